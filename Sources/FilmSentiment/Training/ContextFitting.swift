import FilmData

/// Fits how much the film's and the critic's other reviews count, on reviews that the lexicon did
/// not see.
///
/// Critics are learned from the training reviews alone; the held-out reviews' labels serve as targets
/// only, except for the weights of films whose reviews carry labels.
///
/// Of scores no intercept is fitted: a review of which nothing else is known keeps its score, so it needs
/// none, and what it took from the films' own bias would be missing. Ratings have one, which the
/// calibration after them absorbs.
struct ContextFitting {
  /// The fewest held-out reviews with a label on which anything is fitted.
  private static let minimumCount = 1000

  /// A held-out review with what its surroundings say.
  private struct Row {
    var review: ContextReview
    /// By predictions alone.
    var predicted: ReviewSums
    /// By labels and ratings where there are any.
    var known: ReviewSums
    var critic: CriticBias?
  }

  private let rows: [Row]
  private(set) var model: ContextModel

  /// Fits the model; `nil` where the held-out reviews are too few, or no film has several.
  ///
  /// - Parameters:
  ///   - reviews: held-out reviews, scored by their texts, with labels and ratings.
  ///   - critics: what the training reviews say of critics.
  static func fit(_ reviews: [ContextReview], critics: CriticTable) -> ContextModel? {
    let labelled = reviews.count { $0.label != nil }
    guard labelled >= minimumCount else { return nil }
    var fitting = ContextFitting(reviews, critics)
    guard fitting.rows.contains(where: { $0.predicted.count > 0 }) else { return nil }
    fitting.model.film = fitting.setting([.film])
    fitting.model.critic = fitting.setting([.critic])
    fitting.model.filmAndCritic = fitting.setting([.film, .critic])
    return fitting.model
  }

  private init(_ reviews: [ContextReview], _ critics: CriticTable) {
    let count = Double(reviews.count)
    var model = ContextModel(
      baseFreshness: reviews.reduce(0) { $0 + $1.score.probability } / count,
      baseRating: reviews.reduce(0) { $0 + $1.score.rating } / count)
    model.baseFreshness = Self.rounded(model.baseFreshness)
    model.baseRating = Self.rounded(model.baseRating)
    var predicted = ReviewContext(model: model, critics: critics, sources: [.film, .critic])
    var known = predicted
    for review in reviews {
      predicted.add(review.withoutVerdict)
      known.add(review)
    }
    self.model = model
    rows = reviews.map {
      Row(
        review: $0, predicted: predicted.others($0.withoutVerdict), known: known.others($0),
        critic: $0.critic.flatMap { critics[$0] })
    }
  }

  private func setting(_ sources: ContextSources) -> ContextModel.Setting {
    var setting = ContextModel.Setting()
    fitScore(sources, into: &setting)
    if rows.count(where: { $0.review.rating != nil }) >= Self.minimumCount {
      fitRating(sources, into: &setting)
    }
    return setting
  }

  // MARK: Score

  private func fitScore(_ sources: ContextSources, into setting: inout ContextModel.Setting) {
    let labelled = rows.filter { $0.review.label != nil }
    func weights(_ sums: KeyPath<Row, ReviewSums>) -> [Double] {
      LogisticCalibration.fit(
        scores: labelled.map { row in
          let confidence = ContextModel.confidence(row[keyPath: sums].count)
          let film = [confidence, confidence * model.filmLogOdds(row[keyPath: sums])]
          return (sources.contains(.film) ? film : [])
            + (sources.contains(.critic) ? [row.critic?.logOdds ?? 0] : [])
        },
        targets: labelled.map { $0.review.label == .fresh ? 1 : 0 },
        offsets: labelled.map(\.review.score.score), hasIntercept: false)
    }
    let predicted = weights(\.predicted).map(Self.rounded)
    if sources.contains(.film) {
      setting.filmBias = predicted[1]
      setting.filmPredicted = predicted[2]
      setting.filmLabelled = Self.rounded(weights(\.known)[2])
    }
    if sources.contains(.critic) { setting.critic = predicted[predicted.count - 1] }
  }

  // MARK: Rating

  private func fitRating(_ sources: ContextSources, into setting: inout ContextModel.Setting) {
    let rated = rows.filter { $0.review.rating != nil }
    func weights(_ sums: KeyPath<Row, ReviewSums>) -> [Double] {
      LogisticCalibration.fit(
        scores: rated.map { row in
          let confidence = ContextModel.confidence(row[keyPath: sums].count)
          let text = row.review.score.ratingScore
          let film = [
            confidence, confidence * model.filmRatingLogOdds(row[keyPath: sums]), confidence * text,
          ]
          return (sources.contains(.film) ? film : [])
            + (sources.contains(.critic) ? [row.critic?.ratingBias ?? 0] : [])
        },
        targets: rated.map { $0.review.rating ?? 0 },
        offsets: rated.map(\.review.score.ratingScore))
    }
    let predicted = weights(\.predicted).map(Self.rounded)
    if sources.contains(.film) {
      setting.ratingFilmBias = predicted[1]
      setting.ratingFilmPredicted = predicted[2]
      setting.ratingOwn = Self.rounded(1 + predicted[3])
      setting.ratingFilmRated = Self.rounded(weights(\.known)[2])
    }
    if sources.contains(.critic) { setting.ratingCritic = predicted[predicted.count - 1] }
    setting.calibration = calibration(rated, sources: sources, setting: setting)
  }

  private func calibration(
    _ rated: [Row], sources: ContextSources, setting: ContextModel.Setting
  ) -> RatingCalibration {
    let scores = rated.map { row in
      var score = row.review.score.ratingScore
      if sources.contains(.film), row.predicted.count > 0 {
        let confidence = ContextModel.confidence(row.predicted.count)
        score *= 1 - confidence * (1 - setting.ratingOwn)
        score +=
          confidence
          * (setting.ratingFilmBias
            + setting.ratingFilmPredicted * model.filmRatingLogOdds(row.predicted))
      }
      if sources.contains(.critic), let critic = row.critic {
        score += setting.ratingCritic * critic.ratingBias
      }
      return score
    }
    return IsotonicRegression.fit(
      scores: scores, targets: rated.map { $0.review.rating ?? 0 }, middle: .halfway)
  }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
