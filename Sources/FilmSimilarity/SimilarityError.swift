public import FilmData

/// What can be wrong with training data or a model's files; each description is one sentence
/// that says what, where and what to do.
public enum SimilarityError: ClassifiedError, Equatable {
  /// There is nothing to train on.
  case noInteractions
  /// A setting is outside its range.
  case invalidSetting(name: String, value: String, allowed: String)
  /// An interaction has a value that the method cannot use.
  case invalidInteraction(user: String, film: String, value: Double, reason: String)
  /// A system of equations had no unique finite solution.
  case unsolvable(reason: String)
  /// The caller asked to stop.
  case cancelled
  /// A file of the model does not exist.
  case missingFile(path: String)
  /// The system refused to read or write; `reason` is its own message.
  case inputOutput(path: String, action: String, reason: String)
  /// The model was written by another version of the program.
  case unsupportedVersion(path: String, found: Int, supported: Int)
  /// A file's bytes are not those that the model was saved with.
  case checksumMismatch(path: String)
  /// A file's contents do not have the required form.
  case malformed(path: String, reason: String)
}

extension SimilarityError {
  /// Which kind of fault this is.
  public var kind: ErrorKind {
    switch self {
    case .invalidSetting: .usage
    case .missingFile: .noInput
    case .inputOutput: .inputOutput
    case .cancelled: .cancelled
    case .noInteractions, .invalidInteraction, .unsolvable, .unsupportedVersion, .checksumMismatch,
      .malformed:
      .data
    }
  }
}

extension SimilarityError: CustomStringConvertible {
  /// One sentence: what, where, what to do.
  public var description: String {
    switch self {
    case .noInteractions:
      "there are too few ratings or reviews to train on; give more, and check the least rating that counts"
    case .invalidSetting(let name, let value, let allowed):
      "\(name) is \(value); it must be \(allowed)"
    case .invalidInteraction(let user, let film, let value, let reason):
      "user \(user), film \(film): the value \(value) cannot be used: \(reason)"
    case .unsolvable(let reason):
      "the factors cannot be computed: \(reason)"
    case .cancelled:
      "training was cancelled; nothing was written"
    case .missingFile(let path):
      "\(path): there is no such file; make the model again or name another folder"
    case .inputOutput(let path, let action, let reason):
      "\(path): cannot \(action): \(reason)"
    case .unsupportedVersion(let path, let found, let supported):
      "\(path): the model has version \(found), but this program reads version \(supported); "
        + "make it again"
    case .checksumMismatch(let path):
      "\(path): the checksum differs from the one in model.json: the file was changed, damaged or is of "
        + "another training; train the model again, or copy all its files from one place"
    case .malformed(let path, let reason):
      "\(path): \(reason); make the model again"
    }
  }
}
