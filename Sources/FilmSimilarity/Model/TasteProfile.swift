internal import Bytes
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
  private let likeness: TasteLikeness
  /// The mean covariance of each of them with all films.
  private let meanCovariances: [Double]
  private let factor: LowerTriangle
  private let weights: [Double]

  /// Takes in ratings.
  ///
  /// - Parameters:
  ///   - model: The films and what is known of them.
  ///   - stars: Films, by index, with 0.5…5 stars; of several for one film the last counts.
  /// - Complexity: O(ratings² · words of a film + ratings³).
  public init(_ model: SimilarityModel, stars: [(film: Int, stars: Double)]) {
    self.model = model
    let last = Dictionary(stars.map { ($0.film, $0.stars) }) { $1 }
    let rated = last.keys.sorted()
    let likeness = TasteLikeness(model, variance: Constants.likeness)
    isLiked = rated.map { (last[$0] ?? 0) / 5 >= Popcornmeter.likedThreshold - 1e-9 }
    meanCovariances = rated.map { Constants.offset + likeness.mean(of: $0) }
    let order = rated.count
    var matrix = [Double](repeating: 0, count: order * order)
    for (row, film) in rated.enumerated() {
      let shared = likeness.covariances(of: film, with: Array(rated[..<row]))
      for (column, value) in shared.enumerated() {
        matrix[row * order + column] = Constants.offset + value
      }
      matrix[row * order + row] = Constants.offset + Constants.likeness + Constants.chance
    }
    factor = LowerTriangle(choleskyOf: matrix, order: order, leastPivot: Constants.leastPivot)
    let differences = rated.map { (last[$0] ?? 0) - Self.expected($0, model) }
    weights = factor.solveTransposed(factor.solve(differences))
    (self.rated, self.likeness) = (rated, likeness)
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

  /// The indices of the rated films.
  public var ratedFilms: [Int] { rated }

  /// What is predicted of a film.
  ///
  /// - Complexity: O(ratings · words of a film + ratings²).
  public func predict(_ film: Int) -> Prediction { predict([film])[0] }

  /// What is predicted of some films, in their order.
  ///
  /// - Complexity: O(films · ratings · words of a film + films · ratings²).
  public func predict(_ films: [Int]) -> [Prediction] { candidates(films).map(\.prediction) }

  /// The films that will please most: those with the most stars after subtracting their deviation.
  ///
  /// One rated film is not the reason for more than a third of the list, as long as another speaks for a film
  /// at least half as much.
  ///
  /// - Parameters:
  ///   - count: The length of the list; shorter if there are fewer films.
  ///   - isIncluded: Which films, by index, may be listed; rated ones never are.
  /// - Complexity: O(all films + ratings · words of a film).
  public func recommend(
    count: Int = 10, where isIncluded: (Int) -> Bool = { _ in true }
  ) -> [Prediction] {
    let rated = Set(rated)
    let best = TopK.best(10 * count + 200, of: means()) { !rated.contains($0) && isIncluded($0) }
    let list = candidates(best.map(\.index))
      .sorted { ($1.rank, $0.prediction.film) < ($0.rank, $1.prediction.film) }
      .prefix(count)
    return varied(Array(list))
  }

  /// The stars of all films.
  ///
  /// Likeness is linear in the rated films, so one sum of them is compared with each film.
  private func means() -> [Float] {
    let own = WeightedFilms(
      zip(rated, weights).map { .init(film: $0, weight: Float($1)) })
    var means = likeness.sums(of: own)
    let offset = Float(Constants.offset * weights.reduce(0, +))
    let expected = model.expectedStars.value {
      model.films.indices.map { Float(Self.expected($0, model)) }
    }
    for film in means.indices { means[film] += expected[film] + offset }
    return means
  }

  /// A film with its prediction, and the rated films that speak for it, the most first.
  private struct Candidate {
    var prediction: Prediction
    let reasons: [(film: Int, share: Double)]

    var rank: Double { prediction.stars - prediction.deviation }
  }

  private func candidates(_ films: [Int]) -> [Candidate] {
    for film in films { model.checkFilm(film) }
    let rows = rated.map { likeness.covariances(of: $0, with: films) }
    return films.enumerated().map { place, film in
      candidate(film, shared: rows.map { Constants.offset + $0[place] })
    }
  }

  /// - Parameter shared: How the part of each rated film varies together with the film's.
  private func candidate(_ film: Int, shared: [Double]) -> Candidate {
    let mean = zip(shared, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let all = Constants.offset + Constants.likeness + Constants.chance
    let variance = all - factor.solve(shared).reduce(0) { $0 + $1 * $1 }
    let reasons = reasons(shared)
    return Candidate(
      prediction: Prediction(
        film: film, stars: clamped(Self.expected(film, model) + mean),
        deviation: max(Constants.chance, variance).squareRoot(), because: reasons.first?.film),
      reasons: reasons)
  }

  /// The list with reasons that differ.
  private func varied(_ list: [Candidate]) -> [Prediction] {
    let limit = max(1, list.count / Constants.shareOfOneReason)
    var uses: [Int: Int] = [:]
    return list.map { candidate in
      guard let first = candidate.reasons.first else { return candidate.prediction }
      let strong = candidate.reasons.prefix {
        $0.share >= Constants.strongReason * first.share
      }
      let chosen = strong.first { uses[$0.film, default: 0] < limit } ?? first
      uses[chosen.film, default: 0] += 1
      var varied = candidate.prediction
      varied.because = chosen.film
      return varied
    }
  }

  /// The liked films that speak for one, the most first, with the stars that each adds here more than to any
  /// film: else one that is liked more than others would be the reason for all.
  ///
  /// No one would give as a reason that a film was disliked less than similar ones.
  private func reasons(_ shared: [Double]) -> [(film: Int, share: Double)] {
    rated.indices.filter { isLiked[$0] }
      .map { (film: rated[$0], share: (shared[$0] - meanCovariances[$0]) * weights[$0]) }
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
  /// - Complexity: O(all films + ratings² · words of a film + ratings³).
  public func recommend(
    for stars: [(film: Int, stars: Double)], count: Int = 10,
    where isIncluded: (Int) -> Bool = { _ in true }
  ) -> [TasteProfile.Prediction] {
    TasteProfile(self, stars: stars).recommend(count: count, where: isIncluded)
  }
}
