import FilmAnalytics
import FilmData
import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// Ratings of users come in once; a later one of the same user and film replaces the earlier, and is counted as that.
@Suite struct RatingImportTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  @Test func titlesOfAnotherYearAreAnotherFilm() throws {
    let report = try made.add(
      "user,title,rating\nann,Persona (1966),5\nann,Persona (1967),2\nbo,Persona (1966),4",
      as: "ratings.csv")
    #expect(report.added == 3 && report.changed == 0 && report.filmsAdded == 2)
    #expect(try made.catalogue.meters(of: made.film("Persona (1966)")).audience.count == 2)
    #expect(try made.catalogue.meters(of: made.film("Persona (1967)")).audience.count == 1)
  }

  @Test func aLaterRatingReplacesAnEarlierOne() throws {
    try made.add("user,title,rating,timestamp\nann,Persona (1966),4.5,100", as: "a.csv")
    let rows = "user,title,rating,timestamp\nann,Persona (1966),3.5,200\nann,Gigli (2003),4.5,200"
    let report = try made.add(rows, as: "b.csv")
    #expect(report.added == 1 && report.changed == 1 && report.known == 0)
    let again = try made.add(rows + "\n", as: "c.csv")
    #expect(again.added == 0 && again.changed == 0 && again.known == 2)
  }

  @Test(arguments: ["user,title,rating\nann,Persona,5", "Title,Your Rating\nPersona,5"])
  func anImportCanBeStopped(text: String) throws {
    var settings = made.settings
    settings.control.isCancelled = { true }
    let path = try made.folder.write(text, as: "ratings.csv")
    #expect(throws: CatalogueError.cancelled) {
      try made.catalogue.importFile(path, settings)
    }
    #expect(try made.catalogue.filmCount() == 0 && made.catalogue.imports().isEmpty)
  }
}
