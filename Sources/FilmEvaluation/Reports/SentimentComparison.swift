import FilmData

/// Two models on the same reviews: the figures of both, and whether they differ by more than chance.
public struct SentimentComparison: Sendable {
  /// One metric of both.
  public struct Row: Sendable, Hashable {
    /// The metric's key, as in ``SentimentReport``.
    public let key: String
    /// The first model's value.
    public let first: Double
    /// The second model's value.
    public let second: Double
    /// The first minus the second.
    public let difference: PairedBootstrap.Difference
  }

  /// The metrics that both have, in the order of the report.
  public let rows: [Row]
  /// Whether one model labels more reviews rightly; over the reviews whose label is known.
  public let mcNemar: McNemar
  /// The number of reviews compared.
  public let count: Int

  /// Compares two models.
  ///
  /// A review without truth for either is ignored; a rating counts where both have one.
  ///
  /// - Parameters:
  ///   - first: the first model's predictions.
  ///   - second: the second's, of the same reviews in the same order, with the same truth.
  ///   - replicates: of the bootstrap; with 0 there are no intervals.
  ///   - seed: of the bootstrap.
  ///   - minimumFilmReviews: labelled reviews that a film needs for its Tomatometer to count.
  ///   - leavingOut: keys of metrics that one of the models cannot have.
  ///   - threads: the most threads used; the result does not depend on it.
  /// - Throws: `EvaluationError` if nothing has a truth, or a number is out of its range.
  /// - Precondition: the arrays have the same length.
  /// - Complexity: O(n log n + replicates · n) for n reviews.
  public init(
    _ first: [SentimentPrediction], _ second: [SentimentPrediction],
    replicates: Int = ClusterBootstrap.defaultReplicates, seed: UInt64 = 0,
    minimumFilmReviews: Int = TomatometerAgreement.usualMinimumReviews,
    leavingOut: Set<String> = [], threads: Int? = nil
  ) throws {
    precondition(first.count == second.count, "lengths differ: \(first.count), \(second.count)")
    let pairs = zip(first, second).map(Self.common)
    let examples = (
      first: try SentimentReport.examples(pairs.map(\.0)),
      second: try SentimentReport.examples(pairs.map(\.1))
    )
    let a = SentimentStatistics(examples.first, minimumFilmReviews: minimumFilmReviews)
    let b = SentimentStatistics(examples.second, minimumFilmReviews: minimumFilmReviews)
    let differences = PairedBootstrap(
      ClusterBootstrap(clusterCount: a.clusters.count, replicates: replicates, seed: seed)
    ).differences(
      threads: threads, first: { a.summed(multiplicities: $0).values },
      second: { b.summed(multiplicities: $0).values })
    rows = Self.rows(
      first: a.summed.values, second: b.summed.values, differences: differences
    )
    .filter { !leavingOut.contains($0.key) }
    let labelled = zip(examples.first, examples.second).filter { $0.0.trueLabel != nil }
    mcNemar = McNemar(first: labelled.map(\.0.isRight), second: labelled.map(\.1.isRight))
    count = examples.first.count
  }

  private static func rows(
    first: [Double?], second: [Double?], differences: [PairedBootstrap.Difference?]
  ) -> [Row] {
    SentimentFigures.keys.enumerated().compactMap { place, key in
      guard let a = first[place], let b = second[place], let difference = differences[place] else {
        return nil
      }
      return Row(key: key, first: a, second: b, difference: difference)
    }
  }

  /// Both predictions of a review, their ratings only where both have one.
  private static func common(
    _ first: SentimentPrediction, _ second: SentimentPrediction
  ) -> (SentimentPrediction, SentimentPrediction) {
    var (first, second) = (first, second)
    if first.rating == nil || second.rating == nil { (first.rating, second.rating) = (nil, nil) }
    return (first, second)
  }
}
