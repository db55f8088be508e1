/// What the reviews of an input say of its films and critics, from which each review's own part can
/// be taken out again exactly.
///
/// Two passes, three where critics are learned: ``add(_:)-(ContextReview)`` for every review,
/// ``addCritic(of:)`` for every review that carries a label or a rating, then ``effect(on:)``.
///
/// ```swift
/// var context = ReviewContext(model: contextModel, critics: critics, sources: [.film, .critic])
/// for review in reviews { context.add(review) }
/// for review in reviews { context.addCritic(of: review) }
/// context.effect(on: reviews[0]).score.label
/// ```
///
/// Memory grows with films and critics, never with reviews.
public struct ReviewContext: Sendable {
  /// Which sources count.
  public let sources: ContextSources
  private let model: ContextModel
  private var setting: ContextModel.Setting?
  /// The curve to the rating where only the text is known; `nil` for the model's own.
  private var calibrationAlone: RatingCalibration?
  private let known: CriticTable
  private var films: [UInt64: ReviewSums] = [:]
  private var critics: [UInt64: CriticSums] = [:]

  /// Makes a context without reviews.
  ///
  /// - Parameters:
  ///   - model: what other reviews are worth.
  ///   - critics: the known figures of critics.
  ///   - sources: what counts: films, critics or both.
  public init(model: ContextModel, critics: CriticTable, sources: ContextSources) {
    self.model = model
    self.sources = sources
    setting = model.setting(for: sources)
    known = critics
  }

  /// The same model, sources and critics without any review.
  public var emptied: ReviewContext {
    var context = self
    context.films = [:]
    context.critics = [:]
    return context
  }

  /// The same without any review, and with other curves from the rating's score to the rating.
  ///
  /// - Parameter alone: the curve for reviews of which only the text is known.
  func emptied(calibration: RatingCalibration, alone: RatingCalibration) -> ReviewContext {
    var context = emptied
    context.setting?.calibration = calibration
    context.calibrationAlone = alone
    return context
  }

  /// How many films there are.
  public var filmCount: Int { films.count }

  /// What the reviews say of each critic.
  var learned: [UInt64: CriticSums] { critics }

  /// First pass: counts a review towards its film.
  ///
  /// - Complexity: O(1).
  public mutating func add(_ review: ContextReview) {
    guard let film = review.film else { return }
    films[film] = films[film, default: ReviewSums()] + review.sums
  }

  /// Second pass: counts a review that carries a label or a rating towards its critic.
  ///
  /// - Complexity: O(1).
  public mutating func addCritic(of review: ContextReview) {
    addCritic(of: review, others: others(review))
  }

  /// The same, with the sums of films kept elsewhere.
  public mutating func addCritic(of review: ContextReview, among films: ReviewContext) {
    addCritic(of: review, others: films.others(review))
  }

  private mutating func addCritic(of review: ContextReview, others: ReviewSums) {
    guard sources.contains(.critic), let critic = review.critic else { return }
    let sums = CriticSums(review, others: others, model: model)
    if sums.count + sums.ratedCount > 0 {
      critics[critic] = critics[critic, default: CriticSums()] + sums
    }
  }

  /// Counts reviews towards a film of which only the sums are known.
  package mutating func add(_ sums: ReviewSums, film: UInt64) {
    films[film] = films[film, default: ReviewSums()] + sums
  }

  /// Counts a review towards its critic of which only its part in the sums of its film is known.
  ///
  /// - Parameter one: what the review adds to its film, whose sums in `films` have it.
  package mutating func addCritic(
    _ critic: UInt64, _ one: ReviewSums, film: UInt64, among films: ReviewContext
  ) {
    let others = (films.films[film] ?? one) - one
    let sums = CriticSums(one, others: others, model: model)
    if sums.count + sums.ratedCount > 0 {
      critics[critic] = critics[critic, default: CriticSums()] + sums
    }
  }

  /// Adds what was counted elsewhere with the same model and sources.
  public mutating func add(_ other: ReviewContext) {
    films.merge(other.films) { $0 + $1 }
    critics.merge(other.critics) { $0 + $1 }
  }

  /// Last pass: what a review's film and critic say of it, the review itself left out.
  ///
  /// - Complexity: O(1).
  public func effect(on review: ContextReview) -> ContextEffect {
    var effect = ContextEffect(film: nil, critic: nil, score: review.score)
    if let calibrationAlone {
      effect.score.rating = calibrationAlone.rating(for: review.score.ratingScore)
    }
    guard let setting else { return effect }
    let others = others(review)
    if sources.contains(.film), others.count > 0 {
      let confidence = ContextModel.confidence(others.count)
      effect.film = filmPart(others, confidence: confidence, setting: setting)
      effect.film?.ratingWeight -= confidence * (1 - setting.ratingOwn) * review.score.ratingScore
    }
    if sources.contains(.critic), let bias = bias(review, others: others) {
      effect.critic = ContextEffect.Part(
        count: max(bias.reviews, bias.ratings), valence: setting.critic * bias.logOdds,
        ratingWeight: setting.ratingCritic * bias.ratingBias)
    }
    effect.score.score += (effect.film?.valence ?? 0) + (effect.critic?.valence ?? 0)
    let ratingScore =
      review.score.ratingScore + (effect.film?.ratingWeight ?? 0)
      + (effect.critic?.ratingWeight ?? 0)
    if effect.film != nil || effect.critic != nil {
      effect.score.ratingScore = ratingScore
      effect.score.rating = setting.calibration.rating(for: ratingScore)
    }
    return effect
  }

  private func filmPart(
    _ others: ReviewSums, confidence: Double, setting: ContextModel.Setting
  ) -> ContextEffect.Part {
    func between(_ predicted: Double, and known: Double, share: Double) -> Double {
      predicted + share * (known - predicted)
    }
    let weight = between(
      setting.filmPredicted, and: setting.filmLabelled, share: others.labelledShare)
    let ratingWeight = between(
      setting.ratingFilmPredicted, and: setting.ratingFilmRated, share: others.ratedShare)
    return ContextEffect.Part(
      count: others.count,
      valence: confidence * (setting.filmBias + weight * model.filmLogOdds(others)),
      ratingWeight: confidence
        * (setting.ratingFilmBias + ratingWeight * model.filmRatingLogOdds(others)))
  }

  /// The sums of the film's other reviews.
  func others(_ review: ContextReview) -> ReviewSums {
    guard let film = review.film, let sums = films[film] else { return ReviewSums() }
    return sums - review.sums
  }

  private func bias(_ review: ContextReview, others: ReviewSums) -> CriticBias? {
    guard let critic = review.critic else { return nil }
    var learned = critics[critic] ?? CriticSums()
    if learned != CriticSums() {
      learned = learned - CriticSums(review, others: others, model: model)
    }
    let bias = learned.bias(base: model.baseFreshness)
    guard let known = known[critic] else {
      return bias.reviews + bias.ratings > 0 ? bias : nil
    }
    return known.combined(with: bias)
  }
}
