/// Fits what a pruned lexicon lacks on reviews that it has not seen.
enum LexiconCalibration {
  /// The fewest reviews on which anything is fitted; with fewer, the sums stay as they are.
  private static let minimumCount = 50

  static func calibrate(
    _ raw: SentimentModel, on held: LexiconTrainer.Held
  ) throws(SentimentError) -> SentimentModel {
    let labelled = held.rows.filter { !held.reviews.labels[$0].isNaN }
    let rated = held.rows.filter { !held.reviews.ratings[$0].isNaN }
    let first = scores(raw, held.reviews, held.rows)
    var (slope, offset) = (1.0, 0.0)
    if labelled.count >= minimumCount {
      let fit = LogisticCalibration.fit(
        scores: labelled.map { [first[$0]?.score ?? 0] },
        targets: labelled.map { Double(held.reviews.labels[$0]) })
      (offset, slope) = (fit[0], fit[1])
    }
    var mixture = [0.0, 0.0, 1.0]
    if rated.count >= minimumCount {
      mixture = LogisticCalibration.fit(
        scores: rated.map { [first[$0]?.score ?? 0, first[$0]?.ratingScore ?? 0] },
        targets: rated.map { Double(held.reviews.ratings[$0]) })
    }
    var model = try apply(raw, slope: slope, offset: offset, mixture: mixture)
    if rated.count >= minimumCount {
      let second = scores(model, held.reviews, rated)
      model.calibration = IsotonicRegression.fit(
        scores: rated.map { second[$0]?.ratingScore ?? 0 },
        targets: rated.map { Double(held.reviews.ratings[$0]) })
    }
    return model
  }

  private static func scores(
    _ model: SentimentModel, _ reviews: TrainingReviews, _ rows: [Int]
  ) -> [Int: SentimentScore] {
    let scorer = SentimentScorer(model)
    var scores: [Int: SentimentScore] = [:]
    scores.reserveCapacity(rows.count)
    for row in rows { scores[row] = scorer.score(reviews.text(row)) }
    return scores
  }

  /// Works the fitted numbers into the entries, so that the score stays a plain sum of them.
  private static func apply(
    _ raw: SentimentModel, slope: Double, offset: Double, mixture: [Double]
  ) throws(SentimentError) -> SentimentModel {
    let entries = raw.lexicon.entries.map { entry in
      let valence = Double(entry.valence)
      let rating = mixture[1] * valence + mixture[2] * Double(entry.ratingWeight)
      return LexiconEntry(
        text: entry.text, valence: Float(hundredths(slope * valence)),
        ratingWeight: Float(hundredths(rating)), occurrences: entry.occurrences)
    }
    return SentimentModel(
      lexicon: try Lexicon(entries.filter { $0.valence != 0 || $0.ratingWeight != 0 }),
      bias: hundredths(offset + slope * raw.bias),
      ratingBias: hundredths(mixture[0] + mixture[1] * raw.bias + mixture[2] * raw.ratingBias))
  }

  /// Two decimals: more change no figure, and the file stays pleasant to read.
  private static func hundredths(_ value: Double) -> Double {
    (value * 100).rounded() / 100
  }
}
