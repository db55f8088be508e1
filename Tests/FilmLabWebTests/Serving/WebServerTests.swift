import FilmLabWeb
import Foundation
import Testing
import _FilmTestSupport

/// The API over real connections: good clients are answered, bad ones do no harm.
@Suite struct WebServerTests {
  private static let json = ["Content-Type: application/json"]
  private static let review = #"{"text":"not good, but superb"}"#.utf8

  @Test func answersOverHTTP() async throws {
    let log = try await RunningServer.with { _, port in
      let answer = try await onOwnThread {
        try RawConnection.request(
          "POST /v1/sentiment", port: port, head: WebServerTests.json, body: WebServerTests.review)
      }
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.contains("Content-Type: application/json\r\n"))
      #expect(!answer.lowercased().contains("access-control"))
      let expected = try await ToyAPI().post("/v1/sentiment", #"{"text":"not good, but superb"}"#)
      #expect(answer.hasSuffix("\r\n\r\n" + expected.text))
    }
    #expect(log.count == 1)
    #expect(log.first?.hasPrefix("POST /v1/sentiment 200 ") == true)
  }

  @Test func headHasNoBody() async throws {
    try await RunningServer.with { _, port in
      let answer = try await onOwnThread { try RawConnection.request("HEAD /health", port: port) }
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.hasSuffix("\r\n\r\n"))
      #expect(!answer.contains("Content-Length: 0"))
    }
  }

  @Test func errorsAreAnsweredWithTheirHeaders() async throws {
    try await RunningServer.with { _, port in
      let wrong = try await onOwnThread { try RawConnection.request("PUT /health", port: port) }
      #expect(wrong.hasPrefix("HTTP/1.1 405 "))
      #expect(wrong.contains("Allow: GET, HEAD\r\n"))
      let foreign = try await onOwnThread {
        try RawConnection.request("GET /health", port: port, host: "evil.test")
      }
      #expect(foreign.hasPrefix("HTTP/1.1 421 "))
      #expect(foreign.contains("must allow that host"))
    }
  }

  /// No header more than these: neither Date nor Server.
  @Test func headersAreTheseInThisOrder() async throws {
    let log = try await RunningServer.with { _, port in
      for method in ["PUT", "HEAD"] {
        let answer = try await onOwnThread {
          try RawConnection.request("\(method) /v1/sentiment", port: port)
        }
        let body =
          #"{"type":"/docs#wrong-method","title":"The path does not answer this method","#
          + #""status":405,"detail":"\#(method) is not answered here; use POST"}"#
        #expect(
          answer == "HTTP/1.1 405 Method Not Allowed\r\nContent-Type: application/problem+json\r\n"
            + "Content-Length: \(body.utf8.count)\r\nX-Content-Type-Options: nosniff\r\n"
            + "Allow: POST\r\nConnection: close\r\n\r\n" + (method == "HEAD" ? "" : body))
      }
    }
    #expect(log.last?.hasPrefix("HEAD /v1/sentiment 405 136 bytes ") == true)
  }

  @Test func allowedHostsAreAnswered() async throws {
    try await RunningServer.with {
      $0.allowedHosts = ["films.test"]
    } _: { _, port in
      let answer = try await onOwnThread {
        try RawConnection.request("GET /health", port: port, host: "films.test:80")
      }
      #expect(answer.hasPrefix("HTTP/1.1 200 "))
    }
  }

  /// Said or not said to be too large.
  @Test(arguments: [true, false]) func largeBodiesAreRefused(isSaid: Bool) async throws {
    try await RunningServer.with {
      $0.limits.bodyBytes = 1 << 20
    } _: { _, port in
      let answer = try await onOwnThread {
        let connection = try RawConnection(port: port)
        let body = [UInt8](repeating: 0x20, count: 3 << 20)
        let length = isSaid ? "Content-Length: \(body.count)" : "Transfer-Encoding: chunked"
        connection.send(
          "POST /v1/sentiment HTTP/1.1\r\nHost: localhost\r\n\(length)\r\n\r\n".utf8)
        if !isSaid { connection.send("\(String(body.count, radix: 16))\r\n".utf8) }
        connection.send(body)
        return connection.read(until: "\"}")
      }
      #expect(answer.hasPrefix("HTTP/1.1 413 "))
      #expect(answer.contains("larger than 1 MiB"))
    }
  }

  @Test func clientsThatWaitToContinueMay() async throws {
    try await RunningServer.with { _, port in
      let answer = try await onOwnThread {
        let connection = try RawConnection(port: port)
        connection.send(
          ("POST /v1/sentiment HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: 15\r\n\r\n").utf8)
        let head = connection.read(until: "\r\n\r\n")
        connection.send(#"{"text":"good"}"#.utf8)
        return head + connection.readToEnd()
      }
      #expect(answer.hasPrefix("HTTP/1.1 100 Continue\r\n"))
      #expect(answer.contains("HTTP/1.1 200 OK"))
    }
  }

  /// What the head alone tells is answered before the client sends its body.
  @Test(arguments: [("/v1/sentiment", 9 << 20, 413), ("/nothing", 2, 404), ("/health", 2, 405)])
  func clientsThatWaitInVainAreTold(_ path: String, _ length: Int, _ status: Int) async throws {
    try await RunningServer.with { _, port in
      let answer = try await onOwnThread {
        let connection = try RawConnection(port: port)
        connection.send(
          ("POST \(path) HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
            + "Content-Length: \(length)\r\n\r\n").utf8)
        return connection.read(until: "\"}")
      }
      #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
    }
  }

  /// A head that never ends, a body that drips, and silence: each is cut off.
  @Test(arguments: [
    "GET /health HTTP/1.1\r\nHost: local",
    "POST /v1/sentiment HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{", "",
  ])
  func slowClientsAreCutOff(start: String) async throws {
    try await RunningServer.with {
      $0.limits.seconds = 0.5
    } _: { _, port in
      let (seconds, isAlive) = try await onOwnThread {
        let begin = ContinuousClock.now
        let connection = try RawConnection(port: port)
        connection.send(start.utf8)
        if start.hasSuffix("{") {
          for _ in 0..<12 where connection.send([0x20]) { usleep(100_000) }
        }
        _ = connection.readToEnd()
        let health = try RawConnection.request("GET /health", port: port)
        return (ContinuousClock.now - begin, health.hasPrefix("HTTP/1.1 200"))
      }
      #expect(seconds < .seconds(15))
      #expect(isAlive)
    }
  }

  @Test(arguments: ["\u{0}\u{1}\u{2}", "GET", "GET / HTTP/9.9\r\n\r\n", "{}\r\n\r\n"])
  func rubbishIsNoRequest(text: String) async throws {
    try await RunningServer.with {
      $0.limits.seconds = 2
    } _: { _, port in
      let (answer, health) = try await onOwnThread {
        let connection = try RawConnection(port: port)
        connection.send(text.utf8)
        let answer = connection.readToEnd()
        return (answer, try RawConnection.request("GET /health", port: port))
      }
      #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 400 "))
      #expect(health.hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test func oneConnectionHasManyRequestsAndManyHaveOne() async throws {
    try await RunningServer.with { _, port in
      let pipelined = try await onOwnThread {
        let connection = try RawConnection(port: port)
        let request = "GET /v1/similar?title=mirror HTTP/1.1\r\nHost: localhost\r\n\r\n"
        connection.send(String(repeating: request, count: 50).utf8)
        return connection.read(until: "HTTP/1.1 200 OK", times: 50)
      }
      #expect(pipelined.split(separator: "HTTP/1.1 200 OK").count == 50)
      let one = try await ToyAPI().get("/v1/similar?title=mirror").text
      try await withThrowingTaskGroup { group in
        for _ in 0..<64 {
          group.addTask {
            try await onOwnThread {
              try RawConnection.request("GET /v1/similar?title=mirror", port: port)
            }
          }
        }
        for try await answer in group { #expect(answer.hasSuffix(one)) }
      }
    }
  }

  /// Connections of HTTP/1.0 end with the answer, unless the client wants more.
  @Test func oldConnectionsClose() async throws {
    try await RunningServer.with { _, port in
      let (old, kept) = try await onOwnThread {
        let connection = try RawConnection(port: port)
        connection.send("GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n".utf8)
        let old = connection.readToEnd()
        let kept = try RawConnection(port: port)
        let request = "GET /health HTTP/1.0\r\nHost: localhost\r\nConnection: Keep-Alive\r\n\r\n"
        kept.send((request + request).utf8)
        return (old, kept.read(until: "}}}", times: 2))
      }
      #expect(old.hasPrefix("HTTP/1.1 200 OK\r\n") && old.hasSuffix("}}}"))
      #expect(old.contains("\r\nConnection: close\r\n"))
      #expect(kept.components(separatedBy: "\r\nConnection: keep-alive\r\n").count == 3)
    }
  }

  /// Whatever the case of the word, and where what follows could not be read.
  @Test(arguments: ["Connection: Close", "Connection: upgrade\r\nUpgrade: h2c"])
  func connectionsCloseAsAsked(_ header: String) async throws {
    try await RunningServer.with { _, port in
      let answer = try await onOwnThread {
        let connection = try RawConnection(port: port)
        connection.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\(header)\r\n\r\n".utf8)
        return connection.readToEnd()
      }
      #expect(answer.contains("\r\nConnection: close\r\n") && answer.hasSuffix("}}}"))
    }
  }

  /// A client that is slow, or hurries with the next request first, holds the end up for seconds at most.
  @Test(arguments: ["", "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"])
  func requestsHalfSentHoldTheEndUpBriefly(before: String) async throws {
    try await RunningServer.with {
      $0.limits.secondsAtStop = 0.3
    } _: { server, port in
      let connection = try await onOwnThread {
        let connection = try RawConnection(port: port)
        connection.send(
          (before
            + "POST /v1/sentiment HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 100\r\n\r\n{").utf8)
        usleep(200_000)
        return connection
      }
      let begin = ContinuousClock.now
      await server.stop()
      #expect(ContinuousClock.now - begin < .seconds(5))
      _ = connection
    }
  }

  /// A request that follows another on its connection has its deadline too.
  @Test func aSlowSecondRequestIsCutOff() async throws {
    try await RunningServer.with {
      $0.limits.seconds = 0.5
    } _: { _, port in
      let seconds = try await onOwnThread {
        let begin = ContinuousClock.now
        let connection = try RawConnection(port: port)
        connection.send(
          ("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
            + "POST /v1/sentiment HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{").utf8
        )
        for _ in 0..<40 where connection.send([0x20]) { usleep(100_000) }
        _ = connection.readToEnd()
        return ContinuousClock.now - begin
      }
      #expect(seconds < .seconds(3))
    }
  }

  @Test func aTakenPortIsOneSentence() async throws {
    try await RunningServer.with { _, port in
      var configuration = WebConfiguration(version: "1")
      configuration.port = port
      let second = WebServer(try ToyModels.all(), configuration: configuration)
      await #expect(
        throws: WebError.cannotListen(
          address: "127.0.0.1:\(port)", reason: "address already in use")
      ) {
        try await second.run { _ in }
      }
    }
  }

  @Test func requestsUnderWayAreAnsweredWhenItStops() async throws {
    try await RunningServer.with { server, port in
      let connection = try await onOwnThread {
        let connection = try RawConnection(port: port)
        connection.send(
          ("POST /v1/sentiment HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Expect: 100-continue\r\nContent-Length: 15\r\n\r\n").utf8)
        _ = connection.read(until: "\r\n\r\n")
        return connection
      }
      let stop = Task { await server.stop() }
      try await Task.sleep(for: .milliseconds(200))
      let answer = try await onOwnThread {
        connection.send(#"{"text":"good"}"#.utf8)
        return connection.readToEnd()
      }
      #expect(answer.contains("HTTP/1.1 200 OK"))
      await stop.value
      await #expect(throws: RawConnection.NoConnection.self) {
        try await onOwnThread { _ = try RawConnection(port: port) }
      }
    }
  }
}
