import Foundation
import _FilmTestSupport

/// `filmlab serve` at a free port, from its first line on standard error to its end.
final class ServedProcess {
  let port: Int
  private let process = Process()
  private let errorPipe = Pipe()
  private var read = ""

  struct NoPort: Error { var errors: String }

  init(_ arguments: [String] = [], environment: [String: String] = [:]) throws {
    process.executableURL = URL(fileURLWithPath: try FilmlabProcess.path())
    process.arguments = ["serve", "--port", "0"] + arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["FILMLAB_MODELS": ""]) { $1 }.merging(environment) { $1 }
    process.standardError = errorPipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    while !read.contains("serving at ") || !read.hasSuffix("\n") {
      let bytes = errorPipe.fileHandleForReading.availableData
      if bytes.isEmpty { throw NoPort(errors: read) }
      read += String(decoding: bytes, as: UTF8.self)
    }
    let digits = read.components(separatedBy: "http://127.0.0.1:").last?.prefix { $0.isNumber }
    guard let port = digits.flatMap({ Int($0) }) else { throw NoPort(errors: read) }
    self.port = port
  }

  deinit { if process.isRunning { process.terminate() } }

  /// Sends a signal and waits for the end.
  ///
  /// - Returns: the exit status, and all of standard error.
  func stop(_ signal: Int32) -> (status: Int32, errors: String) {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    read += String(decoding: errorPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return (process.terminationReason == .exit ? process.terminationStatus : -1, read)
  }

  /// The body of an answer.
  func get(_ target: String) throws -> String {
    try body(RawConnection.request("GET \(target)", port: port))
  }

  func post(_ target: String, _ json: String) throws -> String {
    try body(
      RawConnection.request(
        "POST \(target)", port: port, head: ["Content-Type: application/json"], body: json.utf8))
  }

  private func body(_ answer: String) -> String {
    answer.components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\r\n\r\n")
  }
}
