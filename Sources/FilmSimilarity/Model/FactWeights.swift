/// How much the known facts of two films count, compared with their factors.
public struct FactWeights: Sendable, Hashable, Codable {
  /// The weight of common genres.
  public var genres: Float
  /// The weight of a common director.
  public var directors: Float
  /// The weight of the nearness of release years.
  public var years: Float
  /// Years after which the nearness has fallen to 1/e.
  public var yearSpan: Float
  /// The most evidence that a film needs to be listed on equal terms, in reviews.
  public var evidence: Float

  /// Makes weights; the defaults were chosen on co-likes of held-out users (MovieLens 1M).
  public init(
    genres: Float = 0.16, directors: Float = 0.1, years: Float = 0.12, yearSpan: Float = 10,
    evidence: Float = 8
  ) {
    self.genres = genres
    self.directors = directors
    self.years = years
    self.yearSpan = yearSpan
    self.evidence = evidence
  }

  /// Whether all are finite and none is negative, and the span is above 0.
  var areValid: Bool {
    [genres, directors, years, evidence].allSatisfy { $0 >= 0 && $0.isFinite } && yearSpan > 0
      && yearSpan.isFinite
  }
}
