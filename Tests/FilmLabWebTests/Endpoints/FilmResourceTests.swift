import FilmCatalogue
import FilmReports
import HTTPTypes
import Testing

@testable import FilmLabWeb

/// `GET /v1/films/{film}` is what `filmlab film --format json` prints, and never a guess.
@Suite struct FilmResourceTests {
  private let site: ToySite

  init() throws { site = try ToySite() }

  @Test func thePageIsTheCommands() async throws {
    let catalogue = try Catalogue(site.path, access: .read)
    let pages = TitlePages(catalogue: catalogue, models: try ToyModels.all().page)
    let page = try pages.page("The Mirror")
    let start = String(JSONWriter.line(of: page).dropLast(2))
    let expected = start + #","address":"the_mirror_1975"}"#
    #expect(try await site.api.get("/v1/films/The%20Mirror").text == expected)
  }

  @Test(arguments: [
    ("the_mirror_1975", "address", "the_mirror_1975"),
    ("The_Mirror_1975", "address", "the_mirror_1975"),
    ("The%20Mirror", "exact", "the_mirror_1975"), ("the_mirror", "exact", "the_mirror_1975"),
    ("Zerkalo", "alternate", "the_mirror_1975"), ("%231", "id", "the_mirror_1975"),
    ("Psycho%201998", "address", "psycho_1998"), ("7", "id", "jaws"), ("jaws", "address", "jaws"),
  ])
  func namesAreUnderstood(_ name: String, _ how: String, _ address: String) async throws {
    let value = try await site.api.get("/v1/films/\(name)").value()
    #expect(value["address"]?.text == address)
    #expect(value["matched"]?["how"]?.text == how)
    #expect(
      value["matched"]?["query"]?.text == Parameters.decoded(Substring(name), plusIsBlank: false))
    #expect(value["matched"]?["others"] != nil)
  }

  @Test(arguments: ["mirr", "The%20Miror", "%2399", "Solaris", "%23", "nobody~99", "~"])
  func nothingIsGuessed(_ name: String) async throws {
    let answer = try await site.api.get("/v1/films/\(name)")
    #expect(answer.status == 404, "\(answer.text)")
    #expect(try answer.value()["field"]?.text == "film")
    #expect(try answer.value()["suggestions"] != nil)
  }

  @Test func whatMayBeMeantIsSuggested() async throws {
    let value = try await site.api.get("/v1/films/the_mirr").value()
    #expect(value["suggestions"]?.elements.contains(.text("The Mirror (1975)")) == true)
  }

  @Test func whatTheOwnerSaysIsToldToNobodyElse() async throws {
    let api = try ToySite(token: "secret").api
    let owner = ["Authorization": "Bearer secret"]
    _ = try await api.put("/v1/mine/ratings/the_mirror_1975", #"{"stars":4.5}"#, owner)
    _ = try await api.put("/v1/mine/reviews/the_mirror_1975", #"{"text":"Mine alone."}"#, owner)
    let own = try await api.get("/v1/films/the_mirror_1975", owner)
    #expect(own.text.contains("Mine alone."))
    #expect(own.headers[.cacheControl] == "private, no-cache")
    let other = try await api.get("/v1/films/the_mirror_1975")
    let nothing = try await api.get("/v1/films/stalker_1979", owner).value()["mine"]
    #expect(try other.value()["mine"] == nothing)
    #expect(!other.text.contains("Mine alone."))
    #expect(other.headers[.cacheControl] == "no-cache")
  }

  @Test func parametersAreRefused() async throws {
    let answer = try await site.api.get("/v1/films/the_mirror_1975?all=true")
    #expect(answer.status == 400)
    #expect(try answer.value()["field"]?.text == "all")
  }
}
