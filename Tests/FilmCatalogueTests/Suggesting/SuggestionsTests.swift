import FilmData
import Testing

@testable import FilmCatalogue

/// Titles and people are suggested as one types.
@Suite struct SuggestionsTests {
  private let made: MadeCatalogue

  init() throws {
    made = try MadeCatalogue()
    try made.add(
      """
      {"type":"film","source":"filmlab","title":"Stone Age","year":1990,"directors":["Ada Stone"],"cast":["Bo Ek"]}
      {"type":"film","source":"filmlab","title":"The Stone","year":1975,"directors":["Ada Stone"]}
      """, as: "facts.jsonl")
    try made.add(
      """
      {"title":"The Stone","year":1975,"critic":"Pat Stonewell","text":"x","fresh":true}
      {"title":"The Stone","year":1975,"critic":"Other","text":"x","fresh":true}
      {"title":"Stone Age","year":1990,"critic":"Pat Stonewell","text":"x","fresh":true}
      """, as: "reviews.jsonl")
  }

  private func book(_ catalogue: Catalogue?) -> AddressBook {
    AddressBook(catalogue: catalogue, models: PageModels(films: PageFixtures.films))
  }

  @Test func theCataloguesComeBeforeTheModels() throws {
    let found = try book(made.catalogue).suggestions(prefix: "stone")
    #expect(
      found.films.map(\.film.titleAndYear) == [
        "The Stone (1975)", "Stone Age (1990)", "Stone (2001)",
      ])
    #expect(found.films.map(\.address) == ["the_stone_1975", "stone_age_1990", "stone_2001"])
    #expect(found.people.map(\.name) == ["Ada Stone", "Pat Stonewell"])
    #expect(found.people[0].parts == [.init(role: .director, films: 2)])
    #expect(found.people[1].reviews == 2 && found.people[1].parts.isEmpty)
    #expect(try book(made.catalogue).suggestions(prefix: "stone", limit: 1).films.count == 1)
  }

  @Test func otherTitlesAreSuggestedToo() throws {
    #expect(try book(nil).suggestions(prefix: "seeh").films.map(\.film.title) == ["Lake House"])
    #expect(try book(nil).suggestions(prefix: "cy thr").people.map(\.address) == ["cy_three"])
  }

  @Test func peopleAreFoundByPartsOfNames() throws {
    let book = book(made.catalogue)
    #expect(try book.people(named: "stone ada").map(\.name) == ["Ada Stone"])
    #expect(try book.people(named: "well").map(\.name) == ["Pat Stonewell"])
    #expect(try book.people(named: "zzz").isEmpty && book.people(named: "").isEmpty)
    // Everybody who is found has a page.
    let pages = PersonPages(
      catalogue: made.catalogue, models: PageModels(films: PageFixtures.films), book: book)
    for person in try book.people(named: "o", limit: 99) {
      #expect(try pages.page(person.address).name == person.name)
    }
  }
}
