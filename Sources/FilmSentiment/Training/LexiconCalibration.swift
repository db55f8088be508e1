/// Fits what a pruned lexicon lacks on reviews that it has not seen.
enum LexiconCalibration {
  /// The fewest reviews on which anything is fitted; with fewer, the sums stay as they are.
  private static let minimumCount = 50

  static func calibrate(
    _ raw: SentimentModel, on heldOut: LexiconTrainer.HeldOut
  ) throws(SentimentError) -> SentimentModel {
    let labelled = heldOut.rows.filter { !heldOut.reviews.labels[$0].isNaN }
    let rated = heldOut.rows.filter { !heldOut.reviews.ratings[$0].isNaN }
    let first = scores(raw, on: heldOut)
    func fit(_ rows: [Int], to targets: [Float]) -> [Double] {
      LogisticCalibration.fit(
        scores: rows.map { [first[$0]?.score ?? 0, first[$0]?.ratingScore ?? 0] },
        targets: rows.map { Double(targets[$0]) })
    }
    var mixture = Mixture()
    if labelled.count >= minimumCount {
      mixture.valence = fit(labelled, to: heldOut.reviews.labels)
    }
    if rated.count >= minimumCount { mixture.rating = fit(rated, to: heldOut.reviews.ratings) }
    var model = try mixture.applied(to: raw)
    let second = scores(model, on: heldOut)
    if labelled.count >= minimumCount {
      let threshold = LabelThreshold.best(
        scores: labelled.map { second[$0]?.score ?? 0 },
        labels: labelled.map { heldOut.reviews.labels[$0] == 1 })
      model.bias = Mixture.hundredths(model.bias - threshold)
    }
    if rated.count >= minimumCount {
      model.calibration = IsotonicRegression.fit(
        scores: rated.map { second[$0]?.ratingScore ?? 0 },
        targets: rated.map { Double(heldOut.reviews.ratings[$0]) }, middle: .halfway)
    }
    return model
  }

  /// How much the other reviews of films and critics count; `nil` where too little is known.
  static func fitContext(
    _ model: SentimentModel, on heldOut: LexiconTrainer.HeldOut
  ) -> ContextModel? {
    let scores = scores(model, on: heldOut)
    let reviews = heldOut.rows.compactMap { row in
      scores[row].map { heldOut.reviews.contextReview(row, score: $0) }
    }
    return ContextFitting.fit(reviews, critics: model.critics)
  }

  private static func scores(
    _ model: SentimentModel, on heldOut: LexiconTrainer.HeldOut
  ) -> [Int: SentimentScore] {
    let scorer = SentimentScorer(model)
    var scores: [Int: SentimentScore] = [:]
    scores.reserveCapacity(heldOut.rows.count)
    for row in heldOut.rows { scores[row] = scorer.score(normalized: heldOut.reviews.text(row)) }
    return scores
  }

  /// How both columns are made of the fitted two: coefficients of (1, valence, rating weight).
  private struct Mixture {
    var valence = [0.0, 1.0, 0.0]
    var rating = [0.0, 0.0, 1.0]

    /// Works the coefficients into the entries, so that the score stays a plain sum of them.
    func applied(to raw: SentimentModel) throws(SentimentError) -> SentimentModel {
      func mix(_ mixture: [Double], valence: Double, ratingWeight: Double) -> Double {
        Self.hundredths(mixture[1] * valence + mixture[2] * ratingWeight)
      }
      let entries = raw.lexicon.entries.map { entry in
        let (valence, ratingWeight) = (Double(entry.valence), Double(entry.ratingWeight))
        return LexiconEntry(
          text: entry.text,
          valence: Float(mix(self.valence, valence: valence, ratingWeight: ratingWeight)),
          ratingWeight: Float(mix(rating, valence: valence, ratingWeight: ratingWeight)),
          occurrences: entry.occurrences)
      }
      var model = raw
      model.lexicon = try Lexicon(entries.filter { $0.valence != 0 || $0.ratingWeight != 0 })
      model.bias = Self.hundredths(
        valence[0] + mix(valence, valence: raw.bias, ratingWeight: raw.ratingBias))
      model.ratingBias = Self.hundredths(
        rating[0] + mix(rating, valence: raw.bias, ratingWeight: raw.ratingBias))
      model.domains = raw.domains.mapValues {
        DomainBias(
          valence: mix(valence, valence: $0.valence, ratingWeight: $0.ratingWeight),
          ratingWeight: mix(rating, valence: $0.valence, ratingWeight: $0.ratingWeight))
      }
      return model
    }

    /// Two decimals: more change no figure, and the file stays pleasant to read.
    static func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }
  }
}
