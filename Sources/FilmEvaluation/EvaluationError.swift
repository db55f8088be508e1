public import FilmData

/// What can be wrong with predictions to be evaluated.
///
/// Each description is one sentence that says what, where and what to do. Arrays whose lengths
/// differ are a programmer's mistake and stop the program instead.
public enum EvaluationError: ClassifiedError, Equatable {
  /// No prediction has a truth to be compared with; `needed` names what is missing.
  case nothingToEvaluate(predictions: Int, needed: String)
  /// A number that must be finite is not; `index` counts the predictions from 0.
  case notFinite(field: String, index: Int, value: Double)
  /// A probability is outside 0…1; `index` counts the predictions from 0.
  case notProbability(index: Int, value: Double)
}

extension EvaluationError {
  /// Which kind of fault this is: always the data's.
  public var kind: ErrorKind { .data }
}

extension EvaluationError: CustomStringConvertible {
  /// One sentence: what, where, what to do.
  public var description: String {
    switch self {
    case .nothingToEvaluate(1, let needed):
      "the only prediction lacks \(needed); give data that holds the truth"
    case .nothingToEvaluate(let predictions, let needed):
      "none of the \(predictions) predictions has \(needed); give data that holds the truth"
    case .notFinite(let field, let index, let value):
      "prediction \(index): the \(field) is \(value); leave out rows without a finite \(field)"
    case .notProbability(let index, let value):
      "prediction \(index): the probability \(value) is not in 0…1; give the probability of fresh"
    }
  }
}
