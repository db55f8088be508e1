import Bytes
public import FilmData
import LinearAlgebra

/// A trained model of ratings, or of likes, that can be kept in a folder: factors of users and films, with biases.
///
/// ```
/// rating(u, i) = globalMean + userBias[u] + itemBias[i] + userFactors[u] · itemFactors[i]
/// ```
/// in the units of the ratings, within their ``scale``. A model of likes has no ratings: its products are scores,
/// of which the order alone counts.
///
/// ```swift
/// let model = try RatingModel(contentsOf: "my/ratings")
/// print(model.estimate(row: model.users["42"], column: model.filmIDs["1193"]).mean)
/// ```
///
/// The files are described at ``save(to:)``; other programs may write them too.
public struct RatingModel: Sendable {
  /// What the model predicts.
  public enum Values: String, Sendable, Hashable, Codable {
    /// Ratings, in the units of the training data.
    case ratings
    /// Scores of films that are liked, or not: only their order counts.
    case likes
  }

  /// What the model predicts.
  public let values: Values
  /// How it was trained, in a word; empty where that is not known.
  public let method: String
  /// The users; their numbers are the rows of `userFactors`.
  public let users: IDIndex
  /// The films; their indices are the rows of `itemFactors`.
  public let films: FilmList
  /// The films' keys, by the same indices.
  public let filmIDs: IDIndex
  /// The mean of all ratings, or whatever every prediction begins with.
  public let globalMean: Double
  /// The least and the greatest rating; predictions are within.
  public let scale: ClosedRange<Double>?
  /// How people who were not in the training data are folded in.
  public let penalty: RatingPenalty
  /// Where the model comes from.
  public var provenance: Provenance
  /// The least rating that was a like in the training of a model of likes, on the scale of ``bestRating``; `nil` where
  /// that is not known, or there were no ratings.
  public var leastLike: Double?
  /// Users × factors.
  package let userFactors: FactorRows
  /// Films × factors.
  package let itemFactors: FactorRows
  /// One bias a user; `nil` in a model without biases.
  let userBias: StoredNumbers<Float>?
  /// One bias a film.
  let itemBias: StoredNumbers<Float>?
  /// The mean rows, which stand for an unknown user or film.
  private let meanRows: MadeOnce<(user: UserVector, film: UserVector)>

  /// Puts a model together.
  ///
  /// - Precondition: the numbers of rows are those of users and films, the numbers of factors are equal, and both
  ///   biases are there, or none.
  init(
    values: Values, method: String, users: IDIndex, films: FilmList, filmIDs: IDIndex,
    globalMean: Double, scale: ClosedRange<Double>?, penalty: RatingPenalty,
    userFactors: FactorRows, itemFactors: FactorRows, userBias: StoredNumbers<Float>?,
    itemBias: StoredNumbers<Float>?, provenance: Provenance
  ) {
    precondition(
      userFactors.rowCount == users.count && itemFactors.rowCount == films.count
        && filmIDs.count == films.count && userFactors.columnCount == itemFactors.columnCount
        && (userBias == nil) == (itemBias == nil), "factors of other users or films")
    (self.values, self.method, self.penalty) = (values, method, penalty)
    (self.users, self.films, self.filmIDs) = (users, films, filmIDs)
    (self.globalMean, self.scale, self.provenance) = (globalMean, scale, provenance)
    (self.userFactors, self.itemFactors) = (userFactors, itemFactors)
    (self.userBias, self.itemBias) = (userBias, itemBias)
    meanRows = MadeOnce()
  }

  /// Components of a user's and of a film's vector, without the bias.
  public var factors: Int { itemFactors.columnCount }

  /// The best rating of the scale, if the model knows it.
  public var bestRating: Double? { provenance.ratingScale ?? scale?.upperBound }

  /// Whether a rating is a like, as it was in the training; by the scale where that is not known.
  ///
  /// - Parameters:
  ///   - rating: a rating, in the units of the training data.
  ///   - scale: the scale of the training data.
  public func isLike(_ rating: Double, on scale: RatingScale) -> Bool {
    leastLike.map { rating >= $0 } ?? scale.isLike(rating)
  }

