import FilmLabWeb
import Glibc
import Testing
import _FilmTestSupport

/// Too much of anything: the server stays, and answers good clients.
@Suite(.serialized) struct FloodAttackTests {
  private static let start = "GET /health HTTP/1.1\r\nHost: localhost\r\n"

  @Test(arguments: [
    Attack("many headers", start + String(repeating: "X: y\r\n", count: 1000) + "\r\n"),
    Attack("a long header", start + "X: " + String(repeating: "y", count: 200_000) + "\r\n\r\n"),
    Attack("a long name", start + String(repeating: "y", count: 200_000) + ": y\r\n\r\n"),
    Attack("a long target", "GET /" + String(repeating: "y", count: 200_000) + " HTTP/1.1\r\n\r\n"),
    Attack("headers without end", start + String(repeating: "X-Flood: yyyyyyyy\r\n", count: 90)),
  ])
  func heads(_ attack: Attack) async throws {
    try await RunningServer.with {
      $0.limits.seconds = 1
    } _: { _, port in
      let answer = try await attack.answer(port: port)
      let isEndless = attack.name == "headers without end"
      #expect(Attack.statuses(answer) == (isEndless ? [] : [431]) || answer.isEmpty, "\(answer)")
      try await Attack.goodClientIsAnswered(port: port)
    }
  }

  /// 8 MiB are refused at once; 64 requests on one connection are answered in turn.
  @Test func bodiesAndPipelines() async throws {
    try await RunningServer.with { _, port in
      let large = try await Attack.scoring(
        "", ["Content-Length: \(1 << 40)", "Expect: 100-continue", "Connection: close"], ""
      ).answer(port: port)
      #expect(Attack.statuses(large) == [413])
      let request = Self.start + "\r\n"
      let pipeline =
        String(repeating: request, count: 100)
        + Self.start + "Connection: close\r\n\r\n" + request
      let answers = try await Attack("", pipeline).answer(port: port)
      #expect(Attack.statuses(answers) == Array(repeating: 200, count: 101))
      try await Attack.goodClientIsAnswered(port: port)
    }
  }

  /// A chunk a byte, and more chunks than the limit.
  @Test func chunksOfOneByte() async throws {
    try await RunningServer.with {
      $0.limits.bodyBytes = 2_000
    } _: { _, port in
      for (count, status) in [(1_985, 200), (3_000, 413)] {
        let answer = try await Attack.scoring(
          "", ["Transfer-Encoding: chunked", "Connection: close"],
          "f\r\n{\"text\":\"good\"}\r\n" + String(repeating: "1\r\n \r\n", count: count)
            + "0\r\n\r\n"
        ).answer(port: port)
        #expect(Attack.statuses(answer) == [status], "\(answer)")
      }
      try await Attack.goodClientIsAnswered(port: port)
    }
  }

  /// 1,000 connections that send nothing, half a head or half a body keep nobody out.
  @Test func idleConnections() async throws {
    let starts = [
      "", Self.start,
      "POST /v1/sentiment HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{",
    ]
    // Both ends of a connection are files of this process.
    var files = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files)
    let count = min(1000, Int(min(files.rlim_cur, 1 << 16)) / 2 - 100)
    try await RunningServer.with { _, port in
      let connections = try await onOwnThread {
        try (0..<count).map { number in
          let connection = try RawConnection(port: port)
          connection.send(starts[number % starts.count].utf8)
          return connection
        }
      }
      let begin = ContinuousClock.now
      for _ in 0..<5 { try await Attack.goodClientIsAnswered(port: port) }
      // Without room made for it, a client would wait for the others' 30 seconds.
      #expect(ContinuousClock.now - begin < .seconds(10))
      #expect(connections.count == count)
    }
  }

  /// Who works is never dropped for who does not.
  @Test func fewSlots() async throws {
    try await RunningServer.with {
      $0.limits.connections = 8
      $0.limits.connectionsPerAddress = 4
    } _: { _, port in
      try await withThrowingTaskGroup { group in
        for _ in 0..<3 {
          group.addTask {
            for _ in 0..<10 { try await Attack.goodClientIsAnswered(port: port) }
          }
        }
        try await group.waitForAll()
      }
    }
  }
}
