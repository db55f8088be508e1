import FilmData
import FoundationEssentials
import Testing

@testable import FilmCatalogue

/// Two films beside each other.
@Suite struct FilmComparisonTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  private func pages(_ hasCatalogue: Bool, _ hasModel: Bool = true) -> TitlePages {
    TitlePages(
      catalogue: hasCatalogue ? made.catalogue : nil,
      models: PageModels(films: hasModel ? PageFixtures.films : nil))
  }

  @Test func filmsOfTheModel() throws {
    let pages = pages(false)
    let (one, other) = (try pages.page(ofModelFilm: 0), try pages.page(ofModelFilm: 1))
    let comparison = pages.comparison(of: one, and: other)
    #expect(comparison.reason == "both by Ada One" && comparison.genres == ["Drama"])
    #expect(comparison.similarity.map { $0 > 0 && $0 < 1 } == true)
    #expect(comparison.phrases.contains("by Ada One"))
    #expect(
      comparison.people == [
        .init(name: "Ada One", address: "ada_one", first: [.director], second: [.director])
      ])
    #expect(comparison.facts.map(\.name) == ["year", "director", "genres"])
    #expect(comparison.facts.map(\.isSame) == [false, true, true])
    let swapped = pages.comparison(of: other, and: one)
    #expect(swapped.people.map(\.name) == ["Ada One"] && swapped.genres == ["Drama"])
    #expect(swapped.facts.map(\.first) == comparison.facts.map(\.second))
  }

  @Test func filmsOfTheCatalogueAreThoseOfTheModel() throws {
    try made.add(
      """
      {"type":"film","source":"filmlab","title":"Lake House","year":1970,"runtime":"100","directors":["Ada One"],"cast":["Bo Ek"]}
      {"type":"film","source":"filmlab","title":"Stone","year":2001,"runtime":"90","directors":["Bo Ek"],"cast":["ADA ONE"]}
      """, as: "facts.jsonl")
    let pages = pages(true)
    let (one, other) = (try pages.page("Lake House"), try pages.page("Stone"))
    let comparison = pages.comparison(of: one, and: other)
    #expect(comparison.similarity != nil)
    #expect(
      comparison.people == [
        .init(name: "Ada One", address: "ada_one", first: [.director], second: [.actor]),
        .init(name: "Bo Ek", address: "bo_ek", first: [.actor], second: [.director]),
      ])
    let data = try JSONEncoder().encode(comparison)
    #expect(try JSONDecoder().decode(FilmComparison.self, from: data) == comparison)
  }

  @Test func aFilmBesideItselfIsTheSame() throws {
    let pages = pages(false)
    let page = try pages.page(ofModelFilm: 0)
    let comparison = pages.comparison(of: page, and: page)
    #expect(comparison.similarity == 1 && comparison.facts.allSatisfy(\.isSame))
  }

  @Test func withoutAModelThereIsNoSimilarity() throws {
    try made.add(
      "{\"title\":\"A\",\"year\":1970,\"text\":\"x\"}\n{\"title\":\"B\",\"year\":1980,\"text\":\"x\"}",
      as: "reviews.jsonl")
    for hasModel in [false, true] {
      let pages = pages(true, hasModel)
      let comparison = pages.comparison(of: try pages.page("A"), and: try pages.page("B"))
      #expect(comparison.similarity == nil && comparison.reason == nil)
      #expect(comparison.people.isEmpty && comparison.facts.map(\.name) == ["year"])
    }
  }
}
