import FilmData
import FilmSimilarity
import GRDB
import LinearAlgebra
import Testing
import _FilmTestSupport

@testable import FilmCatalogue

/// Every film has one address, and every address one film.
@Suite struct FilmAddressesTests {
  private let made: MadeCatalogue

  init() throws { made = try MadeCatalogue() }

  private func addresses(_ films: [Film] = []) throws -> FilmAddresses {
    try FilmAddresses(catalogue: made.catalogue, models: Self.models(films))
  }

  private static func models(_ films: [Film]) -> PageModels {
    if films.isEmpty { return PageModels() }
    let rows = films.map { _ in [Float(1)] }
    return PageModels(
      films: SimilarityModel(
        films: films,
        blocks: [.init(name: "text", kind: .text, weight: 1, factors: Matrix(rows: rows))],
        provenance: Provenance(command: "", data: [], seed: 0)))
  }

  /// Adds films as they are: an import would take some of them for one.
  private func add(_ films: [(title: String, year: Int?, reviews: Int)]) throws {
    try made.catalogue.changing { db in
      for (title, year, reviews) in films {
        try db.execute(
          sql: """
            INSERT INTO film (title, year, canonical)
            VALUES (?, ?, (SELECT coalesce(max(id), 0) + 1 FROM film))
            """, arguments: [title, year])
        try db.execute(
          sql: "INSERT INTO film_counts VALUES (?, ?, 0, 0, 0, 0)",
          arguments: [db.lastInsertedRowID, reviews])
      }
    }
  }

