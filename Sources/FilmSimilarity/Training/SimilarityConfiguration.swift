/// How a similarity model is trained; the defaults are those of the bundled one.
public struct SimilarityConfiguration: Sendable, Hashable {
  /// The factors of the ratings.
  public var ratings: ImplicitALSConfiguration
  /// The weight of the ratings' factors; 0 trains none.
  public var ratingsWeight: Float
  /// The weight of co-likes; 0 keeps none.
  public var coLikesWeight: Float
  /// How many films liked together with a film are kept.
  public var coLikesPerFilm: Int
  /// The factors of the reviews' text.
  public var text: TextFactors.Configuration
  /// Which words count.
  public var words: TermWeights.Configuration
  /// The weight of the text's factors; 0 trains none.
  public var textWeight: Float
  /// The weight of the words themselves; 0 keeps none.
  public var wordsWeight: Float
  /// How many words of each film are kept.
  public var wordsPerFilm: Int
  /// Whether each source's cosines are scaled by the film's own nearest.
  public var isScaled: Bool
  /// How much facts count.
  public var facts: FactWeights
  /// How much the nearest films of a film count beside it.
  public var expansion: QueryExpansion

  /// Makes a configuration.
  ///
  /// The weights were chosen by people's tags for films, on which nothing is trained, and by reading lists.
  public init(
    ratings: ImplicitALSConfiguration = ImplicitALSConfiguration(
      factors: 48, iterations: 8, regularization: 0.01, unobservedWeight: 0.15, alpha: 1,
      solver: .cholesky),
    ratingsWeight: Float = 0, coLikesWeight: Float = 0.4, coLikesPerFilm: Int = 20,
    text: TextFactors.Configuration = TextFactors.Configuration(
      factors: 64, iterations: 10, skippedFactors: 1, exponent: 0.85),
    words: TermWeights.Configuration = TermWeights.Configuration(
      minimumFilmCount: 3, maximumFilmShare: 0.2),
    textWeight: Float = 0.4, wordsWeight: Float = 1, wordsPerFilm: Int = 200,
    isScaled: Bool = true, facts: FactWeights = FactWeights(),
    expansion: QueryExpansion = QueryExpansion()
  ) {
    self.ratings = ratings
    self.ratingsWeight = ratingsWeight
    self.coLikesWeight = coLikesWeight
    self.coLikesPerFilm = coLikesPerFilm
    self.wordsWeight = wordsWeight
    self.wordsPerFilm = wordsPerFilm
    self.isScaled = isScaled
    self.text = text
    self.words = words
    self.textWeight = textWeight
    self.facts = facts
    self.expansion = expansion
  }

  /// Checks every setting against its range.
  ///
  /// - Throws: `SimilarityError.invalidSetting` for the first that is outside its range.
  public func validate() throws(SimilarityError) {
    try ratings.validate()
    try text.validate()
    try words.validate()
    for (name, weight) in [
      ("ratings weight", ratingsWeight), ("co-likes weight", coLikesWeight),
      ("text weight", textWeight), ("words weight", wordsWeight),
    ] where !(0...ModelManifest.largestWeight).contains(weight) {
      throw .invalidSetting(name: name, value: "\(weight)", allowed: "from 0 to a million")
    }
    for (name, count) in [
      ("words per film", wordsPerFilm), ("co-likes per film", coLikesPerFilm),
    ] where count < 1 {
      throw .invalidSetting(name: name, value: "\(count)", allowed: "1 or more")
    }
    guard facts.areValid else {
      throw .invalidSetting(
        name: "weights of facts", value: "\(facts)",
        allowed: "from 0 to a million each, and the year span above 0")
    }
    guard expansion.isValid else {
      throw .invalidSetting(
        name: "weight of the expansion", value: "\(expansion.weight)",
        allowed: "from 0 to a million")
    }
  }
}
