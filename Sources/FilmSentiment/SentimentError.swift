public import FilmData

/// What can go wrong with a lexicon or its training; each description is one sentence.
public enum SentimentError: ClassifiedError, Equatable {
  /// An entry has no word, or more than three.
  case badEntry(text: String)
  /// There is no model in the folder.
  case noModel(path: String)
  /// The model was made by another version.
  case unsupportedVersion(path: String, found: Int, supported: Int)
  /// A file of the model is of another model than its description, or is missing.
  case otherModel(path: String)
  /// A file of the model ends too early.
  case truncated(path: String)
  /// A file of the model is not what it should be.
  case malformed(path: String, line: Int, reason: String)
  /// A search's pattern cannot be understood.
  case badPattern(pattern: String, reason: String)
  /// A setting lies outside its range.
  case invalidSetting(name: String, value: String, allowed: String)
  /// The data cannot train a lexicon.
  case unusableTraining(reason: String)
  /// Too few ratings to fit a curve to.
  case unusableRatings(found: Int, needed: Int)
  /// The model does not know how much other reviews count.
  case noContext
  /// The model has no list of aspects.
  case noAspects
  /// The model was not trained on such texts.
  case unknownDomain(name: String, known: [String])
  /// The training was stopped.
  case cancelled
}

extension SentimentError {
  /// Which kind of fault this is.
  public var kind: ErrorKind {
    switch self {
    case .noModel: .noInput
    case .invalidSetting: .usage
    case .cancelled: .cancelled
    case .badEntry, .unsupportedVersion, .otherModel, .truncated, .malformed, .badPattern,
      .unusableTraining,
      .unusableRatings, .noContext, .noAspects, .unknownDomain:
      .data
    }
  }
}

extension SentimentError: CustomStringConvertible {
  /// One sentence: what, where and, where the library can know it, what to do.
  public var description: String {
    switch self {
    case .badEntry(let text):
      "the entry \"\(text)\" has no word or more than three; write one to three words"
    case .noModel(let path):
      "\(path): there is no sentiment model in this folder"
    case .unsupportedVersion(let path, let found, let supported):
      "\(path): is a model of version \(found), this program reads version \(supported); "
        + "train it again"
    case .otherModel(let path):
      "\(path): is not of the model that model.json describes; train the model again, or copy all its files from "
        + "one place"
    case .truncated(let path):
      "\(path): the file ends too early; copy it again"
    case .malformed(let path, let line, let reason):
      "\(path):\(line): \(reason)"
    case .badPattern(let pattern, let reason):
      "the pattern \"\(pattern)\" finds nothing: \(reason)"
    case .invalidSetting(let name, let value, let allowed):
      "\(name) is \(value); it must be \(allowed)"
    case .unusableTraining(let reason):
      "this data cannot train a lexicon: \(reason)"
    case .unusableRatings(let found, let needed):
      "\(found) rated \(found == 1 ? "review is" : "reviews are") too few to fit ratings to; "
        + "give \(needed) or more"
    case .noContext:
      "this model does not know how much other reviews count; "
        + "train one on reviews with labels and films"
    case .noAspects:
      "this model has no list of aspects (aspects.tsv); copy one into its folder"
    case .unknownDomain(let name, let known):
      "this model does not know the domain \"\(name)\"; it knows "
        + (known.isEmpty ? "none" : known.joined(separator: ", "))
    case .cancelled:
      "stopped; nothing was written"
    }
  }
}