  @Test func titleAndYear() throws {
    try add([("The Mirror", 1975, 1), ("The Mirror", nil, 1), ("Amélie", 2001, 1), ("💥", 2020, 1)])
    let addresses = try addresses()
    #expect(
      (1...4).map { addresses.address(ofFilm: $0) } == [
        "the_mirror_1975", "the_mirror", "amelie_2001", "film_2020",
      ])
    #expect(addresses.place("the_mirror_1975") == .init(number: 1))
    #expect(addresses.place("The_Mirror_1975") == .init(number: 1))
    #expect(addresses.place("Amélie_2001") == .init(number: 3))
    for unknown in ["", "mirror_1975", "the_mirror_1976", "~", "~9", "x~1x", "the_mirror~"] {
      #expect(addresses.place(unknown) == nil, "\(unknown)")
    }
    #expect(addresses.address(ofFilm: 5) == nil && addresses.address(ofModelFilm: 0) == nil)
  }

  /// An address that people keep, or a page has open, must not become that of another film.
  @Test func theFirstThatCameHasTheAddress() throws {
    try add([("Emma", 1996, 3), ("Emma", 1996, 9), ("emma!", 1996, 3)])
    for known in [9, 99] {
      try made.catalogue.changing {
        try $0.execute(sql: "UPDATE film_counts SET reviews = \(known) WHERE film = 3")
      }
      let addresses = try addresses()
      #expect(
        (1...3).map { addresses.address(ofFilm: $0) } == [
          "emma_1996", "emma_1996~2", "emma_1996~3",
        ])
      #expect(addresses.place("emma_1996") == .init(number: 1))
    }
  }

  @Test func aFilmOfBothIsOne() throws {
    try made.add(
      """
      {"film":"lake_house_1970","title":"The Lake House","year":1970,"text":"x"}
      {"title":"River","year":1971,"text":"x"}
      {"title":"Stone","year":1990,"text":"x"}
      {"film":"other_stone","title":"Sand","year":2001,"text":"x"}
      """, as: "reviews.jsonl")
    let models = PageModels(films: PageFixtures.films)
    let addresses = try FilmAddresses(catalogue: made.catalogue, models: models)
    // By its key, by title and year within one, not at all, of no identifier.
    #expect(addresses.address(ofModelFilm: 0) == "the_lake_house_1970")
    #expect(addresses.place("lake_house_1970") == addresses.place("the_lake_house_1970"))
    #expect(addresses.address(ofModelFilm: 1) == "river_1971")
    #expect(addresses.place("river_1972")?.index == 1)
    #expect(addresses.address(ofModelFilm: 3) == "stone_2001")
    #expect(addresses.place("stone_1990")?.index == nil)
    #expect(addresses.count == 6)
    let pages = TitlePages(catalogue: made.catalogue, models: models)
    for (address, place) in addresses.all {
      let page =
        try place.number.map { try pages.page(of: $0) }
        ?? pages.page(ofModelFilm: try #require(place.index))
      #expect(addresses.address(of: page.film) == address)
      for similar in page.similar { #expect(addresses.address(of: similar) != nil) }
    }
    for film in try FilmListing().films(of: PageFixtures.films) {
      #expect(addresses.address(of: film) != nil)
    }
  }

  @Test func namesakesOfTheModelHaveTheirNumbers() throws {
    let films = (0..<4).map {
      Film(
        id: "k\($0)", title: "Hamlet", year: 2000,
        popcornmeter: Popcornmeter(likedCount: 1, ratingCount: 10 - $0),
        movieLensID: $0 == 2 ? 7 : nil, imdbID: $0 == 1 ? 171359 : nil)
    }
    let addresses = try FilmAddresses(catalogue: nil, models: Self.models(films))
    #expect(
      films.indices.map { addresses.address(ofModelFilm: $0) } == [
        "hamlet_2000", "hamlet_2000~tt0171359", "hamlet_2000~ml7", "hamlet_2000~m3",
      ])
    #expect(addresses.address(ofModelKey: "k2") == "hamlet_2000~ml7")
  }

  /// Every film of a made set with hostile titles is found at its address, and at no other's.
  @Test(arguments: 1...6) func everyFilmIsFoundAtItsAddress(seed: Int) throws {
    var generator = TestGenerator(seed: UInt64(seed))
    let titles = HostileTitles.all + ["Emma", "Emma_1996", "emma 1996", "Emma~3"]
    func year() -> Int? { [nil, 1995, 1996, 1997, 0, -5].randomElement(using: &generator) ?? nil }
    func title() -> String { titles.randomElement(using: &generator) ?? "" }
    try add((0..<300).map { _ in (title(), year(), Int.random(in: 0..<5, using: &generator)) })
    let films = (0..<300).map { Film(id: "k\($0)", title: title(), year: year()) }
    let (one, other) = (try addresses(films), try addresses(films))
    #expect(Array(one.all.map(\.address)) == Array(other.all.map(\.address)), "made the same twice")
    #expect(Set(one.all.map(\.address)).count == one.count)
    for (address, place) in one.all {
      #expect(one.place(address) == place, "\(address)")
      #expect(!address.isEmpty && !address.contains { "/\\%?#. <>&\"'".contains($0) })
    }
    for number in 1...300 {
      let address = try #require(one.address(ofFilm: Int64(number)))
      #expect(one.place(address)?.number == Int64(number))
      #expect(one.place("anything~\(number)")?.number == Int64(number))
    }
    for index in films.indices {
      let address = try #require(one.address(ofModelFilm: index))
      #expect(one.place(address)?.index == index)
      #expect(one.address(ofModelKey: "k\(index)") == address)
    }
  }

  @Test func mergedFilmsHaveOneAddress() throws {
    try add([("Alpha", 1990, 1), ("Beta", 1990, 1)])
    try made.catalogue.merge(1, with: 2)
    let addresses = try addresses()
    #expect(addresses.address(ofFilm: 2) == "alpha_1990" && addresses.count == 1)
    #expect(addresses.place("x~2") == .init(number: 1))
  }

  @Test func theBookFollowsTheCatalogue() throws {
    try add([("Alpha", 1990, 1), ("Beta", 1990, 1)])
    let book = AddressBook(catalogue: made.catalogue, models: PageModels())
    #expect(try book.films().count == 2)
    try made.catalogue.rate(1, stars: 4)
    #expect(try book.films().count == 2)
    try made.add("{\"title\":\"Gamma\",\"year\":1990,\"text\":\"x\"}", as: "a.jsonl")
    #expect(try book.films().place("gamma_1990") != nil)
    try Catalogue(made.catalogue.path).merge(1, with: 2)
    #expect(try book.films().count == 2)
    try made.catalogue.undo()
    #expect(try book.films().count == 3)
    #expect(try AddressBook(catalogue: nil, models: PageModels()).films().count == 0)
  }
}
