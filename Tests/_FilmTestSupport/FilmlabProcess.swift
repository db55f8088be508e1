import Foundation

/// A run of the command as a user would start it: its own process, its exit status and its output.
package struct FilmlabProcess {
  /// The exit status.
  package let status: Int32
  /// What it wrote to standard output.
  package let output: String
  /// What it wrote to standard error.
  package let errors: String

  /// When a user presses Ctrl-C.
  package enum Interrupt {
    /// When it has read the input and waits for more, which never comes. The input must be longer than a pipe holds
    /// (64 KiB), so that it is sure to be reading.
    case afterInput
    /// When the first of its output can be read. The rest must be longer than a pipe holds.
    case afterOutput
  }

  /// The lines of standard output.
  package var lines: [Substring] { output.split(separator: "\n") }

  /// Runs the command that was built beside the tests.
  ///
  /// - Parameters:
  ///   - arguments: as on a command line.
  ///   - input: what it reads from standard input.
  ///   - environment: variables to set beside those of the tests.
  ///   - interrupt: when Ctrl-C is pressed; never where it is `nil`.
  ///   - signal: what is sent then instead of Ctrl-C's.
  package init(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    interrupt: Interrupt? = nil, signal: Int32 = SIGINT
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
    // All pipes are served at once: a full one would stop the process for good.
    let group = DispatchGroup()
    nonisolated(unsafe) var (outputBytes, errorBytes) = (Data(), Data())
    DispatchQueue.global().async(group: group) {
      errorBytes = errorPipe.fileHandleForReading.readDataToEndOfFile()
    }
    DispatchQueue.global().async(group: group) {
      outputBytes = outputPipe.fileHandleForReading.availableData
      if interrupt == .afterOutput { kill(process.processIdentifier, signal) }
      outputBytes += outputPipe.fileHandleForReading.readDataToEndOfFile()
    }
    if !input.isEmpty { try inputPipe.fileHandleForWriting.write(contentsOf: Data(input)) }
    if interrupt == .afterInput {
      kill(process.processIdentifier, signal)
      FilmlabProcess.awaitEnd(process)
    }
    try inputPipe.fileHandleForWriting.close()
    process.waitUntilExit()
    group.wait()
    output = String(decoding: outputBytes, as: UTF8.self)
    errors = String(decoding: errorBytes, as: UTF8.self)
    status = process.terminationStatus
  }

  /// Waits for a process that should end by itself; after 20 seconds, far more than a busy machine takes, kills it.
  private static func awaitEnd(_ process: Process) {
    for _ in 0..<1000 where process.isRunning { usleep(20_000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
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

  /// The path of the command that was built beside the tests.
  package static func path() throws -> String { try executable().path }

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
