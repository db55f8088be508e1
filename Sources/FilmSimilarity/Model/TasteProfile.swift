import FilmData
import LinearAlgebra

/// Predicts how someone rates films from their ratings of others: exact, without retraining.
///
/// A Gaussian process over films. Before any rating a film is expected to get
/// ```
/// 3.44 + 1.24 (t − 0.6) + 1.62 (p − 0.5)
/// ```
/// stars, with t the share of fresh reviews and p that of ratings of 3.5 stars or more, drawn towards
/// 0.6 and 0.5 as if by five more. A person's difference from that has three parts: one for all films
/// (deviation 0.42), one that films share as far as their words, themes and facts are alike (0.6), and
/// chance (0.72). The prediction is the mean of the process given the ratings, its deviation that of a
/// rating. A prototype of the formula had an error (RMSE) of 0.89 stars on 400 users of MovieLens 1M
/// on whom nothing was fitted, against 0.92 with the first part alone.
///
/// Source: Rasmussen, Williams: Gaussian Processes for Machine Learning (2006), algorithm 2.1.
public struct TasteProfile: Sendable {
  /// What is predicted of a film.
  public struct Prediction: Sendable, Hashable {
    /// The film's index.
    public let film: Int
    /// Stars, 0.5…5.
    public let stars: Double
    /// The standard deviation of a rating.
    public let deviation: Double
    /// The index of the film of 3.5 stars or more that is the main reason for it, if there is one.
    public internal(set) var because: Int?
  }

  /// The numbers of the formula; those without another source were fitted on ratings of MovieLens 1M.
  private enum Constants {
    /// The mean of the ratings, in stars.
    static let meanStars = 3.44
    /// Stars between a film that no critic finds fresh and one that all do.
    static let starsByFreshness = 1.24
    /// Stars between a film that no one likes and one that everyone does.
    static let starsByLikes = 1.62
    /// How many reviews, and ratings, are added to each film's own.
    ///
    /// So a film without any has a share too: the mean of a beta distribution. No measurement of the three
    /// counts is on record.
    static let priorCount = 5.0
    /// Of those reviews the fresh ones.
    static let priorFresh = 3.0
    /// Of those ratings the likes.
    static let priorLiked = 2.5
    /// The variance of the part that films share as far as they are alike.
    static let likeness: Double = 0.6 * 0.6
    /// The variance of the part of a person that all films share.
    static let offset: Double = 0.42 * 0.42
    /// The variance of chance.
    static let chance: Double = 0.72 * 0.72
    /// A rated film is the reason for at most one in so many films of a list.
    static let shareOfOneReason = 3
    /// Another is named in its place if it adds at least this share of its stars.
    static let strongReason = 0.5
    /// Only rounding can make a pivot of the covariances less than `chance`.
    static let leastPivot = 1e-9
  }

  private let model: SimilarityModel
  private let rated: [Int]
  /// Whether each of them was liked.
  private let isLiked: [Bool]
  /// Rated × all films: how the parts of two films vary together.
  private let covariances: [[Float]]
  /// The mean of each of their rows.
  private let meanCovariances: [Double]
  private let factor: LowerTriangle
  private let weights: [Double]

  /// Takes in ratings.
  ///
  /// - Parameter stars: Films, by index, with 0.5…5 stars; of several for one film the last counts.
  /// - Complexity: O(ratings · films + ratings³).
  public init(_ model: SimilarityModel, stars: [(film: Int, stars: Double)]) {
    self.model = model
    let last = Dictionary(stars.map { ($0.film, $0.stars) }) { $1 }
    rated = last.keys.sorted()
    isLiked = rated.map { (last[$0] ?? 0) / 5 >= Popcornmeter.likedThreshold - 1e-9 }
    covariances = rated.map { Self.covariances($0, model) }
    meanCovariances = covariances.map { row in
      row.reduce(0.0) { $0 + Double($1) } / Double(max(1, row.count))
    }
    let order = rated.count
    var matrix = [Double](repeating: 0, count: order * order)
    for (row, film) in rated.enumerated() {
      for column in 0..<row { matrix[row * order + column] = Double(covariances[column][film]) }
      matrix[row * order + row] = Constants.offset + Constants.likeness + Constants.chance
    }
    factor = LowerTriangle(choleskyOf: matrix, order: order, leastPivot: Constants.leastPivot)
    let differences = rated.map { (last[$0] ?? 0) - Self.expected($0, model) }
    weights = factor.solveTransposed(factor.solve(differences))
  }

  /// The stars that a film is expected to get from anyone.
  static func expected(_ film: Int, _ model: SimilarityModel) -> Double {
    let critics = model.films.tomatometer(of: film)
    let audience = model.films.popcornmeter(of: film)
    let fresh =
      (Double(critics?.freshCount ?? 0) + Constants.priorFresh)
      / (Double(critics?.reviewCount ?? 0) + Constants.priorCount)
    let liked =
      (Double(audience?.likedCount ?? 0) + Constants.priorLiked)
      / (Double(audience?.ratingCount ?? 0) + Constants.priorCount)
    return Constants.meanStars
      + Constants.starsByFreshness * (fresh - Constants.priorFresh / Constants.priorCount)
      + Constants.starsByLikes * (liked - Constants.priorLiked / Constants.priorCount)
  }

