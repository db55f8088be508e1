public import FilmData
public import FilmEvaluation

/// All that an evaluation of sentiment has found.
public struct SentimentFindings: Sendable {
  /// How the model compares with another.
  public struct Comparison: Sendable {
    /// The other's folder or file.
    public let name: String
    /// Both on the same reviews.
    public let result: SentimentComparison
    /// The other's curve; `nil` where it has no probabilities, or only one label occurs.
    public let roc: ROCCurve?
    /// Reviews that the other has a prediction for.
    public let matchedCount: Int
    /// Whether the other has probabilities; without, its labels alone are compared.
    public let hasProbabilities: Bool

    /// The last part of the path.
    public var shortName: String { name.split(separator: "/").last.map(String.init) ?? name }
  }

  /// The figures of all reviews.
  public let report: SentimentReport
  /// Coverage and reliability, with intervals.
  public let curves: SentimentCurves
  /// What the neutral band that was asked for leaves.
  public let abstention: AbstentionReport?
  /// The figures of parts: by length, decade, genre, critic, fold.
  public let slices: SentimentSlices
  /// How the model compares with others.
  public let comparisons: [Comparison]
  /// The most confident of the wrong labels, as many as wanted.
  public let worst: [SentimentMistake]
  /// What would make the figures too good.
  public let leakage: LeakageFindings
  /// How the reviews were cut, where each fold has a model of its own.
  public let folds: ReviewFolds?
  /// `nil` where only one label occurs.
  public let roc: ROCCurve?
  /// True against predicted ratings.
  public let histogram: RatingHistogram
  /// The titles of films, by their cluster in the report; the key where there is no title, `nil` where
  /// there is neither.
  public let filmNames: [String?]
  /// What was read of each file, good and bad.
  public let problems: [RowProblems]

  /// How many reviews were read.
  public var reviewCount: Int { leakage.reviewCount }

  /// What was evaluated; reviews that name no film count for none.
  public var counts: [(String, Int)] {
    [
      ("reviews", report.labelCount), ("ratings", report.ratingCount),
      ("films", leakage.filmCount),
    ]
  }
}