  /// The value r by which a liked film counts in a model of likes, with the weight 1 + alpha·r.
  ///
  /// Source: Y. Hu, Y. Koren, C. Volinsky, "Collaborative filtering for implicit feedback datasets", ICDM 2008.
  ///
  /// - Parameter rating: a rating, in the units of the training data.
  /// - Returns: the rating in a model that was trained on ratings; 1 in one that was trained on choices or plays, which
  ///   no rating tells.
  public func likeValue(ofRating rating: Double) -> Double { leastLike == nil ? 1 : rating }

  /// A number within the scale.
  func clamped(_ rating: Double) -> Double {
    guard let scale, values == .ratings else { return rating }
    return min(max(rating, scale.lowerBound), scale.upperBound)
  }

  /// A user's side of the model.
  public func vector(ofUser row: Int) -> UserVector {
    UserVector(
      factors: userFactors.withRow(row) { Array($0) },
      bias: userBias?.withElements { $0[row] } ?? 0)
  }

  /// The side of someone who was in the training data; `nil` of others, and in a model of likes of who likes nothing,
  /// whose factors are all 0.
  public func vector(ofUserID id: String) -> UserVector? {
    guard let row = users[id] else { return nil }
    let vector = vector(ofUser: row)
    return values == .ratings || vector.factors.contains { $0 != 0 } ? vector : nil
  }

  /// A film's side, which has the same form.
  private func vector(ofFilm column: Int) -> UserVector {
    UserVector(
      factors: itemFactors.withRow(column) { Array($0) },
      bias: itemBias?.withElements { $0[column] } ?? 0)
  }

  /// What stands for someone unknown: with biases nothing, else the mean of all.
  private var unknown: (user: UserVector, film: UserVector) {
    let zeros = UserVector(factors: [Float](repeating: 0, count: factors), bias: 0)
    if userBias != nil { return (zeros, zeros) }
    return meanRows.value {
      (
        UserVector(factors: userFactors.matrix.columnMeans(), bias: 0),
        UserVector(factors: itemFactors.matrix.columnMeans(), bias: 0)
      )
    }
  }
}

extension RatingModel: RatingPredictor {
  /// The rating expected, or the score.
  ///
  /// Of an unknown user or film a model with biases knows nothing, so that the known one's bias alone counts; in one
  /// without biases, the mean of all users' or films' factors stands for it.
  public func estimate(row: Int?, column: Int?) -> RatingEstimate {
    let user = row.map(vector(ofUser:)) ?? unknown.user
    let film = column.map(vector(ofFilm:)) ?? unknown.film
    return RatingEstimate(mean: rating(user, film))
  }

  /// The rating expected of someone with this vector, or the score of a film for them.
  public func rating(of user: UserVector, film: Int) -> Double {
    rating(user, vector(ofFilm: film))
  }

  /// The same before it is brought within the scale, so that lists have an order at the scale's end too.
  func score(of user: UserVector, film: Int) -> Double { score(user, vector(ofFilm: film)) }

  private func rating(_ user: UserVector, _ film: UserVector) -> Double {
    clamped(score(user, film))
  }

  private func score(_ user: UserVector, _ film: UserVector) -> Double {
    let product = user.factors.withUnsafeBufferPointer { x in
      film.factors.withUnsafeBufferPointer { y -> Float in
        guard let x = x.baseAddress, let y = y.baseAddress else { return 0 }
        return Kernel.dot(x, y, count: factors)
      }
    }
    return globalMean + Double(user.bias) + Double(film.bias) + Double(product)
  }
}

/// A user's side of a ``RatingModel``: trained, or folded in.
public struct UserVector: Sendable, Hashable {
  /// As many components as the model has factors.
  public let factors: [Float]
  /// How far above the mean the user rates; 0 in a model without biases.
  public let bias: Float
}
