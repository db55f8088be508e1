import FilmData
import FilmSimilarity

/// The users of a table of ratings as a model of ratings sees them.
public struct UserVectors: Sendable {
  /// The users by what is known of them.
  public struct Counts: Sendable, Hashable {
    /// Those of the model.
    public internal(set) var trained = 0
    /// Others, who are folded in.
    public internal(set) var foldedIn = 0
    /// Those of whom the ratings say nothing that the model could use: they have no list.
    public internal(set) var unlisted = 0
    /// Films of the ratings that the model does not have.
    public internal(set) var unknownFilms = 0

    mutating func add(_ other: Counts) {
      trained += other.trained
      foldedIn += other.foldedIn
      unlisted += other.unlisted
      unknownFilms += other.unknownFilms
    }
  }

  let model: RatingModel
  /// The ratings, by the columns of the model's films; others follow.
  let seen: InteractionMatrix
  /// What is known before any user is looked at.
  let counts: Counts
  /// What the values of the ratings are.
  private let meaning: RatingTable.Meaning
  /// What a rating is worth on the scale of the model.
  private let factor: Double
  /// Which of the ratings are likes.
  private let scale: RatingScale?
  private let foldIn: RatingFoldIn

  /// The scale of a model that does not know its own: stars of five.
  private static let usualBest = 5.0

  /// - Parameters:
  ///   - scale: the best rating of the ratings, if it is stated.
  ///   - path: where the ratings come from, for errors.
  ///   - folder: where the model is, for errors.
  init(
    _ model: RatingModel, ratings: RatingTable, scale: Double?, path: String, folder: String
  ) throws {
    self.model = model
    seen = InteractionMatrix(ratings.weighted, films: model.filmIDs)
    meaning = ratings.meaning
    foldIn = RatingFoldIn(model)
    var counts = Counts()
    counts.unknownFilms = seen.films.count - model.films.count
    if counts.unknownFilms == ratings.films.count {
      throw AnalyticsError.noKnownUserOrFilm(path: path, folder: folder)
    }
    self.counts = counts
    let hasStrangers = ratings.users.identifiers.contains { model.users[$0] == nil }
    guard hasStrangers || model.values == .likes, ratings.meaning == .ratings else {
      if hasStrangers, model.values == .ratings { try ratings.checkRatings(path: path) }
      (factor, self.scale) = (1, nil)
      return
    }
    let own = try ratings.scale(
      stated: scale, otherwise: model.bestRating ?? Self.usualBest, path: path)
    factor = (model.bestRating ?? own.best) / own.best
    self.scale = own
  }

  /// The vector of a user: trained, or folded in; `nil` where nothing is known that tells their taste.
  func vector(ofRow row: Int, counts: inout Counts) throws(SimilarityError) -> UserVector? {
    if let known = model.vector(ofUserID: seen.users.identifiers[row]) {
      counts.trained += 1
      return known
    }
    let ratings = seen.films(ofUser: row).filter { film, value in
      film < model.films.count && (model.values == .ratings || isLike(Double(value)))
    }
    if ratings.isEmpty {
      counts.unlisted += 1
      return nil
    }
    counts.foldedIn += 1
    return try foldIn.vector(of: ratings.map { ($0.film, folded(Double($0.value))) })
  }

  /// What a value counts in the model: a rating on its scale, or the value of a like.
  private func folded(_ value: Double) -> Double {
    if model.values == .ratings { return value * factor }
    if meaning == .ratings { return model.likeValue(ofRating: value * factor) }
    // In a model of ratings, who chose a film is taken to like it just enough.
    return model.leastLike ?? value
  }

  private func isLike(_ value: Double) -> Bool {
    guard let scale else { return value > 0 }
    return model.isLike(value * factor, on: RatingScale(best: scale.best * factor))
  }
}
