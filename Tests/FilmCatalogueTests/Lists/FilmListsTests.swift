import FilmData
import FilmSimilarity
import Testing

@testable import FilmCatalogue

/// Lists of what there is: the catalogue's films, with the model's facts where it has none, or the model's alone.
@Suite struct FilmListsTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  private func fill() throws {
    try made.add(
      """
      {"type":"film","source":"filmlab","title":"Alpha","year":1975,"genres":["Drama"],"countries":["France","Italy"],"directors":["Ánna Bély"]}
      {"type":"film","source":"filmlab","title":"Beta","year":1979,"genres":["Drama","War"],"countries":["France"],"directors":["Cy Dee"],"cast":["Bo Ek"]}
      {"type":"film","source":"filmlab","title":"Gamma","year":1981,"countries":["Japan"]}
      """, as: "facts.jsonl")
    try made.add(
      reviews("Alpha", 1975, fresh: 5, of: 5) + reviews("Beta", 1979, fresh: 60, of: 62)
        + reviews("Gamma", 1981, fresh: 3, of: 8) + reviews("Lake House", 1970, fresh: 0, of: 1),
      as: "reviews.jsonl")
  }

  private func reviews(_ title: String, _ year: Int, fresh: Int, of count: Int) -> String {
    (0..<count).map {
      "{\"title\":\"\(title)\",\"year\":\(year),\"critic\":\"c\($0)\",\"fresh\":\($0 < fresh),"
        + "\"text\":\"Nr. \($0)\"}\n"
    }.joined()
  }

  private func lists(_ hasCatalogue: Bool = true, _ hasModel: Bool = true) -> FilmLists {
    FilmLists(
      catalogue: hasCatalogue ? made.catalogue : nil,
      models: PageModels(films: hasModel ? PageFixtures.films : nil))
  }

  private func titles(
    _ lists: FilmLists, _ order: FilmOrder = .newest,
    _ change: (inout FilmListing) -> Void = { _ in }
  ) throws -> [String] {
    var listing = FilmListing(order: order)
    change(&listing)
    return try lists.page(listing).films.map(\.film.title)
  }

  /// Who rates a first film must not lose all others.
  @Test func ownEntriesAloneComeBesideTheModelsFilms() throws {
    let bundled = try titles(lists(false))
    try made.add("Name,Year,Rating\nLake House,1970,4\nOwn One,1999,3\n", as: "mine.csv")
    let listed = try titles(lists())
    #expect(Set(listed) == Set(bundled + ["Own One"]) && listed.count == bundled.count + 1)
    try made.add(reviews("Alpha", 1975, fresh: 5, of: 5), as: "reviews.jsonl")
    #expect(try titles(lists()).sorted() == ["Alpha", "Lake House", "Own One"])
  }

  @Test func theCataloguesFilmsWithTheModelsFacts() throws {
    try fill()
    let lists = lists()
    #expect(try titles(lists) == ["Gamma", "Beta", "Alpha", "Lake House"])
    #expect(try titles(lists) { $0.genres = ["drama"] } == ["Beta", "Alpha", "Lake House"])
    #expect(try titles(lists) { $0.directors = ["ada one"] } == ["Lake House"])
    #expect(try titles(lists) { $0.directors = ["bely"] } == ["Alpha"])
    #expect(try titles(lists) { $0.cast = ["ek"] } == ["Beta"])
    #expect(try titles(lists) { $0.countries = ["FRANCE"] } == ["Beta", "Alpha"])
    #expect(try titles(lists) { $0.countries = ["France", "Italy"] } == ["Alpha"])
    #expect(try titles(lists) { $0.years = YearRange("1970s") } == ["Beta", "Alpha", "Lake House"])
    #expect(try titles(lists, .tomatometer).first == "Beta")
  }

  @Test func withoutACatalogueTheModelsAreListed() throws {
    for lists in [lists(false), lists()] {
      #expect(try titles(lists) == ["Stone", "Three Hundred", "River", "Lake House"])
      #expect(try titles(lists, .tomatometer) { $0.limit = 1 } == ["Lake House"])
      #expect(try titles(lists) { $0.genres = ["drama"] } == ["River", "Lake House"])
      #expect(try titles(lists) { $0.directors = ["one"] } == ["River", "Lake House"])
    }
    #expect(try titles(lists(false, false)).isEmpty && titles(lists(true, false)).isEmpty)
  }

  @Test(arguments: [true, false]) func partsFollowEachOther(hasCatalogue: Bool) throws {
    try fill()
    let lists = lists(hasCatalogue)
    let all = try titles(lists)
    for length in 1...5 {
      let parts = try stride(from: 0, to: all.count, by: length).flatMap { offset in
        try titles(lists) { ($0.offset, $0.limit) = (offset, length) }
      }
      #expect(parts == all)
    }
    var listing = FilmListing(order: .newest, limit: 1)
    listing.offset = 2
    #expect(try lists.page(listing).count == all.count)
    listing.genres = ["drama"]
    #expect(try lists.page(listing).count == (hasCatalogue ? 3 : 2))
    #expect(try made.catalogue.filmPage(listing).count == 2, "the catalogue's own genres")
  }

  @Test func whatNoFilmHasIsRefused() throws {
    try fill()
    let lists = lists()
    #expect(throws: UnknownGenre.self) { try titles(lists) { $0.genres = ["Westen"] } }
    #expect(throws: CatalogueError.unknownPerson("Ana Bely", suggestions: ["Ánna Bély"])) {
      try titles(lists) { $0.directors = ["Ana Bely"] }
    }
    #expect(throws: CatalogueError.unknownCountry("Japen", suggestions: ["Japan"])) {
      try titles(lists) { $0.countries = ["Japen"] }
    }
    #expect(throws: CatalogueError.unknownCountry("Japen", suggestions: ["Japan"])) {
      var listing = FilmListing()
      listing.countries = ["Japen"]
      return try made.catalogue.films(listing)
    }
    #expect(throws: CatalogueError.self) {
      var listing = FilmListing()
      listing.countries = ["Japan"]
      return try listing.films(of: PageFixtures.films)
    }
    // An actor directed nothing.
    #expect(throws: CatalogueError.self) { try titles(lists) { $0.directors = ["Bo Ek"] } }
  }

  @Test func namesWithTheirCounts() throws {
    try fill()
    let names = try lists().names()
    #expect(names.genres == [.init("Drama", count: 3), .init("War", count: 1)])
    #expect(names.decades == [.init("1980s", count: 1), .init("1970s", count: 3)])
    #expect(names.years.map(\.name) == ["1981", "1979", "1975", "1970"])
    #expect(
      names.countries == [
        .init("France", count: 2), .init("Italy", count: 1), .init("Japan", count: 1),
      ])
    #expect(try lists(false).names().decades.map(\.name) == ["2000s", "1990s", "1970s"])
    #expect(try lists(false, false).names() == ListNames())
    for genre in names.genres {
      #expect(try titles(lists()) { $0.genres = [genre.name] }.count == genre.count)
    }
    for decade in names.decades {
      #expect(try titles(lists()) { $0.years = YearRange(decade.name) }.count == decade.count)
    }
  }

  @Test func theBestOfTheLatestYearWithEnough() throws {
    #expect(try lists(false).bestOfLatestYear(limit: 5) == nil)
    let films = (0..<12).map { reviews("Film \($0)", 2000, fresh: $0 % 6, of: 5 + $0 / 6) }
    try made.add(
      films.joined() + reviews("Late", 2001, fresh: 5, of: 5)
        + (0..<20).map { reviews("Few \($0)", 2002, fresh: 1, of: 4) }.joined(),
      as: "reviews.jsonl")
    let best = try #require(try lists().bestOfLatestYear(limit: 2))
    #expect(best.year == 2000 && best.films.count == 12)
    #expect(best.films.films.map(\.film.title) == ["Film 5", "Film 11"])
    #expect(try lists().bestOfLatestYear(limit: 2, least: 1)?.year == 2001)
  }
}
