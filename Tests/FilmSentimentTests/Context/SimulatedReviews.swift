import FilmData
import _FilmTestSupport

@testable import FilmSentiment

/// Reviews of films of different quality by critics of different severity, as a text of little
/// information sees them: what is planted must be found again.
struct SimulatedReviews {
  private(set) var reviews: [ContextReview] = []
  /// How much each critic adds to the log-odds of fresh.
  private(set) var severities: [String: Double] = [:]

  /// Draws reviews; a share of them carries a label and a rating.
  init(films: Int, reviewsPerFilm: Int, critics: Int, labelledShare: Double = 1, seed: UInt64) {
    var dice = TestGenerator(seed: seed)
    for critic in 0..<critics { severities["critic\(critic)"] = Double(critic % 5) * 0.5 - 1 }
    for film in 0..<films {
      let quality = dice.fraction() * 4 - 2
      for _ in 0..<reviewsPerFilm {
        let critic = "critic\(dice.next(below: critics))"
        add("film\(film)", critic, quality, labelledShare, &dice)
      }
    }
  }

  private mutating func add(
    _ film: String, _ critic: String, _ quality: Double, _ labelledShare: Double,
    _ dice: inout TestGenerator
  ) {
    let truth = quality + (severities[critic] ?? 0)
    let isFresh = dice.fraction() < SentimentScore.logistic(truth)
    // The text knows the verdict in part.
    let score = (isFresh ? 0.8 : -0.8) + dice.fraction() * 2.4 - 1.2
    let rating = ((SentimentScore.logistic(truth) + dice.fraction()) * 5).rounded() / 10
    let isKnown = dice.fraction() < labelledShare
    reviews.append(
      ContextReview(
        score: SentimentScore(
          score: score, ratingScore: score / 2, rating: SentimentScore.logistic(score / 2),
          matchCount: 1),
        film: film, critic: critic, label: isKnown ? (isFresh ? .fresh : .rotten) : nil,
        rating: isKnown ? rating : nil))
  }

  /// A model with weights of every kind.
  static let model: ContextModel = {
    var model = ContextModel(baseFreshness: 0.6, baseRating: 0.55)
    let setting = ContextModel.Setting(
      filmBias: 0.25, filmPredicted: 1.5, filmLabelled: 0.75, critic: 1.25, ratingOwn: 0.75,
      ratingFilmBias: 0.125, ratingFilmPredicted: 1.25, ratingFilmRated: 0.5, ratingCritic: 4)
    (model.film, model.critic, model.filmAndCritic) = (setting, setting, setting)
    return model
  }()
}
