/// Which films and likes a similarity model is trained on; the defaults are those of the bundled one.
///
/// The numbers were chosen with the first model that joined ratings and verdicts; what each of them is worth
/// has not been measured.
public struct TrainingRules: Sendable, Hashable {
  /// Reviews or ratings that a film needs.
  public var minimumCount = 3
  /// Critics' verdicts that a film needs without enough reviews with text or ratings.
  public var enoughVerdicts = 20
  /// Verdicts that a critic needs for a fresh to count as a like; those with fewer say little about
  /// films' similarity.
  public var minimumVerdicts = 30
  /// The weight of a user's like; a critic's fresh has 0, that of a film not chosen.
  public var likeWeight: Float = 2

  /// The rules of the bundled model.
  public init() {}
}
