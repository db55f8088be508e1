/// A query: films like some, unlike others, by some kinds of evidence.
public struct FilmQuery: Sendable, Hashable {
  /// The indices of the films to find similar ones to.
  public var like: [Int]
  /// The indices of the films to be unlike.
  public var unlike: [Int]
  /// What counts.
  public var kinds: Set<EvidenceKind>
  /// How much the listed films should differ from each other, 0 (not at all) to 1.
  public var diversity: Float

  /// How much similarity to an unwanted film takes away.
  private static let unlikeWeight: Float = 0.5

  /// Makes a query.
  public init(
    like: [Int], unlike: [Int] = [], kinds: Set<EvidenceKind> = Set(EvidenceKind.allCases),
    diversity: Float = 0
  ) {
    self.like = like
    self.unlike = unlike
    self.kinds = kinds
    self.diversity = diversity
  }

  /// The films with their weights: the similarity to several films is the mean, less half the mean
  /// of the similarity to the unwanted ones.
  var weightedFilms: [(film: Int, weight: Float)] {
    like.map { ($0, 1 / Float(like.count)) }
      + unlike.map { ($0, -Self.unlikeWeight / Float(unlike.count)) }
  }
}
