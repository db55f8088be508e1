import Foundation
import Testing
import _FilmTestSupport

/// `filmlab serve`: answers as the other commands print, starts and ends as a service must.
@Suite struct ServeCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A folder of toy models: the bundled ones take long to read in a debug build.
  private func models() throws -> String {
    let films = try folder.write(
      "movieId,title,year,genres\n1,Ballar,1950,Drama\n2,Demon,1950,Drama\n3,Fixnix,1970,Comedy\n"
        + "4,Gopel,1970,Comedy\n5,Kurud,1990,Drama\n", as: "films.csv")
    let ratings = try folder.write(
      "user,item,rating\n"
        + (0..<30).map { user in
          (user % 2 == 0 ? [1, 2, 5] : [3, 4]).map { "\(user),\($0),5\n" }.joined()
        }.joined(), as: "ratings.csv")
    for run in [
      try FilmlabProcess([
        "train", "similarity", "--ratings", ratings, "--films", films, "--output",
        folder.path("my/similarity"), "--minimum-count", "1", "--quiet",
      ]),
      try FilmlabProcess([
        "train", "sentiment", SampleReviews.path(), "--output", folder.path("my/sentiment"),
        "--minimum-count", "2", "--quiet",
      ]),
    ] { #expect(run.status == 0, "\(run.errors)") }
    return folder.path("my")
  }

  @Test func answersAreWhatTheCommandsPrint() throws {
    let models = try models()
    let server = try ServedProcess(["--models", models, "--jobs", "2"])
    let lines = try SampleReviews.text().split(separator: "\n")
    let list = lines.joined(separator: ",")
    for explain in [false, true] {
      let options = explain ? ["--explain"] : []
      let printed = try FilmlabProcess(
        ["sentiment", SampleReviews.path(), "--models", models, "--format", "jsonl"] + options)
      // A list needs no numbers.
      let rows = printed.lines.map { $0.replacing(/"row":\d+,/, with: "") }
        .joined(separator: ",")
      #expect(
        try server.post("/v1/sentiment", "{\"reviews\":[\(list)],\"explain\":\(explain)}")
          == "{\"reviews\":[\(rows)]}")
    }
    let similar = try FilmlabProcess([
      "similar", "ballar", "demon", "--models", models, "--format", "json", "--count", "3",
      "--year", "1950..1990", "--explain",
    ])
    #expect(similar.status == 0)
    #expect(
      try server.get("/v1/similar?title=ballar&title=demon&count=3&year=1950..1990&explain=true")
        + "\n" == similar.output)
    let mine = try folder.write("title,rating\nBallar,5\nFixnix,1\nQqqq zzz,3\n", as: "mine.csv")
    let recommended = try FilmlabProcess([
      "recommend", mine, "--models", models, "--format", "json", "--genre", "drama",
    ])
    let ratings =
      #"{"title":"Ballar","stars":5},{"title":"Fixnix","stars":1},{"title":"Qqqq zzz","stars":3}"#
    #expect(
      try server.post("/v1/recommend?genre=drama", "{\"ratings\":[\(ratings)]}")
        + "\n" == recommended.output)
  }

  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(0))])
  func signalsEndIt(_ signal: Int32, _ status: Int32) throws {
    let server = try ServedProcess(["--models", models(), "--verbose"])
    #expect(try server.get("/health").hasPrefix(#"{"status":"ok","version":"#))
    // A connection that lies idle does not keep it.
    let idle = try RawConnection(port: server.port)
    let end = server.stop(signal)
    #expect(end.status == status)
    #expect(end.errors.contains("filmlab is serving at http://127.0.0.1:\(server.port)\n"))
    #expect(end.errors.contains("GET /health 200 "))
    #expect(idle.readToEnd().isEmpty)
  }

  @Test func withoutVerboseThereIsNoLog() throws {
    let server = try ServedProcess(["--models", models()])
    _ = try server.get("/v1/similar?title=ballar")
    let lines = server.stop(SIGTERM).errors.split(separator: "\n")
    #expect(lines.first?.hasPrefix("filmlab is serving at") == true)
    #expect(!lines.contains { $0.contains("/v1/similar") })
  }

  @Test func oneModelIsEnough() throws {
    _ = try models()
    try FileManager.default.removeItem(atPath: folder.path("my/similarity"))
    let server = try ServedProcess(["--models", folder.path("my")])
    #expect(try server.get("/v1/similar?title=x").contains("no similarity model"))
    #expect(try server.post("/v1/sentiment", #"{"text":"A gem."}"#).contains("label"))
    #expect(server.stop(SIGTERM).errors.contains("what needs it is not served"))
    let none = try FilmlabProcess(["serve", "--models", folder.path("none"), "--port", "0"])
    #expect(none.status == 66)
    #expect(none.errors.split(separator: "\n").count == 1)
  }

  @Test func aTakenPortIsStatus74() throws {
    let models = try models()
    let server = try ServedProcess(["--models", models])
    let second = try FilmlabProcess(["serve", "--models", models, "--port", "\(server.port)"])
    #expect(second.status == 74)
    #expect(
      second.errors
        == "filmlab: cannot serve at 127.0.0.1:\(server.port): address already in use; "
        + "choose another --port, or 0 for any that is free\n")
  }

  @Test(arguments: [
    ["--port", "70000"], ["--jobs", "0"], ["--timeout", "0"], ["--timeout", "-1"], ["extra"],
  ])
  func wrongOptionsAreUsage(_ options: [String]) throws {
    #expect(try FilmlabProcess(["serve"] + options).status == 64)
  }
}
