import FilmData
import LinearAlgebra

/// Ranks films by a linear model of films on films without a film's weight on itself: EASE.
///
/// Minimizes `‖X − X B‖² + λ ‖B‖²` with a diagonal of zeros, where X is 1 for every film that a
/// user chose; with `P = (XᵀX + λ I)⁻¹` the solution is `B_ij = −P_ij / P_jj`.
///
/// Source: Steck: Embarrassingly shallow autoencoders for sparse data, WWW 2019,
/// doi 10.1145/3308558.3313710.
public struct EASE: FilmRanker, Hashable {
  /// The settings of the training.
  public struct Configuration: Sendable, Hashable, Codable {
    /// λ, above 0.
    public var regularization: Double
    /// The most threads used, `nil` for all processors; the result does not depend on it.
    public var threads: Int?

    /// Makes a configuration.
    public init(regularization: Double = 300, threads: Int? = nil) {
      self.regularization = regularization
      self.threads = threads
    }

    /// Checks every setting against its range.
    ///
    /// - Throws: `SimilarityError.invalidSetting` for the first that is outside its range.
    public func validate() throws(SimilarityError) {
      guard regularization > 0, regularization.isFinite else {
        throw .invalidSetting(
          name: "regularization", value: "\(regularization)", allowed: "above 0")
      }
      guard (threads ?? 1) >= 1 else {
        throw .invalidSetting(name: "threads", value: "\(threads ?? 0)", allowed: "1 or more")
      }
    }
  }

  /// The most films; the matrix of films by films must fit into memory: 1.6 GB at the limit.
  public static let maximumFilmCount = 20_000

  /// P, symmetric, films × films.
  private let inverse: Matrix

  /// Fits the weights.
  ///
  /// - Parameters:
  ///   - likes: Users × films; every stored value counts as a choice.
  ///   - configuration: The settings.
  /// - Throws: `SimilarityError.invalidSetting`, also for more than `maximumFilmCount` films,
  ///   `.noInteractions` or `.unsolvable`.
  /// - Complexity: O(films³ + Σ over users of choices²) time, O(films²) memory.
  public init(
    training likes: InteractionMatrix, _ configuration: Configuration = Configuration()
  ) throws(SimilarityError) {
    try configuration.validate()
    guard likes.count > 0 else { throw .noInteractions }
    let films = likes.films.count
    guard films <= Self.maximumFilmCount else {
      throw .invalidSetting(
        name: "the number of films", value: "\(films)",
        allowed: "at most \(Self.maximumFilmCount) for this method")
    }
    let gram = likes.values.mapValues { _, _ in 1 }.transposed()
      .rowGram(ridge: Float(configuration.regularization), threads: configuration.threads)
    do {
      inverse = try Matrix.symmetricInverse(order: films, gram)
    } catch {
      throw .unsolvable(reason: "\(error)")
    }
  }

  /// Σ over the films given of B's rows.
  public func scores(ofFilms films: [Int]) -> [Float] {
    let count = inverse.rowCount
    var sums = [Float](repeating: 0, count: count)
    let known = Set(films).sorted()
    inverse.withElements { elements in
      sums.withUnsafeMutableBufferPointer { sums in
        guard let from = elements.baseAddress, let to = sums.baseAddress else { return }
        for film in known { Kernel.add(from + film * count, times: -1, to: to, count: count) }
        for film in 0..<count { to[film] /= from[film * count + film] }
      }
    }
    // The sums include each film's own −P_jj / P_jj, but B's diagonal is zero.
    for film in known { sums[film] += 1 }
    return sums
  }
}
