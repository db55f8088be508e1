public import FilmData
import FilmSentiment

/// The reviews that predicted ratings were fitted to.
public struct RatingFit: Sendable, Hashable {
  /// Reviews with a rating.
  public let ratingCount: Int
  /// Films that they name.
  public let filmCount: Int
  /// Whether the ratings were fitted in context.
  public let isInContext: Bool
  /// Reviews without context: no other review of the film and no known critic.
  public let aloneCount: Int

  /// The fewest films whose ratings represent those of others.
  ///
  /// Measured on IMDb reviews: fifty reviews of five good films made the error on others larger, fifty
  /// of fifty films made it a quarter smaller.
  public static let fewFilms = 10

  /// Whether the reviews are of too few films to represent others.
  public var isOfFewFilms: Bool { (1..<Self.fewFilms).contains(filmCount) }

  /// Whether most of the reviews have no context, so that the fit is to texts alone.
  public var isMostlyAlone: Bool { isInContext && 2 * aloneCount > ratingCount }
}

extension ReviewScorer {
  /// This scorer with its predicted ratings fitted to those of rated reviews, for reviews from another
  /// source than those that the model was trained on.
  ///
  /// Labels and scores stay as they are. Where other reviews count, the ratings are fitted in context, and
  /// the context of the result is empty again.
  ///
  /// - Parameters:
  ///   - files: paths of reviews with ratings; with a context, of all reviews of their films.
  ///   - format: where the fields of a review are, and how it is read.
  ///   - control: follows the work and stops it.
  /// - Throws: `SentimentError.unusableRatings` where they are too few, `DataError` where a file cannot be
  ///   read, ``AnalyticsError/cancelled``.
  public func ratingsFitted(
    to files: [String], format: ReviewFormat = ReviewFormat(), control: JobControl = JobControl()
  ) throws -> (scorer: ReviewScorer, fit: RatingFit) {
    // The scores must not see the ratings that they are fitted to, as they mostly have none in use.
    var surroundings = ReviewScorer(
      model, domain: domain, context: context, countsLabels: false, jobs: jobs)
    var quiet = control
    quiet.didRead = { _ in }
    try surroundings.gatherContext(of: files, format: format, control: quiet)
    let rated = try RatedReviews(files, format: format, scorer: self, control: control)
    var fitted = self
    if let gathered = surroundings.context {
      fitted.context = try gathered.ratingsFitted(to: rated.reviews, ratings: rated.ratings)
    } else {
      fitted.model = try model.ratingsFitted(
        ratingScores: rated.reviews.map(\.score.ratingScore), ratings: rated.ratings)
    }
    return (fitted, rated.fit(in: surroundings.context))
  }
}

/// Reviews with ratings.
private struct RatedReviews {
  private(set) var reviews: [ContextReview] = []
  private(set) var ratings: [Double] = []
  private var films: Set<String> = []

  init(
    _ files: [String], format: ReviewFormat, scorer: ReviewScorer, control: JobControl
  ) throws {
    let textScorer = SentimentScorer(scorer.model, domain: scorer.domain)
    for file in files {
      var reader = ReviewReader(format)
      try reader.readRows(Input(argument: file)) { row in
        guard let rating = row.rating else { return }
        let score = textScorer.score(row.text)
        // A rating is fitted to what texts say.
        guard score.hasEvidence else { return }
        reviews.append(ContextReview(row, score: score, countsLabels: false))
        ratings.append(rating)
        row.filmKey.string.map { _ = films.insert($0) }
      }
      for problems in reader.problems { try control.didRead(problems) }
      try control.checkCancellation()
    }
  }

  func fit(in context: ReviewContext?) -> RatingFit {
    let alone = context.map { context in
      reviews.count {
        let effect = context.effect(on: $0)
        return effect.film == nil && effect.critic == nil
      }
    }
    return RatingFit(
      ratingCount: ratings.count, filmCount: films.count, isInContext: context != nil,
      aloneCount: alone ?? 0)
  }
}
