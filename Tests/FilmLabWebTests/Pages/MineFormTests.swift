import FilmCatalogue
import Foundation
import HTTPTypes
import Testing
import _FilmTestSupport

@testable import FilmLabWeb

/// Forms by which the owner changes what is theirs.
@Suite struct MineFormTests {
  private func api(token: String? = nil) throws -> ToyAPI { try ToySite(token: token).api }

  private func post(
    _ api: ToyAPI, _ path: String, _ form: String, _ headers: [String: String] = [:]
  ) async throws -> ToyAPI.Answer {
    try await api.send(
      "POST", path, type: "application/x-www-form-urlencoded", headers: headers, body: form.utf8)
  }

  @Test func aFilmIsRatedReviewedAndListed() async throws {
    let api = try api()
    let film = "film=the_mirror_1975&back=/film/the_mirror_1975"
    for (path, form, said) in [
      ("/mine/rate", "\(film)&stars=4.5", "rated"),
      ("/mine/review", "\(film)&text=Slow%2C+and+superb.%0D%0AAgain%21", "reviewed"),
      ("/mine/watchlist", "\(film)&on=yes", "watchlisted"),
    ] {
      let answer = try await post(api, path, form)
      #expect(answer.status == 303)
      #expect(answer.headers[.location] == "/film/the_mirror_1975?said=\(said)")
    }
    let page = try await api.get("/film/the_mirror_1975").text
    #expect(page.contains("★★★★½") && page.contains("Slow, and superb."))
    #expect(try await api.get("/mine").text.contains("The Mirror"))
  }

  @Test func whatWasDeletedCanBeTakenBack() async throws {
    let api = try api()
    _ = try await post(api, "/mine/rate", "film=the_mirror_1975&stars=4.5")
    #expect(try await post(api, "/mine/delete", "film=the_mirror_1975&entry=rating").status == 303)
    #expect(try await !api.get("/film/the_mirror_1975").text.contains("★★★★½"))
    #expect(try await post(api, "/mine/undo", "back=/").status == 303)
    #expect(try await api.get("/film/the_mirror_1975").text.contains("★★★★½"))
  }

  @Test(arguments: [
    ("/mine/rate", "film=the_mirror_1975&stars=7"), ("/mine/rate", "film=the_mirror_1975"),
    ("/mine/rate", "film=the_mirror_1975&stars=4.3"), ("/mine/rate", "film=nothing_1900&stars=4"),
    ("/mine/review", "film=the_mirror_1975&text=++"),
    ("/mine/review", "film=the_mirror_1975&text=first%00second"),
    ("/mine/delete", "film=the_mirror_1975&entry=x"),
    ("/mine/delete", "film=stalker_1979&entry=review"), ("/mine/rate", "stars=4&film=%ff"),
  ])
  func whatCannotBeMeantIsRefused(_ path: String, _ form: String) async throws {
    let answer = try await post(try api(), path, form)
    #expect((400..<500).contains(answer.status))
  }

  private static let futile = [
    ("/mine/rate", "film=jaws&stars=99", 422), ("/mine/rate", "film=jaws&stars=nan", 422),
    ("/mine/delete", "film=jaws&entry=rating", 404), ("/mine/undo", "back=/", 404),
    ("/mine/watchlist", "film=jaws&on=no", 303),
  ]

  /// No catalogue where there was none, and no film in one that is there.
  @Test func whatChangesNothingLeavesNothing() async throws {
    for hasCatalogue in [false, true] {
      let site = try ToySite(hasCatalogue: hasCatalogue)
      for (path, form, status) in Self.futile {
        #expect(try await post(site.api, path, form).status == status, "\(path) \(form)")
      }
      #expect(try site.folder.names().contains("films.sqlite") == hasCatalogue)
      let films = hasCatalogue ? try Catalogue(site.path, access: .read).totals().films : 3
      #expect(films == 3)
    }
  }

  @Test func onlyTheOwnerChangesAnything() async throws {
    let api = try api(token: "secret")
    let form = "film=the_mirror_1975&stars=4"
    let refused = try await post(api, "/mine/rate", form)
    #expect(refused.headers[.location] == "/sign-in?back=%2Fmine")
    #expect(try await !api.get("/film/the_mirror_1975").text.contains("/mine/rate"))
    let signIn = try await post(api, "/sign-in", "token=secret&back=/mine")
    let cookie = try #require(signIn.headers[.setCookie]?.split(separator: ";").first)
    #expect(signIn.headers[.location] == "/mine?said=signed-in")
    let taken = try await post(api, "/mine/rate", form, ["Cookie": String(cookie)])
    #expect(taken.headers[.location]?.contains("said=rated") == true)
    #expect(try await post(api, "/sign-in", "token=wrong").status == 401)
  }

  @Test func onlyTheOwnerIsToldWhatWasDone() async throws {
    let api = try api(token: "secret")
    let owner = ["Authorization": "Bearer secret"]
    for (said, words) in [("rated", "rating is saved"), ("undone", "change is taken back")] {
      #expect(try await api.get("/?said=\(said)", owner).text.contains(words))
      #expect(try await !api.get("/?said=\(said)").text.contains(words))
    }
    #expect(try await api.get("/?said=signed-out").text.contains("You are signed out."))
  }

