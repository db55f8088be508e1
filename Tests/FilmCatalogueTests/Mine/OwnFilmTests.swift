import FilmData
import FilmSimilarity
import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// Whoever rates a film means one of the catalogue, else one of the model, which then comes into the catalogue.
@Suite struct OwnFilmTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  private func own(_ words: String, in there: Catalogue?) throws -> OwnFilm {
    try OwnFilm(words, in: there) {
      PageModels(films: PageFixtures.films, search: TitleSearch(PageFixtures.films))
    } make: {
      made.catalogue
    }
  }

  @Test func aFilmOfTheModelIsAdded() throws {
    #expect(try made.catalogue.filmCount() == 0)
    let own = try own("River", in: nil)
    #expect(own.film.titleAndYear == "River (1972)" && own.match?.how == "exact")
    #expect(try made.catalogue.filmCount() == 1)
    #expect(try self.own("River", in: made.catalogue).film == own.film)
  }

  @Test func aFilmOfTheCatalogueNeedsNoModel() throws {
    try made.add(#"{"title":"River","year":1990,"text":"x"}"#, as: "reviews.jsonl")
    let own = try OwnFilm("River", in: made.catalogue) {
      Issue.record("the model was read")
      return PageModels()
    } make: {
      try Catalogue(made.folder.path("other.sqlite"))
    }
    #expect(own.film.year == 1990 && own.catalogue.path == made.catalogue.path)
  }

  @Test func nothingIsMadeForAnUnknownFilm() throws {
    #expect(throws: (any Error).self) {
      try OwnFilm("Nothing of the kind", in: nil, models: { PageModels() }) {
        Issue.record("a catalogue was made")
        return made.catalogue
      }
    }
  }
}
