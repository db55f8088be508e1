import FilmLabWeb
import Synchronization

/// A server with toy models at a free port, for as long as a test runs.
enum RunningServer {
  /// Starts a server, calls `body` with its port, and stops it.
  ///
  /// - Returns: the lines of its log.
  @discardableResult
  static func with(
    _ change: (inout WebConfiguration) -> Void = { _ in },
    _ body: (_ server: WebServer, _ port: Int) async throws -> Void
  ) async throws -> [String] {
    var configuration = WebConfiguration(version: "1.2.3")
    configuration.port = 0
    configuration.jobs = 2
    change(&configuration)
    let lines = Lines()
    let server = WebServer(try ToyModels.all(), configuration: configuration) { lines.add($0) }
    let (ports, started) = AsyncStream.makeStream(of: Int.self)
    let run = Task {
      defer { started.finish() }
      try await server.run { started.yield($0) }
    }
    for await port in ports {
      do {
        try await body(server, port)
      } catch {
        await server.stop()
        throw error
      }
      break
    }
    await server.stop()
    try await run.value
    return lines.all
  }

  private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
  }
}
