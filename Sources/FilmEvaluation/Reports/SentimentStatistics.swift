import FilmData

/// The sums by film and the rankings from which the metrics of predictions follow, gathered once.
struct SentimentStatistics: Sendable {
  let clusters: Clusters
  let tomatometer: TomatometerAgreement
  private(set) var confusions: [ConfusionMatrix]
  private var probabilities: [ProbabilityMetrics]
  private(set) var reliability = ReliabilityTable()
  /// For each film a row of Σ (probability − truth) of its reviews in each bin of the reliability.
  private var gaps: [Double]
  private var ratings: [RatingMetrics]
  private var closeness: [RatingCloseness]
  private let ranking: ScoreRanking
  private let ratingRanking: PairRanking

  init(_ examples: [SentimentPrediction], minimumFilmReviews: Int) {
    clusters = Clusters(examples.map(\.cluster))
    confusions = Array(repeating: ConfusionMatrix(), count: clusters.count)
    probabilities = Array(repeating: ProbabilityMetrics(), count: clusters.count)
    gaps = Array(repeating: 0, count: clusters.count * ReliabilityTable.binCount)
    ratings = Array(repeating: RatingMetrics(), count: clusters.count)
    closeness = Array(repeating: RatingCloseness(), count: clusters.count)
    for (example, cluster) in zip(examples, clusters.indices) {
      if let trueLabel = example.trueLabel {
        let isFresh = trueLabel == .fresh
        confusions[cluster].add(predicted: example.label == .fresh, actual: isFresh)
        probabilities[cluster].add(probability: example.probability, isPositive: isFresh)
        reliability.add(probability: example.probability, isPositive: isFresh)
        let bin = ReliabilityTable.bin(of: example.probability)
        gaps[cluster * ReliabilityTable.binCount + bin] += example.probability - (isFresh ? 1 : 0)
      }
      if let predicted = example.rating, let actual = example.trueRating {
        ratings[cluster].add(predicted: predicted, actual: actual)
        closeness[cluster].add(predicted: predicted, actual: actual)
      }
    }
    tomatometer = TomatometerAgreement(confusions, minimumReviews: minimumFilmReviews)
    ranking = Self.ranking(examples, clusters)
    ratingRanking = Self.ratingRanking(examples, clusters)
  }

  private static func ranking(
    _ examples: [SentimentPrediction], _ clusters: Clusters
  ) -> ScoreRanking {
    let labelled = examples.indices.filter { examples[$0].trueLabel != nil }
    return ScoreRanking(
      scores: labelled.map { examples[$0].probability },
      labels: labelled.map { examples[$0].trueLabel == .fresh },
      sources: labelled.map { clusters.indices[$0] })
  }

  private static func ratingRanking(
    _ examples: [SentimentPrediction], _ clusters: Clusters
  ) -> PairRanking {
    var (predicted, actual, sources): ([Double], [Double], [Int]) = ([], [], [])
    for (example, cluster) in zip(examples, clusters.indices) {
      guard let rating = example.rating, let trueRating = example.trueRating else { continue }
      predicted.append(rating)
      actual.append(trueRating)
      sources.append(cluster)
    }
    return PairRanking(predicted, actual, sources: sources)
  }

  /// The figures of all reviews.
  var summed: SentimentFigures {
    summed(multiplicities: [Double](repeating: 1, count: clusters.count))
  }

  /// The figures when the film c counts `multiplicities[c]` times.
  func summed(multiplicities: [Double]) -> SentimentFigures {
    var figures = SentimentFigures()
    for (cluster, times) in multiplicities.enumerated() where times > 0 {
      figures.confusion.merge(confusions[cluster], times: times)
      figures.probabilities.merge(probabilities[cluster], times: times)
      figures.ratings.merge(ratings[cluster], times: times)
      figures.closeness.merge(closeness[cluster], times: times)
    }
    figures.calibrationError = calibrationError(multiplicities, of: figures.confusion.total)
    figures.auc = ranking.areaUnderROC(weights: multiplicities)
    figures.spearman = ratingRanking.spearman(weights: multiplicities)
    figures.tomatometer = tomatometer.figures(multiplicities: multiplicities)
    return figures
  }

  /// The expected calibration error, Σ over bins |Σ (probability − truth)| / reviews; `nil` without
  /// reviews.
  private func calibrationError(_ multiplicities: [Double], of total: Double) -> Double? {
    guard total > 0 else { return nil }
    let width = ReliabilityTable.binCount
    var sums = [Double](repeating: 0, count: width)
    for (cluster, times) in multiplicities.enumerated() where times > 0 {
      for bin in 0..<width { sums[bin] += times * gaps[cluster * width + bin] }
    }
    return sums.reduce(0) { $0 + $1.magnitude } / total
  }
}
