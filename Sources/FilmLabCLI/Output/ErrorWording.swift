import FilmAnalytics
import FilmCatalogue
import FilmData
import FilmLabWeb
import FilmSentiment
import FilmSets
import FilmSimilarity

/// The command's sentence for an error: the library's, and the option or command that helps.
enum ErrorWording {
  /// One sentence for people: what, where, what to do.
  static func sentence(_ error: any Error) -> String {
    let words: String? =
      switch error {
      case let error as DataError: sentence(error)
      case let error as SentimentError: sentence(error)
      case let error as SimilarityError: sentence(error)
      case let error as FilmSetsError: sentence(error)
      case let error as WebError: sentence(error)
      case let error as AnalyticsError: sentence(error)
      case let error as CatalogueError: sentence(error)
      default: nil
      }
    return words ?? "\(error)"
  }

  /// The notes on reading an input, one for each line.
  static func lines(_ problems: RowProblems) -> [String] {
    problems.notes.map { problems.line($0) + advice($0, problems) }
  }
}

extension ErrorWording {
  /// The option that helps with a note; empty if none does.
  private static func advice(_ note: RowProblems.Note, _ problems: RowProblems) -> String {
    switch note {
    case .skipped(let problem): advice(problem.reason)
    case .unreadLabels where problems.numbersAreNoLabels:
      ", or name another field with --label-field"
    case .unreadScores(.noScale): ", unless --scale gives one"
    case .scaleInferred: "; --scale says otherwise"
    case .series, .unrated, .chosen, .replaced, .fieldsTaken, .moreSkipped, .uneven, .repaired,
      .unread, .unreadLabels, .unreadScores, .unreadYears:
      ""
    }
  }

  /// The option that helps with a bad row; empty if none does.
  private static func advice(_ reason: RowProblem.Reason) -> String {
    switch reason {
    case .noText: "; name it with --text-field"
    case .outsideScale: "; --scale says otherwise"
    case .textNotString:
      "; if a field in it is the text, name it with --text-field, such as review.text"
    default: ""
    }
  }
}

extension ErrorWording {
  /// Whether a file is named as Parquet, which the Python package reads.
  private static func isParquet(_ path: String) -> Bool {
    path.lowercased().hasSuffix(".parquet")
  }

  private static func sentence(_ error: DataError) -> String {
    switch error {
    case .noSuchFile: "\(error), or use - for standard input"
    case .binary(let path) where isParquet(path):
      "\(path): is Parquet, not text; score it from Python, filmlab.sentiment(\"\(path)\"), "
        + "or save it as CSV"
    case .missingField(_, .text, nil, _): "\(error); name it with --text-field"
    case .missingField(_, .title, nil, _): "\(error); name it with --title-field"
    case .missingField(_, .rating, nil, _): "\(error); name it with --score-field"
    case .unknownScale(let path, let doubt):
      "\(path): \(doubt); give the best rating of the scale, such as --scale 5"
    case .noGoodRow(_, _, let first): "\(error)\(advice(first.reason))"
    default: "\(error)"
    }
  }

  private static func sentence(_ error: SentimentError) -> String {
    switch error {
    case .noModel(let path):
      "\(path): there is no sentiment model; name its folder's parent with --models, "
        + "or make one with filmlab train sentiment"
    case .unsupportedVersion(let path, let found, let supported):
      "\(path): is a model of version \(found), this program reads version \(supported); "
        + "make it anew with filmlab train sentiment"
    case .otherModel(let path):
      "\(path): is not of the model that model.json describes: the files of two trainings are mixed; make the model "
        + "anew with filmlab train sentiment, or copy all its files from one place"
    case .noContext:
      "this model does not know how much other reviews count; leave --context out, or train on "
        + "reviews with labels and films"
    case .unknownDomain(let name, let known):
      "--domain \(name): this model knows "
        + (known.isEmpty ? "no domains; leave it out" : known.joined(separator: ", "))
    default: "\(error)"
    }
  }

  private static func sentence(_ error: SimilarityError) -> String {
    switch error {
    case .checksumMismatch(let path):
      "\(path): the checksum differs from the one in model.json: the file was changed, damaged or is of another "
        + "training; make the model anew with filmlab train, or copy all its files from one place"
    default: "\(error)"
    }
  }

  private static func sentence(_ error: FilmSetsError) -> String {
    switch error {
    case .noRegistry: "\(error); name one with --registry"
    case .malformedRegistry: "\(error) or name another with --registry"
    case .unknownSet(let name, let suggestions) where suggestions.isEmpty:
      "there is no data set \"\(name)\"; filmlab data list shows them all"
    case .unreachable: "\(error) with --from"
    case .unknownLayout: "\(error); name its file or folder with --from"
    case .notFetched(let name, let folder, nil):
      "\(folder): \(name) is not there; run filmlab data fetch \(name), or name its files with "
        + "--from"
    case .cutOff(let url, let received, let expected, let partial):
      "\(url): the connection broke off after \(received)"
        + (expected.map { " of \($0)" } ?? "") + " bytes; run the command again to go on from "
        + partial
    case .stalled(let url, let seconds, let partial):
      "\(url): the server sent nothing for \(seconds) s; run the command again to go on from "
        + partial
    case .cancelled: "stopped; run the command again to go on"
    default: "\(error)"
    }
  }

  private static func sentence(_ error: WebError) -> String {
    switch error {
    case .cannotListen: "\(error); choose another --port, or 0 for any that is free"
    default: "\(error)"
    }
  }
}
