import FilmEvaluation

/// All that an evaluation of sentiment has found, ready to be written.
struct SentimentFindings {
  /// How the model compares with another.
  struct Comparison {
    /// What the other is called: its folder or file.
    var name: String
    var result: SentimentComparison
    /// The other's curve; `nil` where it has no probabilities, or only one label occurs.
    var roc: ROCCurve?

    /// The last part of the path.
    var shortName: String { name.split(separator: "/").last.map(String.init) ?? name }
  }

  var report: SentimentReport
  var curves: SentimentCurves
  /// What the neutral band that was asked for leaves.
  var abstention: AbstentionReport?
  var slices: SentimentSlices
  var comparisons: [Comparison]
  var worst: [WorstMistakes.Mistake]
  var leakage: LeakageSearch.Findings
  /// How the reviews were cut, where each fold has a model of its own.
  var folds: ReviewFolds?
  /// `nil` where only one label occurs.
  var roc: ROCCurve?
  var histogram: RatingHistogram
  /// A film's title, by its cluster in the report.
  var filmName: @Sendable (Int) -> String

  /// What was evaluated; reviews that name no film count for none.
  var counts: [(String, Int)] {
    [
      ("reviews", report.labelCount), ("ratings", report.ratingCount),
      ("films", leakage.filmCount),
    ]
  }
}
