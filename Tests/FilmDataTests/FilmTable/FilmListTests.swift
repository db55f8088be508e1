import Bytes
import Testing

@testable import FilmData

@Suite struct FilmListTests {
  private let films = [
    Film(
      id: "the_mirror_1975", title: "The Mirror", alternateTitles: ["Zerkalo", "Зеркало"],
      year: 1975, genres: ["Drama"], directors: ["Andrei Tarkovsky"],
      tomatometer: Tomatometer(freshCount: 16, reviewCount: 16),
      popcornmeter: Popcornmeter(likedCount: 5, ratingCount: 7)),
    Film(id: "x", title: "Good, \"Bad\" & Ugly\nTwo lines", genres: ["Drama", "\"Odd\", yes"]),
    Film(id: "", title: ""),
    Film(id: "y", title: "\"Quoted\"", genres: ["Drama"], directors: ["A", "", "B"]),
  ]

  private func reread(_ list: FilmList) throws -> FilmList {
    let buffer = ByteBuffer()
    list.withTable { buffer.append($0) }
    return try FilmList(table: buffer.bytes, in: Kept(buffer))
  }

  private final class Kept: @unchecked Sendable {
    let buffer: ByteBuffer
    init(_ buffer: ByteBuffer) { self.buffer = buffer }
  }

  @Test func filmsAreThoseThatWereGiven() {
    #expect(Array(FilmList(films)) == films)
    #expect(FilmList(films).count == 4)
    #expect(FilmList([]).isEmpty)
  }

  @Test func whatIsWrittenIsRead() throws {
    let list = FilmList(films)
    let read = try reread(list)
    #expect(Array(read) == films)
    #expect(read == list)
    #expect(read.withTable { Array($0) } == list.withTable { Array($0) })
  }

  /// The first searches read all films, later ones a table of them.
  @Test func allSearchesFindTheSame() {
    var films = self.films + [Film(id: "x", title: "Another of the key", imdbID: 72_443)]
    (films[1].imdbID, films[1].movieLensID, films[3].movieLensID) = (72_443, 7, 7)
    let list = FilmList(films)
    for _ in 0..<20 {
      #expect(list.firstIndex(id: "x") == 1 && list.firstIndex(id: "z") == nil)
      #expect(list.index(imdbID: 72_443) == 1 && list.index(imdbID: 1) == nil)
      #expect(list.index(movieLensID: 7) == 1 && list.index(movieLensID: -1) == nil)
    }
  }

  /// Models of reviews with verdicts stay byte for byte what they were.
  @Test func theLastColumnIsThereWhereAFilmNeedsIt() throws {
    func lines(_ films: [Film]) -> [Substring] {
      FilmList(films).withTable { String(decoding: $0, as: UTF8.self) }.split(separator: "\n")
    }
    #expect(lines([films[0]])[0] == FilmTable.header)
    var counted = [films[0], Film(id: "b", title: "B", reviewsWithoutVerdict: 12)]
    #expect(
      lines(counted).map { $0.split(separator: ",").last } == [
        "reviews_without_verdict", "0", "12",
      ])
    counted[0].reviewsWithoutVerdict = 3
    let list = try reread(FilmList(counted))
    #expect(Array(list) == counted)
    #expect([0, 1].map(list.reviewCount) == [19, 12])
    #expect([0, 1].map(list.audience) == [26, 12])
  }

  /// Each further column is there only where a film has it.
  @Test func furtherColumnsAreWrittenWhereAFilmNeedsThem() throws {
    let film = Film(
      id: "m", title: "M", cast: ["Ann Ash", "Bo Birch"], movieLensID: 3415, imdbID: 72443)
    let text = FilmList([film, films[0]]).withTable { String(decoding: $0, as: UTF8.self) }
    #expect(
      text.hasPrefix(
        FilmTable.header
          + ",cast,movielens_id,imdb_id\nm,M,,,,,,,,,Ann Ash|Bo Birch,3415,tt0072443\n"))
    #expect(text.hasSuffix("16,16,5,7,,,\n"))
    #expect(try Array(reread(FilmList([film, films[0]]))) == [film, films[0]])
    #expect(FilmList([Film(id: "a", title: "A", imdbID: 12_345_678)])[0].imdbID == 12_345_678)
  }

  @Test func filmsAreFoundByTheirNumbersElsewhere() throws {
    let list = try reread(
      FilmList([
        films[0], Film(id: "m", title: "M", movieLensID: 3415, imdbID: 72443),
        Film(id: "n", title: "N", imdbID: 1),
      ]))
    #expect(list.index(movieLensID: 3415) == 1 && list.index(imdbID: 72443) == 1)
    #expect(list.index(imdbID: 1) == 2 && list.index(movieLensID: 1) == nil)
    #expect(!list.haveMovieLensIDs)
  }

  @Test func separatorsWithinAnElementAreReplaced() {
    let film = Film(id: "a", title: "A|B", genres: ["x|y", "z"])
    #expect(FilmList([film])[0].genres == ["x/y", "z"])
    #expect(FilmList([film])[0].title == "A|B")
  }

  @Test func numbersThatATableCannotHoldAreUnknown() {
    let film = Film(
      id: "a", title: "A", year: -5,
      tomatometer: Tomatometer(freshCount: 1, reviewCount: 1 << 40))
    #expect(FilmList([film])[0] == Film(id: "a", title: "A"))
  }

  @Test func onePropertyIsThatOfTheFilm() throws {
    for list in try [FilmList(films), reread(FilmList(films))] {
      for (place, film) in films.enumerated() {
        #expect(list.year(of: place) == film.year)
        #expect(list.tomatometer(of: place) == film.tomatometer)
        #expect(list.popcornmeter(of: place) == film.popcornmeter)
        #expect(list.genres(of: place) == film.genres)
        #expect(list.audience(of: place) == film.audience)
        #expect(list.firstIndex(id: film.id) == place)
      }
      #expect(list.firstIndex(id: "z") == nil)
    }
  }

  @Test func allTitlesAndNamesComeInOrder() {
    let list = FilmList(films)
    var titles: [String] = []
    list.forEachTitle { film, isAlternate, title in
      titles.append("\(film) \(isAlternate) \(String(decoding: title, as: UTF8.self))")
    }
    #expect(
      titles == [
        "0 false The Mirror", "0 true Zerkalo", "0 true Зеркало",
        "1 false Good, \"Bad\" & Ugly\nTwo lines", "2 false ", "3 false \"Quoted\"",
      ])
    var names: [String] = []
    list.forEachDirector { names.append("\($0) \(String(decoding: $1, as: UTF8.self))") }
    #expect(names == ["0 Andrei Tarkovsky", "3 A", "3 ", "3 B"])
    var genres: [String] = []
    list.forEachGenreList { genres.append("\($0) \(String(decoding: $1, as: UTF8.self))") }
    #expect(genres == ["0 Drama", "1 Drama|\"\"Odd\"\", yes", "2 ", "3 Drama"])
  }

  @Test func thereIsRoomForAllTitles() {
    var count = 0
    let list = FilmList(films)
    list.forEachTitle { _, _, title in count += TitleKeyWriter.capacity(for: title.count) }
    #expect(list.titleCapacity(TitleKeyWriter.capacity) >= count)
  }
}
