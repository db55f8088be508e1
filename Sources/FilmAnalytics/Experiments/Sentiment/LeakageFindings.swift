/// Findings that make the figures of an evaluation too good.
public struct LeakageFindings: Sendable, Equatable {
  /// The number of reviews.
  public internal(set) var reviewCount = 0
  /// Reviews whose text occurred earlier in the input.
  public internal(set) var repeatedCount = 0
  /// Those of them whose label or score contradicts that of the first.
  public internal(set) var contradictingCount = 0
  /// Whether training data was given.
  public internal(set) var hasTraining = false
  /// Reviews whose text is in the training data.
  public internal(set) var trainedTextCount = 0
  /// Films of the input.
  public internal(set) var filmCount = 0
  /// Films of the input that are in the training data.
  public internal(set) var trainedFilmCount = 0
  /// Whether the input was cut into folds, each scored by a model trained on the others.
  public internal(set) var hasFolds = false
  /// Reviews whose text is also in another fold.
  public internal(set) var textInOtherFoldsCount = 0
  /// Films that have reviews in several folds.
  public internal(set) var filmInOtherFoldsCount = 0
}
