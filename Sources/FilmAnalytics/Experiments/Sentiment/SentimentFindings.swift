public import FilmData
public import FilmEvaluation
import FilmSentiment

/// All findings of an evaluation of sentiment.
public struct SentimentFindings: Sendable {
  /// A comparison of the model with another.
  public struct Comparison: Sendable {
    /// The other's folder or file.
    public let name: String
    /// Both on the same reviews.
    public let result: SentimentComparison
    /// The other's curve; `nil` without probabilities, or if only one label occurs.
    public let roc: ROCCurve?
    /// Reviews that the other has a prediction for.
    public let matchedCount: Int
    /// Whether the other has probabilities; if not, only labels are compared.
    public let hasProbabilities: Bool

    /// The last part of the path.
    public var shortName: String { name.split(separator: "/").last.map(String.init) ?? name }
  }

  /// The reviews that the figures leave out, since their texts say nothing that the lexicon knows.
  public struct Silent: Sendable, Hashable {
    /// All of them, by the reason.
    public private(set) var texts = SilentTexts()
    /// Those of them that have a label.
    public private(set) var labelledCount = 0

    mutating func add(_ evidence: TextEvidence, isLabelled: Bool) {
      texts.add(evidence)
      if isLabelled { labelledCount += 1 }
    }
  }

  /// The figures of all reviews that say something.
  public let report: SentimentReport
  /// Coverage and reliability, with intervals.
  public let curves: SentimentCurves
  /// Coverage and accuracy with the requested neutral band.
  public let abstention: AbstentionReport?
  /// The figures of parts: by length, decade, genre, critic, fold.
  public let slices: SentimentSlices
  /// How the model compares with others.
  public let comparisons: [Comparison]
  /// The most confident wrong labels, as many as requested.
  public let worst: [SentimentMistake]
  /// Leakage, which makes the figures too good.
  public let leakage: LeakageFindings
  /// The folds, if each has a model of its own.
  public let folds: ReviewFolds?
  /// `nil` where only one label occurs.
  public let roc: ROCCurve?
  /// True against predicted ratings.
  public let histogram: RatingHistogram
  /// The titles of films, by their cluster in the report; the key without a title, `nil` without
  /// either.
  public let filmNames: [String?]
  /// The reviews that the figures leave out.
  public let silent: Silent
  /// What was read of each file, good and bad.
  public let problems: [RowProblems]

  /// How many reviews were read.
  public var reviewCount: Int { leakage.reviewCount }

  /// The accuracy if each left-out review with a label counts as a mistake; `nil` without labels.
  public var accuracyWithSilent: Double? {
    let (matrix, all) = (report.confusion, report.confusion.total + Double(silent.labelledCount))
    return all > 0 ? (matrix.truePositives + matrix.trueNegatives) / all : nil
  }

  /// What was evaluated; reviews that name no film count for no film.
  public var counts: [(String, Int)] {
    [
      ("reviews", report.labelCount), ("ratings", report.ratingCount),
      ("films", leakage.filmCount),
    ]
  }
}
