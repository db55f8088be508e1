import Glibc

/// How much the other reviews of a film and of a critic count compared with a review's text.
///
///     score  = text + c · (b + w·L) + v·critic,      c = n / (n + 5),
///     L      = logit((Σ freshness + 3·base) / (n + 3)) − logit(base)
///
/// over the film's n other reviews, each by its label or else by the probability of its text; the
/// weight `w` lies between that of predictions and that of labels, by their shares. The rating's
/// score is computed the same way with ratings, and keeps a share of its own. Everything is added up,
/// so a score stays a sum whose parts can be shown.
public struct ContextModel: Sendable, Hashable, Codable {
  /// Pseudo-reviews that draw a film's mean towards the base.
  static let filmPseudoReviews = 3.0
  /// The number of other reviews at which a film has half its weight.
  static let filmHalfCount = 5.0
  /// Pseudo-reviews that draw a critic towards the others.
  static let criticPseudoReviews = 10.0

  /// The weights of one choice of sources.
  public struct Setting: Sendable, Hashable, Codable {
    var filmBias = 0.0
    var filmPredicted = 0.0
    var filmLabelled = 0.0
    var critic = 0.0
    /// The share that the text's own rating score keeps for a film with many reviews.
    var ratingOwn = 1.0
    var ratingFilmBias = 0.0
    var ratingFilmPredicted = 0.0
    var ratingFilmRated = 0.0
    var ratingCritic = 0.0
    var calibration = RatingCalibration.logistic

    fileprivate var numbers: [Double] {
      [
        filmBias, filmPredicted, filmLabelled, critic, ratingOwn, ratingFilmBias,
        ratingFilmPredicted, ratingFilmRated, ratingCritic,
      ]
    }
  }

  /// The mean freshness of reviews.
  public var baseFreshness: Double
  /// The mean rating of reviews.
  public var baseRating: Double
  /// The weights for the film alone, the critic alone, and both.
  public var film: Setting
  /// The weights for the critic alone.
  public var critic: Setting
  /// The weights for film and critic together.
  public var filmAndCritic: Setting

  init(baseFreshness: Double, baseRating: Double) {
    self.baseFreshness = baseFreshness
    self.baseRating = baseRating
    film = Setting()
    critic = Setting()
    filmAndCritic = Setting()
  }

  /// Whether the numbers can be those of a training: shares, and weights that can be added up.
  var isSound: Bool {
    [baseFreshness, baseRating].allSatisfy((0...1).contains)
      && [film, critic, filmAndCritic].allSatisfy { setting in
        setting.numbers.allSatisfy { abs($0) <= 1e6 }
      }
  }

  /// The weights for a choice of sources; `nil` for none.
  func setting(for sources: ContextSources) -> Setting? {
    switch (sources.contains(.film), sources.contains(.critic)) {
    case (true, true): filmAndCritic
    case (true, false): film
    case (false, true): critic
    case (false, false): nil
    }
  }

  func meanFreshness(_ sums: ReviewSums) -> Double {
    sums.meanFreshness(base: baseFreshness, pseudoReviews: Self.filmPseudoReviews)
  }

  func meanRating(_ sums: ReviewSums) -> Double {
    sums.meanRating(base: baseRating, pseudoReviews: Self.filmPseudoReviews)
  }

  /// How far a film's other reviews lie above the base, in log-odds.
  func filmLogOdds(_ others: ReviewSums) -> Double {
    Self.logit(meanFreshness(others)) - Self.logit(baseFreshness)
  }

  /// How far the ratings of a film's other reviews lie above the base, in log-odds.
  func filmRatingLogOdds(_ others: ReviewSums) -> Double {
    Self.logit(meanRating(others)) - Self.logit(baseRating)
  }

  /// How much a film counts by its number of other reviews: 0 for none, towards 1 for many.
  static func confidence(_ count: Int) -> Double {
    Double(count) / (Double(count) + filmHalfCount)
  }

  /// log(p / (1 − p)), kept finite at the ends.
  static func logit(_ share: Double) -> Double {
    let p = min(max(share, 1e-6), 1 - 1e-6)
    return log(p / (1 - p))
  }
}