  /// Cosines and facts make a covariance; nearness, which is scaled by each film's nearest, would not.
  private static func covariances(_ film: Int, _ model: SimilarityModel) -> [Float] {
    let texts = model.sources.filter { $0.kind == .text }
    var sums = [Float](repeating: 0, count: model.films.count)
    sums.withUnsafeMutableBufferPointer { sums in
      for source in texts {
        source.evidence.addCosines(of: WeightedFilms(film, weight: source.weight / 2), to: sums)
      }
      let facts = model.facts.shares(of: WeightedFilms(film))
      model.facts.add(facts, with: 0..<model.films.count, to: sums)
    }
    let genres = model.facts.hasGenres ? model.factWeights.genres : 0
    let total = texts.reduce(genres) { $0 + $1.weight / 2 }
    let scale = Float(Constants.likeness) / max(.leastNormalMagnitude, total)
    return sums.map { Float(Constants.offset) + scale * $0 }
  }

  /// The indices of the rated films.
  public var ratedFilms: [Int] { rated }

  /// What is predicted of a film.
  ///
  /// - Complexity: O(ratings²).
  public func predict(_ film: Int) -> Prediction {
    model.checkFilm(film)
    let shared = covariances.map { Double($0[film]) }
    let mean = meanDifference(shared)
    let solved = factor.solve(shared)
    let all = Constants.offset + Constants.likeness + Constants.chance
    let variance = all - solved.reduce(0) { $0 + $1 * $1 }
    return Prediction(
      film: film, stars: clamped(Self.expected(film, model) + mean),
      deviation: max(Constants.chance, variance).squareRoot(), because: reasons(film).first?.film)
  }

  /// The films that will please most: those with the most stars after subtracting their deviation.
  ///
  /// One rated film is not the reason for more than a third of the list, as long as another speaks for a film
  /// at least half as much.
  ///
  /// - Parameter isIncluded: Which films, by index, may be listed; rated ones never are.
  public func recommend(
    count: Int = 10, where isIncluded: (Int) -> Bool = { _ in true }
  ) -> [Prediction] {
    let rated = Set(rated)
    let means = model.films.indices.map { film -> Float in
      let mean = zip(covariances, weights).reduce(0.0) { $0 + Double($1.0[film]) * $1.1 }
      return Float(Self.expected(film, model) + mean)
    }
    let best = TopK.best(10 * count + 200, of: means) { !rated.contains($0) && isIncluded($0) }
    let list = best.map { predict($0.index) }
      .sorted { ($1.stars - $1.deviation, $0.film) < ($0.stars - $0.deviation, $1.film) }
      .prefix(count)
    return varied(Array(list))
  }

  /// The same list with reasons that differ.
  private func varied(_ list: [Prediction]) -> [Prediction] {
    let limit = max(1, list.count / Constants.shareOfOneReason)
    var uses: [Int: Int] = [:]
    return list.map { prediction in
      let reasons = reasons(prediction.film)
      guard let first = reasons.first else { return prediction }
      let strong = reasons.prefix { $0.share >= Constants.strongReason * first.share }
      let chosen = strong.first { uses[$0.film, default: 0] < limit } ?? first
      uses[chosen.film, default: 0] += 1
      var varied = prediction
      varied.because = chosen.film
      return varied
    }
  }

  private func meanDifference(_ shared: [Double]) -> Double {
    zip(shared, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The liked films that speak for one, the most first, with the stars that each adds here more than to any
  /// film: else one that is liked more than others would be the reason for all.
  ///
  /// No one would give as a reason that a film was disliked less than similar ones.
  private func reasons(_ film: Int) -> [(film: Int, share: Double)] {
    rated.indices.filter { isLiked[$0] }
      .map { index in
        let more = Double(covariances[index][film]) - meanCovariances[index]
        return (film: rated[index], share: more * weights[index])
      }
      .filter { $0.share > 0 }
      .sorted { ($1.share, $0.film) < ($0.share, $1.film) }
  }

  private func clamped(_ stars: Double) -> Double { min(5, max(0.5, stars)) }
}

extension SimilarityModel {
  /// The films that will please someone most, from their ratings of others: ``TasteProfile`` in one call.
  ///
  /// - Parameters:
  ///   - stars: Films, by index, with 0.5…5 stars.
  ///   - count: The length of the list.
  ///   - isIncluded: Which films, by index, may be listed; rated ones never are.
  /// - Complexity: O(ratings · films + ratings³).
  public func recommend(
    for stars: [(film: Int, stars: Double)], count: Int = 10,
    where isIncluded: (Int) -> Bool = { _ in true }
  ) -> [TasteProfile.Prediction] {
    TasteProfile(self, stars: stars).recommend(count: count, where: isIncluded)
  }
}
