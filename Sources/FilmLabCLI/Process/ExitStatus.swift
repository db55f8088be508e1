import ArgumentParser
import FilmData
import FilmReports

/// Turns errors into one sentence on standard error and an exit status.
enum ExitStatus {
  static let usage = ExitCode(64)
  static let badData = ExitCode(65)
  static let noInput = ExitCode(66)
  static let inputOutput = ExitCode(74)

  /// Runs a command's work.
  ///
  /// - Throws: an `ExitCode`, after the error was reported; a closed pipe is not an error.
  static func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch is OutputFile.ClosedPipe {
      return
    } catch let code as ExitCode {
      throw code
    } catch let error as ValidationError {
      // If rethrown, it would be printed with the usage of the whole program.
      Console.note("filmlab: " + Table.harmless(error.message))
      throw usage
    } catch {
      // What is wrong with a part of the input may be right with all of it.
      if kind(of: error) != .cancelled { try Interruption.check() }
      // Names from archives and messages of servers are untrusted text.
      Console.note("filmlab: " + Table.harmless(ErrorWording.sentence(error)))
      throw code(of: error)
    }
    try Interruption.check()
  }

  private static func kind(of error: any Error) -> ErrorKind? {
    (error as? any ClassifiedError)?.kind
  }

  private static func code(of error: any Error) -> ExitCode {
    switch kind(of: error) {
    case .usage: usage
    case .noInput: noInput
    case .inputOutput: inputOutput
    case .cancelled: ExitCode(Interruption.exitStatus)
    case .data, nil: badData
    }
  }
}
