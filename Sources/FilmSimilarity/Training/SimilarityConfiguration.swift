/// How a similarity model is trained; the defaults are those of the bundled one.
public struct SimilarityConfiguration: Sendable, Hashable {
  /// The factors of the ratings.
  public var ratings: ImplicitALSConfiguration
  /// The weight of the ratings' factors.
  public var ratingsWeight: Float
  /// The factors of the reviews' text.
  public var text: TextFactors.Configuration
  /// Which words count.
  public var words: TermWeights.Configuration
  /// The weight of the text's factors.
  public var textWeight: Float
  /// How much known facts count.
  public var facts: FactWeights

  /// Makes a configuration.
  ///
  /// The weights were chosen on co-likes of users kept apart (MovieLens 1M) and by reading lists.
  public init(
    ratings: ImplicitALSConfiguration = ImplicitALSConfiguration(
      factors: 48, iterations: 8, regularization: 0.01, unobservedWeight: 0.15, alpha: 1,
      solver: .cholesky),
    ratingsWeight: Float = 0.5,
    text: TextFactors.Configuration = TextFactors.Configuration(
      factors: 96, iterations: 10, skippedFactors: 1, exponent: 0.85),
    words: TermWeights.Configuration = TermWeights.Configuration(
      minimumFilmCount: 3, maximumFilmShare: 0.2),
    textWeight: Float = 1.2, facts: FactWeights = FactWeights()
  ) {
    self.ratings = ratings
    self.ratingsWeight = ratingsWeight
    self.text = text
    self.words = words
    self.textWeight = textWeight
    self.facts = facts
  }

  /// Checks every setting against its range.
  ///
  /// - Throws: `SimilarityError.invalidSetting` for the first that lies outside.
  public func validate() throws(SimilarityError) {
    try ratings.validate()
    try text.validate()
    try words.validate()
    for (name, weight) in [("ratings weight", ratingsWeight), ("text weight", textWeight)]
    where !(weight > 0 && weight.isFinite) {
      throw .invalidSetting(name: name, value: "\(weight)", allowed: "above 0")
    }
    guard facts.areValid else {
      throw .invalidSetting(
        name: "weights of facts", value: "\(facts)",
        allowed: "0 or more each, and the year span above 0")
    }
  }
}
