/// The figures of one set of reviews: all of them, one replicate, or the baseline.
struct SentimentFigures: Sendable {
  static let keys = [
    "accuracy", "macro_f1", "mcc", "auc", "brier", "log_loss", "ece", "rating_mae", "rating_rmse",
    "rating_pearson", "rating_spearman", "rating_within_0.1", "rating_within_0.2",
    "tomatometer_pearson", "tomatometer_mae", "tomatometer_side",
  ]

  var confusion = ConfusionMatrix()
  var auc: Double?
  var probabilities = ProbabilityMetrics()
  /// `nil` for the baseline: a constant is calibrated whatever its skill.
  var calibrationError: Double?
  var ratings = RatingMetrics()
  var closeness = RatingCloseness()
  var spearman: Double?
  var tomatometer = TomatometerAgreement.Figures.none

  /// In the order of `keys`.
  var values: [Double?] {
    let hasLabels = confusion.total > 0
    return [
      confusion.accuracy, hasLabels ? confusion.macroF1 : nil, hasLabels ? confusion.mcc : nil, auc,
      probabilities.brier, probabilities.logLoss, calibrationError,
      ratings.mae, ratings.rmse, ratings.pearson, spearman, closeness.withinTenth,
      closeness.withinFifth, tomatometer.pearson, tomatometer.mae, tomatometer.side,
    ]
  }

  /// The figures of predicting the more frequent label, the share of fresh and the mean rating.
  ///
  /// - Parameter actualRatings: the true ratings for which one was predicted.
  func baseline(
    actualRatings: [Double], tomatometer: TomatometerAgreement.Figures
  ) -> SentimentFigures {
    SentimentFigures(
      confusion: confusion.majorityBaseline, auc: 0.5,
      probabilities: probabilities.constantBaseline,
      ratings: RatingMetrics(constant: ratings.actualMean, actual: actualRatings),
      closeness: RatingCloseness(constant: ratings.actualMean, actual: actualRatings),
      tomatometer: tomatometer)
  }

  func metrics(baseline: SentimentFigures, intervals: [Interval?]) -> [Metric] {
    let figures = zip(Self.keys, zip(values, baseline.values))
    return Metric.list(figures.map { ($0, $1.0, $1.1) }, intervals: intervals)
  }
}
