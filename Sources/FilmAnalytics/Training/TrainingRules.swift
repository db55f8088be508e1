/// Which films and likes a similarity model is trained on; the defaults are those of the bundled one.
public struct TrainingRules: Sendable, Hashable {
  /// Reviews, verdicts and ratings that a film needs in all.
  public var minimumCount = 3
  /// Words that a text about a film needs for the film to be taken in without these.
  ///
  /// Wikipedia's first paragraphs have a median of 48 words; those of fewer than 20, one in twenty, tell little
  /// but the year and the names.
  public var descriptionWords = 20
  /// Verdicts that a critic needs for a fresh to count as a like; those with fewer say little about
  /// films' similarity.
  public var minimumVerdicts = 30
  /// The weight of a user's like; a critic's fresh has 0, that of a film not chosen.
  public var likeWeight: Float = 2

  /// The rules of the bundled model.
  public init() {}
}
