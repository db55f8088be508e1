import FilmData
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// What someone's export says of films: ratings, reviews, and films to see.
@Suite struct PersonalEntryTests {
  private static let header = "Date,Name,Year,Letterboxd URI"
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A folder's name says nothing of the files in it.
  @Test func onlyAFilesNameSaysThatItIsAWatchlist() throws {
    try folder.makeFolder("my watchlist")
    let rows = "\(Self.header),Rating\n2020-01-01,Stalker,1979,u,4.5\n"
    let ratings = try folder.write(rows, as: "my watchlist/ratings.csv")
    #expect(try PersonalEntry.read(ratings).map(\.isOnWatchlist) == [false])
    let list = try folder.write("\(Self.header)\n2020-01-01,Stalker,1979,u\n", as: "Watchlist.csv")
    #expect(try PersonalEntry.read(list).map(\.isOnWatchlist) == [true])
  }

  @Test func whatIsNotReadOfAnArchiveIsNamed() throws {
    let films = "\(Self.header)\n2020-01-01,Stalker,1979,u\n"
    let path = try folder.write(
      TestArchive(files: [
        "profile.csv": "Username\nme\n",
        "ratings.csv": "\(Self.header),Rating\n2020-01-01,Stalker,1979,u,4.5\n",
        "watchlist.csv": films, "watched.csv": films, "likes/films.csv": films,
        "diary.csv": "\(Self.header),Rating\n2020-01-01,Stalker,1979,u,4\n",
      ]).zip, as: "my.zip")
    #expect(try Set(PersonalEntry.unread(path)) == ["watched.csv", "likes/films.csv", "diary.csv"])
    #expect(try PersonalEntry.read(path).count == 2)
    let table = try folder.write(films, as: "watchlist.csv")
    #expect(try PersonalEntry.unread(table).isEmpty)
  }
}
