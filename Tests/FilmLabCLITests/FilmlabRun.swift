import Glibc
import Testing
import _FilmTestSupport

@testable import FilmLabCLI

/// A run of the command in the process of the tests: its exit status and its output.
struct FilmlabRun: CommandOutcome {
  let status: Int32
  let output: String
  let errors: String

  /// Runs the command; in a process of its own where it reads standard input, which is empty then.
  ///
  /// - Parameter arguments: as on a command line.
  init(_ arguments: [String]) throws {
    if arguments.contains("-") {
      let run = try FilmlabProcess(arguments)
      (status, output, errors) = (run.status, run.output, run.errors)
      return
    }
    let (output, errors) = (try Sink(), try Sink())
    let console = Console(
      output: output.descriptor, error: errors.descriptor, arguments: arguments)
    status = Console.$current.withValue(console) { FilmLab.run(arguments) }
    (self.output, self.errors) = (output.text, errors.text)
  }

  /// A file without a name that takes what a command writes.
  private final class Sink {
    let descriptor: Int32

    init() throws {
      var template = Array("/tmp/filmlab-run.XXXXXX".utf8CString)
      descriptor = mkstemp(&template)
      try #require(descriptor >= 0)
      unlink(template)
    }

    deinit { close(descriptor) }

    var text: String {
      let size = Int(lseek(descriptor, 0, SEEK_END))
      var bytes = [UInt8](repeating: 0, count: size)
      let count = pread(descriptor, &bytes, size, 0)
      return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
  }
}
