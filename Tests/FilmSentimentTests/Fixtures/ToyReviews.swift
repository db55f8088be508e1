import FilmData
import _FilmTestSupport

@testable import FilmSentiment

/// Reviews made of invented words, some of which make a film fresh or rotten: what is planted must
/// be found again.
struct ToyReviews {
  /// Words that speak for a film, against it, and for nothing.
  static let praise = (0..<40).map { "praise\($0)" }
  static let blame = (0..<40).map { "blame\($0)" }
  static let filler = (0..<120).map { "filler\($0)" }

  private(set) var reviews: [Review] = []
  /// The log-odds of fresh by which each label was drawn.
  private(set) var truths: [Double] = []

  /// Draws reviews of several films, each film better or worse than others.
  ///
  /// A word of praise adds 1.2 to the log-odds of fresh, one of blame takes 1.2 away, and so does
  /// "not" before a word of praise. The rating is the probability of fresh and some noise, on a
  /// scale of ten.
  init(films: ClosedRange<Int>, reviewsPerFilm: Int, seed: UInt64) {
    var dice = TestGenerator(seed: seed)
    for film in films {
      let quality = 0.3 + dice.fraction() * 0.4
      for _ in 0..<reviewsPerFilm { add(film: film, quality: quality, using: &dice) }
    }
  }

  private mutating func add(film: Int, quality: Double, using dice: inout TestGenerator) {
    var words: [String] = []
    var truth = 0.0
    for _ in 0..<6 + dice.next(below: 8) {
      switch dice.fraction() {
      case ..<0.6: words.append(dice.element(of: ToyReviews.filler))
      case ..<0.7:
        words += ["not", dice.element(of: ToyReviews.praise) + ","]
        truth -= 1.2
      default:
        let isPraise = dice.fraction() < quality
        words.append(dice.element(of: isPraise ? ToyReviews.praise : ToyReviews.blame))
        truth += isPraise ? 1.2 : -1.2
      }
    }
    let probability = SentimentScore.logistic(truth)
    let rating = min(1, max(0, probability + (dice.fraction() - 0.5) * 0.2))
    truths.append(truth)
    reviews.append(
      Review(
        film: "film\(film)", text: words.joined(separator: " "),
        freshness: dice.fraction() < probability ? .fresh : .rotten,
        rating: (rating * 10).rounded() / 10))
  }

  /// The same reviews by so many critics in turn.
  func criticised(by count: Int) -> ToyReviews {
    var toys = self
    for index in reviews.indices {
      toys.reviews[index].critic = "critic\(index * 5 % (count * 3) / 3)"
    }
    return toys
  }

  /// The reviews to train on, each changed as is asked.
  func training(_ change: (inout Review) -> Void = { _ in }) -> TrainingReviews {
    let training = TrainingReviews()
    for var review in reviews {
      change(&review)
      training.add(review)
    }
    return training
  }
}
