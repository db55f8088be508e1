import HTTPTypes
import Testing
import _FilmTestSupport

@testable import FilmLabWeb

/// `/v1/mine`: what the owner has, and changes, and takes back.
@Suite struct MineResourceTests {
  @Test func entriesAreWrittenReadAndDeleted() async throws {
    let api = try ToySite().api
    let put = try await api.put("/v1/mine/ratings/stalker_1979", #"{"stars":4.5}"#)
    #expect(put.status == 200)
    #expect(put.headers[.eTag] == nil)
    let entry = try put.value()
    #expect(entry["film"]?["title"]?.text == "Stalker")
    #expect(entry["matched"]?["how"]?.text == "address")
    #expect(entry["mine"]?["stars"] == .number(4.5))
    #expect(
      try await api.put("/v1/mine/reviews/Stalker", #"{"text":"Wet\r\nand good."}"#).value()[
        "mine"]?[
          "review"]?.text == "Wet\nand good.")
    #expect(
      try await api.put("/v1/mine/watchlist/persona_1966").value()["mine"]?["on_watchlist"]
        == .flag(true))
    let mine = try await api.get("/v1/mine").value()
    #expect(mine["ratings"]?.elements.first?["address"]?.text == "stalker_1979")
    #expect(mine["reviews"]?.elements.first?["review"]?.text == "Wet\nand good.")
    #expect(mine["watchlist"]?.elements.first?["title"]?.text == "Persona")
    #expect(mine["statistics"]?["count"]?.whole == 1)
    #expect(
      try await api.delete("/v1/mine/watchlist/persona_1966").value()["mine"]?["on_watchlist"]
        == .flag(false))
    #expect(try await api.get("/v1/mine").value()["watchlist_count"]?.whole == 0)
  }

  @Test func changesAreTakenBack() async throws {
    let api = try ToySite().api
    _ = try await api.put("/v1/mine/ratings/stalker_1979", #"{"stars":4}"#)
    let undone = try await api.send("POST", "/v1/mine/undo").value()
    #expect(undone["undone"]?.elements.first?["what"]?.text == "rating")
    #expect(try await api.get("/v1/mine").value()["rating_count"]?.whole == 0)
    #expect(try await api.send("POST", "/v1/mine/undo").status == 404)
  }

  @Test func listsComeInParts() async throws {
    let site = try ToySite()
    for film in ["the_mirror_1975", "stalker_1979", "persona_1966", "jaws"] {
      _ = try await site.api.put("/v1/mine/ratings/\(film)", #"{"stars":3}"#)
    }
    _ = try await site.api.put("/v1/mine/watchlist/psycho_1960")
    let parts = try await site.all("ratings", "/v1/mine?count=3")
    #expect(parts.map(\.count) == [3, 1])
    #expect(try await site.all("watchlist", "/v1/mine?count=3").map(\.count) == [1, 0])
  }

  /// What is refused changes nothing, and makes no catalogue.
  @Test func faultyChangesLeaveNothing() async throws {
    let site = try ToySite(hasCatalogue: false)
    for (target, body) in [
      ("/v1/mine/ratings/stalker_1979", #"{"stars":4.7}"#),
      ("/v1/mine/ratings/stalker_1979", #"{"stars":"4"}"#),
      ("/v1/mine/ratings/stalker_1979", #"{"stars":4,"film":"x"}"#),
      ("/v1/mine/ratings/stalker_1979", #"{"stars":4,"stars":5}"#),
      ("/v1/mine/reviews/stalker_1979", #"{"text":" "}"#),
      ("/v1/mine/watchlist/stalker_1979", "{}"),
    ] {
      let status = try await site.api.put(target, body).status
      #expect([400, 422].contains(status), "\(body)")
    }
    for name in ["ratings", "reviews", "watchlist"] {
      #expect(try await site.api.delete("/v1/mine/\(name)/stalker_1979").status == 404)
    }
    #expect(try await site.api.send("POST", "/v1/mine/undo").status == 404)
    #expect(try await site.api.get("/v1/mine/recommendations").status == 404)
    #expect(try !site.folder.names().contains("films.sqlite"))
    #expect(try await site.api.put("/v1/mine/ratings/stalker_1979", #"{"stars":4}"#).status == 200)
    #expect(try site.folder.names().contains("films.sqlite"))
  }

  @Test(arguments: [
    (#"{"stars":4.7}"#, 422, "stars"), (#"{"stars":0}"#, 422, "stars"), ("{}", 422, "stars"),
    (#"{"stars":1e999}"#, 422, "stars"), (#"{"stars":4,"year":1}"#, 400, "year"),
    (#"{"stars":4,"stars":4}"#, 400, "stars"), (#"{"st\u0061rs":4}"#, 400, #"st\u0061rs"#),
  ])
  func faultsNameTheField(_ body: String, _ status: Int, _ field: String) async throws {
    let answer = try await ToySite().api.put("/v1/mine/ratings/stalker_1979", body)
    #expect([status, 400].contains(answer.status), "\(answer.text)")
    if answer.status == status { #expect(try answer.value()["field"]?.text == field) }
  }

  /// The catalogue would end the text at it.
  @Test func aNULIsRefused() async throws {
    let api = try ToySite().api
    let answer = try await api.put(
      "/v1/mine/reviews/stalker_1979", #"{"text":"Good start.\u0000 The rest."}"#)
    #expect(answer.status == 422)
    #expect(try answer.value()["field"]?.text == "text")
    #expect(try await api.get("/v1/mine").value()["review_count"]?.whole == 0)
  }

  @Test func recommendationsLeaveOutWhatIsKnown() async throws {
    let site = try ToySite()
    _ = try await site.api.put("/v1/mine/ratings/the_mirror_1975", #"{"stars":5}"#)
    _ = try await site.api.put("/v1/mine/watchlist/stalker_1979")
    let value = try await site.api.get("/v1/mine/recommendations?count=10").value()
    let titles = value["films"]?.elements.compactMap { $0["title"]?.text } ?? []
    #expect(titles.contains("Persona") && !titles.contains("The Mirror"))
    #expect(!titles.contains("Stalker"))
    #expect(value["ordered_by"]?.text == "stars - deviation")
    #expect(value["matched"]?.elements.count == 1)
  }

  // MARK: Who may

  static let requests = [
    ("GET", "/v1/mine"), ("GET", "/v1/mine/recommendations"), ("PUT", "/v1/mine/ratings/jaws"),
    ("DELETE", "/v1/mine/ratings/jaws"), ("PUT", "/v1/mine/reviews/jaws"),
    ("DELETE", "/v1/mine/reviews/jaws"), ("PUT", "/v1/mine/watchlist/jaws"),
    ("DELETE", "/v1/mine/watchlist/jaws"), ("POST", "/v1/mine/undo"),
  ]

  @Test(arguments: requests)
  func strangersAreTold(_ method: String, _ target: String) async throws {
    let api = try ToySite(token: "secret").api
    for headers in [[:], ["Authorization": "Bearer guess"], ["Cookie": "filmlab=secret"]] {
      let answer = try await api.send(method, target, headers: headers)
      #expect(answer.status == 401)
      #expect(answer.headers[.contentType] == "application/problem+json")
      #expect(answer.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
      #expect(answer.headers[.location] == nil)
    }
  }

  @Test func theTokenIsEnough() async throws {
    let api = try ToySite(token: "secret").api
    let answer = try await api.put(
      "/v1/mine/ratings/jaws", #"{"stars":4}"#, ["Authorization": "Bearer secret"])
    #expect(answer.status == 200)
    let mine = try await api.get("/v1/mine", ["Authorization": "Bearer secret"])
    #expect(mine.headers[.cacheControl] == "private, no-cache")
    #expect(try mine.value()["rating_count"]?.whole == 1)
    // What was kept for the owner is nobody else's.
    #expect(try await api.get("/v1/mine").status == 401)
  }

  @Test func bodiesAreSaidToBeJSON() async throws {
    let answer = try await ToySite().api.send(
      "PUT", "/v1/mine/ratings/jaws", type: "text/plain", body: #"{"stars":4}"#.utf8)
    #expect(answer.status == 415)
  }
}
