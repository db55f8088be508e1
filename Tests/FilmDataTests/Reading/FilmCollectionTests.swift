import Testing

@testable import FilmData

@Suite struct FilmCollectionTests {
  private func row(
    _ id: String, _ title: String? = nil, imdb: Int? = nil, year: Int? = nil,
    genres: [String] = [], directors: [String] = [], link: String? = nil
  ) -> FilmRow {
    FilmRow(
      id: id, title: title, year: year, genres: genres, directors: directors, imdbNumber: imdb,
      rottenTomatoesID: link)
  }

  private func collection(_ tables: [FilmRow]...) -> FilmCollection {
    var collection = FilmCollection()
    for table in tables { collection.add(table) }
    return collection
  }

  @Test func oneTableKeepsItsOrder() {
    let films = collection([row("2", "Heat"), row("1", "Ran")])
    #expect(films.films.map(\.id) == ["2", "1"])
    #expect(films["1"] == 1)
    #expect(films["3"] == nil)
  }

  @Test func linksGiveNumbersAndNoFilms() {
    let films = collection(
      [row("1", "Heat"), row("2", "Ran")], [row("2", imdb: 89_881), row("9", imdb: 5)])
    #expect(films.films.map(\.imdbNumber) == [nil, 89_881])
    #expect(films["9"] == nil)
  }

  @Test func rowsOfOneKeyAreOneFilm() {
    let films = collection(
      [row("1", "Heat (1995)", genres: ["Crime"])],
      [row("1", "Heat", year: 1995, genres: ["Action"], directors: ["Ann Ash"], link: "m/heat")]
    ).films
    #expect(films.count == 1)
    // What came first stands; what is new is added.
    #expect(films[0].title == "Heat (1995)")
    #expect(films[0].otherTitles == ["Heat"])
    #expect(films[0].year == 1995)
    #expect(films[0].genres == ["Crime"])
    #expect(films[0].directors == ["Ann Ash"])
    #expect(films[0].rottenTomatoesID == "m/heat")
  }

  @Test func theIMDbNumberGoesBeforeTheKey() {
    // The second table has Ran under Heat's key.
    let films = collection(
      [row("1", "Heat", imdb: 113_277), row("2", "Ran", imdb: 89_881)],
      [row("1", "Ran", imdb: 89_881, directors: ["Ann Ash"])])
    #expect(films.films.map(\.title) == ["Heat", "Ran"])
    #expect(films.films.map(\.directors) == [[], ["Ann Ash"]])
    #expect(films["1"] == 0)
  }

  @Test func linksMakeNumbersKnownToLaterTables() {
    let films = collection(
      [row("1", "Heat"), row("2", "Ran")], [row("1", imdb: 113_277), row("2", imdb: 89_881)],
      [row("77", "Ran", imdb: 89_881, year: 1985)])
    #expect(films.films.map(\.year) == [nil, 1985])
  }

  @Test func oneKeyForTwoFilmsGivesTwo() {
    let films = collection(
      [row("1", "Heat", imdb: 113_277)], [row("1", "Ikiru", imdb: 44_741)])
    #expect(films.films.map(\.title) == ["Heat", "Ikiru"])
    #expect(films.films.map(\.id) == ["1", "1-44741"])
    #expect(films["1"] == 0)
    #expect(films["1-44741"] == 1)
  }

  @Test func aWrongNumberMakesNoSecondFilm() {
    let films = collection(
      [row("1", "Ran, The (1985)", imdb: 89_881), row("2", "Heat (1995)", imdb: 113_277)],
      [
        row("1", "The Ran", imdb: 7, year: 1985, directors: ["Ann Ash"]),
        row("2", "Heat", imdb: 8, year: 1986),
      ]
    ).films
    #expect(films.map(\.id) == ["1", "2", "2-8"])
    #expect(films.map(\.directors) == [["Ann Ash"], [], []])
    #expect(films[0].imdbNumber == 89_881)
  }

  /// HetRec has "Nostalgia Boy" under the number of Nostalghia, and Zardoz under that of Mass Transit.
  @Test func aStrangerUnderAFilmsKeyGoesToItsNamesake() {
    let films = collection(
      [
        row("1774", "Mass Transit (1998)"), row("7759", "Nostalghia (1983)"),
        row("7817", "Zardoz (1974)"),
      ],
      [
        row("7759", "Nostalgia Boy", imdb: 823_687, year: 2006, directors: ["Michael Meinhardt"]),
        row("1774", "Zardoz", imdb: 70_948, year: 1974, directors: ["John Boorman"]),
      ]
    ).films
    #expect(films.map(\.id) == ["1774", "7759", "7817", "7759-823687"])
    #expect(films.map(\.directors) == [[], [], ["John Boorman"], ["Michael Meinhardt"]])
    #expect(films.map(\.otherTitles) == [[], [], ["Zardoz"], []])
    #expect(films[2].imdbNumber == 70_948)
  }

  /// Another title of the year, or the same title of another year, is no stranger.
  @Test func anotherTitleOrYearAloneMakesNoStranger() {
    let films = collection(
      [row("1", "Zerkalo (1975)"), row("2", "Solaris (1972)")],
      [row("1", "The Mirror", year: 1974), row("2", "Solaris", year: 1976)]
    ).films
    #expect(films.map(\.id) == ["1", "2"])
  }

  @Test func theFirstRowOfARepeatedNumberCounts() {
    let films = collection([
      row("1", "Heat", imdb: 113_277), row("2", "Wrong", imdb: 113_277), row("3", "Ran"),
    ])
    #expect(films.films.map(\.title) == ["Heat", "Ran"])
    #expect(films["2"] == nil)
  }

  @Test func differentYearsAndTitlesAreKept() {
    let films = collection(
      [row("1", "Mirror", imdb: 5, year: 1975)],
      [row("x", "Zerkalo", imdb: 5, year: 1974)], [row("y", "Mirror", imdb: 5, year: 1975)]
    ).films
    #expect(films.count == 1)
    #expect(films[0].otherTitles == ["Zerkalo"])
    #expect(films[0].otherYears == [1974])
  }

  /// HetRec has films under other films' numbers; a later table has their own.
  @Test func aStrayFilmGetsItsOwnKey() {
    let films = collection(
      [row("1", "Trust (1990)", imdb: 10)], [row("1", "Trust the Man", imdb: 20, year: 2005)],
      [row("7", "Trust the Man (2005)", genres: ["Comedy"]), row("1", "Trust (1990)")])
    #expect(films.films.map(\.id) == ["1", "7"])
    #expect(films.films[1].imdbNumber == 20 && films.films[1].genres == ["Comedy"])
    #expect(films["7"] == 1 && films.index(imdbNumber: 20) == 1)
  }
}