  private func upload(_ api: ToyAPI, _ text: String, scale: String = "") async throws -> Int {
    let parts = [
      "Content-Disposition: form-data; name=\"scale\"\r\n\r\n\(scale)",
      "Content-Disposition: form-data; name=\"file\"; filename=\"odd.csv\"\r\n\r\n\(text)",
    ]
    let body = parts.map { "--7\r\n\($0)\r\n" }.joined() + "--7--\r\n"
    return try await api.send(
      "POST", "/mine/import", type: "multipart/form-data; boundary=7", body: body.utf8
    ).status
  }

  /// What was guessed and what was left out is told, as the command tells it.
  @Test func anUploadTellsWhatItMeans() async throws {
    let api = try api()
    let rows = "Name,Year,Rating\nJaws,1975,4.3\nAlien,1979,9\nPsycho,1960,-1\nPersona,1966,abc\n"
    #expect(try await upload(api, rows) == 303)
    let said = try await api.get("/mine?said=imported").text
    #expect(said.contains("odd.csv: ratings 1 to 10, from the values"))
    #expect(said.ranges(of: "skipped").count == 2 && said.contains("odd.csv:4: "))
    #expect(try await upload(api, "Name,Year,Rating\nJaws,1975,4\n", scale: "5") == 303)
    #expect(try await api.get("/film/jaws_1975").text.contains("★★★★"))
    #expect(try await upload(api, rows, scale: "best") == 422)
  }

  /// A session may have ended while someone wrote; browsers say in Referer which page the form is on.
  @Test(arguments: [
    (
      "http://api.test:8080/film/stalker_1979?from=critics",
      "%2Ffilm%2Fstalker_1979%3Ffrom%3Dcritics"
    ),
    ("http://API.TEST:8080/", "%2F"), ("http://evil.test/film/x", "%2Fmine"),
    ("http://api.test:8080", "%2Fmine"), ("about:blank", "%2Fmine"), ("", "%2Fmine"),
  ])
  func signingInLeadsBackToTheForm(_ referer: String, _ back: String) async throws {
    let answer = try await post(
      try api(token: "secret"), "/mine/review", "film=stalker_1979&text=Long",
      ["Referer": referer])
    #expect(answer.headers[.location] == "/sign-in?back=\(back)")

  }

  /// Before its body is read, whatever that is.
  @Test(arguments: ["/mine/import", "/mine/rate", "/mine/undo"])
  func nobodyElsesFormIsRead(_ path: String) async throws {
    let api = try api(token: "secret")
    let large = [UInt8](repeating: 0x20, count: WebLimits().formBytes + 1)
    for (type, body) in [("text/plain", []), ("multipart/form-data", [1]), ("text/plain", large)] {
      let answer = try await api.send("POST", path, type: type, body: body)
      #expect(answer.status == 303)
      #expect(answer.headers[.location] == "/sign-in?back=%2Fmine")
    }
  }

  /// Reading one takes too long for an event loop: where no thread is free, it is not begun.
  @Test func formsAreReadByThreadsOfTheQueue() async throws {
    var limits = WebLimits()
    limits.waitingRequests = -1
    let site = try ToySite(work: WorkQueue(jobs: 1, limits: limits))
    let answer = try await site.api.send("POST", "/mine/rate", type: "text/plain", body: "x".utf8)
    #expect(answer.status == 503)
  }

  /// A cache between the server and browsers must not give them to others.
  @Test func pagesOfTheOwnerAreTheirs() async throws {
    let api = try api(token: "secret")
    for page in ["/", "/film/the_mirror_1975", "/mine"] {
      let own = try await api.get(page, ["Authorization": "Bearer secret"])
      #expect(own.headers[.cacheControl] == "private, no-cache")
    }
    #expect(try await api.get("/").headers[.cacheControl] == "no-cache")
  }

  @Test(arguments: [
    ["Origin": "http://localhost:3000"], ["Origin": "http://api.test"], ["Origin": "null"],
    ["Origin": "http://evil.test"], ["Sec-Fetch-Site": "cross-site"],
    ["Sec-Fetch-Site": "same-site"],
    ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"],
  ])
  func noPageOfAnotherSiteChangesAnything(_ headers: [String: String]) async throws {
    let api = try api()
    let answer = try await post(api, "/mine/rate", "film=the_mirror_1975&stars=4", headers)
    #expect(answer.status == 403)
    #expect(try await !api.get("/film/the_mirror_1975").text.contains("You gave"))
  }

  @Test func ownPagesDo() async throws {
    let answer = try await post(
      try api(), "/mine/rate", "film=the_mirror_1975&stars=4",
      ["Origin": "http://api.test:8080", "Sec-Fetch-Site": "same-origin"])
    #expect(answer.status == 303)
  }

  @Test func scriptInAReviewIsText() async throws {
    let api = try api()
    let script = "%3Cscript%3Ealert(1)%3C%2Fscript%3E+%22+onload%3D%22x"
    _ = try await post(api, "/mine/review", "film=the_mirror_1975&text=\(script)")
    for page in ["/film/the_mirror_1975", "/mine"] {
      let text = try await api.get(page).text
      #expect(!text.contains("<script>alert") && text.contains("&lt;script&gt;alert"))
    }
  }
}
