import Foundation
import Testing
import _FilmTestSupport

/// `filmlab data fetch`: one sentence and the right exit status, whatever the server does.
@Suite struct DataFetchCommandTests {
  @Test func fetchedSetIsImported() throws {
    let made = try MadeSet()
    let run = try made.fetch()
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == made.folder.path("sets/made\n"))
    #expect(
      run.errors == """
        Made ratings  https://example.org/made
        licence: For tests only.
        cite: Nobody.
        next: filmlab data import made --output made.csv

        """)
    #expect(made.names() == ["made", "ml-1m.zip"])
    let ratings = try made.run(["import", "made"])
    #expect(ratings.output == "user,item,rating,timestamp\n1,2,3,4\n5,6,4.5,8\n")
    #expect(ratings.errors == "2 ratings of Made ratings\n")
    let again = try made.fetch()
    #expect(again.status == 0 && again.output == run.output)
    #expect(again.errors.contains("is here already; delete its folder"))
    #expect(made.server.requests.count == 1)
  }

  @Test func otherFolderIsNamedForTheNextStep() throws {
    let made = try MadeSet()
    let run = try made.fetch(["--output", made.folder.path("mine")])
    #expect(run.output == made.folder.path("mine/made\n"))
    #expect(run.errors.contains("--from \(made.folder.path("mine/made")) --output made.csv"))
    #expect(made.names().isEmpty)
  }

  @Test func quietTellsNothing() throws {
    let run = try MadeSet().fetch(["--quiet"])
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test func licenceMustBeAccepted() throws {
    let made = try MadeSet()
    let run = try made.run(["fetch", "made"])
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(
      run.errors == """
        Made ratings  https://example.org/made
        licence: For tests only.
        filmlab: no one can be asked here; read the licence above and give --accept-licence if you \
        agree

        """)
    #expect(made.server.requests.isEmpty)
  }

  @Test(arguments: [("y", 0), ("n", 1), ("", 1)])
  func onATerminalTheUserIsAsked(_ answer: String, _ status: Int32) throws {
    let made = try MadeSet()
    let run = try FilmlabProcess.shell(
      """
      export no_proxy=127.0.0.1 FILMLAB_DATA=\(made.folder.path("sets"))
      echo '\(answer)' | script -qec "$FILMLAB data fetch made --registry \(made.registry)" /dev/null
      """)
    #expect(run.status == status, "\(run.output)")
    #expect(run.output.contains("licence: For tests only."))
    #expect(run.output.contains("Fetch it on these terms? [y/N]"))
    #expect((made.names() == ["made", "ml-1m.zip"]) == (status == 0))
    #expect(run.output.contains("nothing was fetched") == (status == 1))
  }

  /// What a server does, and what comes of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var status: Int32
    var says: String
    /// What is left in the folder.
    var left: [String]
    var facts = "\"bytes\": \(MadeSet.archive.count),"
    var answer: @Sendable (LocalServer.Request) -> [LocalServer.Step]

    init(
      _ name: String, status: Int32, says: String, left: [String] = [], facts: String? = nil,
      _ answer: @escaping @Sendable (LocalServer.Request) -> [LocalServer.Step]
    ) {
      (testDescription, self.status, self.says) = (name, status, says)
      (self.left, self.answer) = (left, answer)
      if let facts { self.facts = facts }
    }
  }

  static let whole = LocalServer.head("200 OK", ["Content-Length": "\(MadeSet.archive.count)"])
  static let half = LocalServer.Step.send(Array(MadeSet.archive.prefix(40)))

  static let cases = [
    Case(
      "stalls", status: 74, says: "the server sent nothing for 1 s; run the command again",
      left: ["ml-1m.zip.partial"]
    ) { _ in [whole, half, .silence(20)] },
    Case(
      "cuts off", status: 74, says: "the connection broke off after 40 of",
      left: ["ml-1m.zip.partial"]
    ) { _ in [whole, half] },
    Case("lies about length", status: 65, says: "has 9999 bytes where") { _ in
      [LocalServer.head("200 OK", ["Content-Length": "9999"]), half]
    },
    Case(
      "serves wrong bytes", status: 65, says: "the checksum is md5:",
      facts: "\"checksum\": \"md5:d41d8cd98f00b204e9800998ecf8427e\","
    ) { LocalServer.file(MadeSet.archive, $0) },
    Case(
      "serves a page", status: 65, says: "the archive is broken (", left: ["ml-1m.zip"], facts: ""
    ) { LocalServer.file(Array("<html>Log in</html>".utf8), $0) },
    Case(
      "serves a hostile archive", status: 65,
      says: "the entry \"../evil\" leads outside the folder",
      left: ["ml-1m.zip"], facts: ""
    ) { LocalServer.file(TestArchive(files: ["../evil": "x"]).zip, $0) },
    Case(
      "serves names that would move the cursor", status: 65,
      says: "the entry \"a\u{FFFD}[2J\u{FFFD}b\" has a backslash or a control character",
      left: ["ml-1m.zip"], facts: ""
    ) { LocalServer.file(TestArchive(files: ["a\u{1B}[2J\nb": "x"]).tar, $0) },
    Case("has no such file", status: 66, says: "it may have moved, see https://example.org") { _ in
      LocalServer.status("404 Not Found")
    },
    Case("is ill", status: 74, says: "the server answered with status 500; try again later") { _ in
      LocalServer.status("500 Internal Server Error")
    },
    Case("leads round in circles", status: 74, says: "the transfer failed (") { _ in
      LocalServer.status("302 Found", ["Location": "/ml-1m.zip"])
    },
  ]

  @Test(arguments: cases)
  func oneSentenceAndAStatus(_ example: Case) throws {
    let made = try MadeSet(facts: example.facts, example.answer)
    let run = try made.fetch(["--quiet"])
    #expect(run.status == example.status, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("filmlab: ") && run.errors.contains(example.says), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(made.names() == example.left)
    #expect(try made.folder.names().filter { $0 != "sets" } == ["registry.json"])
  }

  @Test func nextRunGoesOnFromThePartialFile() throws {
    let made = try MadeSet { request in
      request.rangeStart == nil
        ? [DataFetchCommandTests.whole, DataFetchCommandTests.half]
        : LocalServer.file(MadeSet.archive, request)
    }
    #expect(try made.fetch().status == 74)
    #expect(try made.fetch().status == 0)
    #expect(made.server.requests.map { $0.rangeStart } == [nil, 40])
    #expect(made.names() == ["made", "ml-1m.zip"])
  }

  @Test func ctrlCLeavesThePartialFileAlone() throws {
    let made = try MadeSet { _ in
      [DataFetchCommandTests.whole, DataFetchCommandTests.half, .silence(20)]
    }
    let run = try FilmlabProcess.shell(
      """
      export no_proxy=127.0.0.1 FILMLAB_DATA=\(made.folder.path("sets"))
      timeout --preserve-status -s INT 1 \
        $FILMLAB data fetch made --accept-licence --registry \(made.registry)
      """)
    #expect(run.status == 130)
    #expect(run.output.hasSuffix("filmlab: stopped; run the command again to go on\n"))
    #expect(made.names() == ["ml-1m.zip.partial"])
  }

  @Test func proxyOfTheEnvironmentIsUsed() throws {
    let made = try MadeSet()
    let registry = try String(contentsOfFile: made.registry, encoding: .utf8)
      .replacing(made.server.url, with: "http://films.example.org")
    try made.folder.write(registry, as: "registry.json")
    let run = try made.run(
      ["fetch", "made", "--accept-licence"],
      environment: ["http_proxy": made.server.url, "no_proxy": ""])
    #expect(run.status == 0, "\(run.errors)")
    #expect(made.server.requests.map { $0.target } == ["http://films.example.org/ml-1m.zip"])
  }

  @Test func offlineIsToldInClearWords() throws {
    let made = try MadeSet()
    let run = try made.run(
      ["fetch", "made", "--accept-licence", "--quiet"],
      environment: ["http_proxy": "http://127.0.0.1:9", "no_proxy": ""])
    #expect(run.status == 74)
    #expect(run.errors.contains("cannot be reached ("))
    #expect(run.errors.contains("check the network and the proxy (https_proxy)"))
    #expect(made.names().isEmpty)
  }

  @Test func setsForHandsAreToldWhere() throws {
    let run = try FilmlabRun(["data", "fetch", "rotten-tomatoes-leone"])
    #expect(run.status == 66)
    #expect(run.errors.contains("cannot be fetched by a program; download it from its page"))
    #expect(!run.errors.contains("no one can be asked"))
  }

  @Test(arguments: [
    (["--stall-timeout", "0"], "--stall-timeout 0: at least 1 is needed"),
    (["--retries=-1"], "--retries -1: 0 or more is needed"),
  ])
  func wrongUse(_ arguments: [String], _ says: String) throws {
    let run = try FilmlabRun(["data", "fetch", "imdb"] + arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(says), "\(run.errors)")
  }
}
