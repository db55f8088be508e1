import FilmData

/// What a ``RatingModel`` predicts for someone, from their ratings of some films: exact, without retraining.
///
/// ```swift
/// let profile = try RatingProfile(model, stars: [(film: 260, stars: 5)])
/// for film in profile.recommend(count: 10) { print(model.films[film.film].titleAndYear) }
/// ```
public struct RatingProfile: Sendable {
  private let model: RatingModel
  private let vector: UserVector
  private let rated: Set<Int>
  /// The best rating of the model's scale.
  private let best: Double

  /// The best rating of a model that does not know its own scale: stars of five.
  private static let usualBest = 5.0

  /// Takes in ratings.
  ///
  /// - Parameters:
  ///   - model: The model that the ratings are folded into.
  ///   - stars: Films, by index, with 0.5…5 stars; of several for one film the last counts. In a model of likes, a like
  ///     is what it was in the training, else four stars or more.
  ///   - user: The identifier of someone who may be among the model's users, whose factors are then taken as they are.
  /// - Throws: `SimilarityError.unsolvable`; `.noInteractions` where nothing is liked, in a model of likes.
  public init(
    _ model: RatingModel, stars: [(film: Int, stars: Double)], user: String? = nil
  ) throws(SimilarityError) {
    self.model = model
    best = model.bestRating ?? Self.usualBest
    let last = Dictionary(stars.map { ($0.film, $0.stars) }) { $1 }
    rated = Set(last.keys)
    if let known = user.flatMap(model.vector(ofUserID:)) {
      vector = known
      return
    }
    let best = best
    let ratings = last.sorted { $0.key < $1.key }.filter { _, stars in
      model.values == .ratings || model.isLike(stars / 5 * best, on: RatingScale(best: best))
    }
    if ratings.isEmpty { throw .noInteractions }
    vector = try RatingFoldIn(model).vector(
      of: ratings.map { film, stars in
        let rating = stars / 5 * best
        return (film, model.values == .likes ? model.likeValue(ofRating: rating) : rating)
      })
  }

  /// The indices of the rated films.
  public var ratedFilms: [Int] { rated.sorted() }

  /// What is predicted of some films, in their order.
  public func predict(_ films: [Int]) -> [RatingModel.Listed] {
    films.map { RatingModel.Listed(film: $0, rating: model.rating(of: vector, film: $0)) }
  }

  /// The films of the greatest ratings or scores.
  ///
  /// - Parameters:
  ///   - count: How many films are listed at most.
  ///   - isIncluded: Which films, by index, may be listed; rated ones never are.
  public func recommend(
    count: Int = 10, where isIncluded: (Int) -> Bool = { _ in true }
  ) -> [RatingModel.Listed] {
    model.best(count, for: vector) { !rated.contains($0) && isIncluded($0) }
  }

  /// A predicted rating as stars of five; `nil` for a score.
  public func stars(_ listed: RatingModel.Listed) -> Double? {
    model.values == .ratings ? 5 * listed.rating / best : nil
  }
}
