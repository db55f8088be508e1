import ArgumentParser
import FilmData
import FilmEvaluation
import FilmLabWeb
import FilmSentiment
import FilmSets
import FilmSimilarity

/// Turns errors into one sentence on standard error and an exit status.
enum ExitStatus {
  static let usage = ExitCode(64)
  static let badData = ExitCode(65)
  static let noInput = ExitCode(66)
  static let inputOutput = ExitCode(74)

  /// Runs a command's work.
  ///
  /// - Throws: an `ExitCode`, after the error was told; a closed pipe is no error.
  static func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch is OutputFile.ClosedPipe {
      return
    } catch let code as ExitCode {
      throw code
    } catch let error as ValidationError {
      // Thrown on, it would be told with the usage of the whole program.
      Console.note("filmlab: " + Table.harmless(error.message))
      throw usage
    } catch {
      // Names from archives and words from servers are strangers' texts.
      Console.note("filmlab: " + Table.harmless("\(error)"))
      throw code(of: error)
    }
    if Interruption.isRequested { throw ExitCode(Interruption.exitStatus) }
  }

  private static func code(of error: any Error) -> ExitCode {
    switch error {
    case let error as DataError:
      switch error.kind {
      case .data: badData
      case .noInput: noInput
      case .inputOutput: inputOutput
      }
    case let error as FilmSetsError:
      switch error.kind {
      case .data: badData
      case .noInput: noInput
      case .inputOutput: inputOutput
      case .cancelled: ExitCode(Interruption.exitStatus)
      }
    case is UnknownTitle, is UnknownEntry, SentimentError.noModel, SimilarityError.missingFile:
      noInput
    case SentimentError.cancelled, SimilarityError.cancelled: ExitCode(Interruption.exitStatus)
    case SimilarityError.inputOutput, WebError.cannotListen: inputOutput
    default: badData
    }
  }
}
