import Foundation

/// A run of the command as a user would start it: its own process, its exit status and its output.
package struct FilmlabProcess {
  /// The exit status.
  package let status: Int32
  /// What it wrote to standard output.
  package let output: String
  /// What it wrote to standard error.
  package let errors: String

  /// The lines of standard output.
  package var lines: [Substring] { output.split(separator: "\n") }

  /// Runs the command that was built beside the tests.
  ///
  /// - Parameters:
  ///   - arguments: as on a command line.
  ///   - input: what it reads from standard input.
  ///   - environment: variables to set beside those of the tests.
  package init(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = try FilmlabProcess.executable()
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["FILMLAB_MODELS": "", "NO_COLOR": "1"]) { $1 }
      .merging(environment) { $1 }
    let (inputPipe, outputPipe, errorPipe) = (Pipe(), Pipe(), Pipe())
    process.standardInput = inputPipe
    process.standardOutput = outputPipe
    process.standardError = errorPipe
    try process.run()
    // Both pipes are drained at once: a full one would stop the process for good.
    let drained = DispatchQueue(label: "errors")
    nonisolated(unsafe) var errorBytes = Data()
    drained.async { errorBytes = errorPipe.fileHandleForReading.readDataToEndOfFile() }
    if !input.isEmpty { try inputPipe.fileHandleForWriting.write(contentsOf: Data(input)) }
    try inputPipe.fileHandleForWriting.close()
    output = String(
      decoding: outputPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    drained.sync {}
    errors = String(decoding: errorBytes, as: UTF8.self)
    status = process.terminationStatus
  }

  /// Runs a line of shell in which `$FILMLAB` is the command.
  package static func shell(_ line: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["FILMLAB": try executable().path, "FILMLAB_MODELS": ""]
    ) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }

  private static func executable() throws -> URL {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("filmlab")
  }

  /// The folder of the checkout.
  package static func checkout() throws -> String {
    var folder = try executable().deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
      {
        return folder.path
      }
      folder.deleteLastPathComponent()
    }
    return FileManager.default.currentDirectoryPath
  }
}
