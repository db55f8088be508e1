package import LinearAlgebra

/// Each film's nearest films by shrunk cosine of co-likes, and rankings by them.
///
/// ```
/// similarity of i and j = c / √(n_i n_j) · c / (c + shrinkage)
/// ```
/// where n is how many users like a film and c how many like both. The second term keeps films
/// with few likes from being the nearest by chance; the number is 0…1.
///
/// Source: Bell, Koren: Scalable collaborative filtering with jointly derived neighborhood
/// interpolation weights, ICDM 2007, doi 10.1109/ICDM.2007.90.
public struct CoLikeNeighbours: FilmRanker, Hashable {
  /// The settings of the training.
  public struct Configuration: Sendable, Hashable, Codable {
    /// How many neighbours a film keeps, 1 or more.
    public var neighbourCount: Int
    /// Co-likes at which a cosine counts half, 0 or more.
    public var shrinkage: Double
    /// The most threads used, `nil` for all processors; the result does not depend on it.
    public var threads: Int?

    /// Makes a configuration.
    public init(neighbourCount: Int = 200, shrinkage: Double = 20, threads: Int? = nil) {
      self.neighbourCount = neighbourCount
      self.shrinkage = shrinkage
      self.threads = threads
    }

    /// Checks every setting against its range.
    ///
    /// - Throws: `SimilarityError.invalidSetting` for the first that is outside its range.
    public func validate() throws(SimilarityError) {
      guard neighbourCount >= 1 else {
        throw .invalidSetting(
          name: "neighbour count", value: "\(neighbourCount)", allowed: "1 or more")
      }
      guard shrinkage >= 0, shrinkage.isFinite else {
        throw .invalidSetting(name: "shrinkage", value: "\(shrinkage)", allowed: "0 or more")
      }
      guard (threads ?? 1) >= 1 else {
        throw .invalidSetting(name: "threads", value: "\(threads ?? 0)", allowed: "1 or more")
      }
    }
  }

  /// The settings of the training.
  public let configuration: Configuration
  /// Films × films, each row its film's nearest.
  package let similarities: SparseMatrix

  /// Finds every film's neighbours.
  ///
  /// - Parameters:
  ///   - likes: Users × films; every stored value counts as a like.
  ///   - configuration: The settings.
  /// - Throws: `SimilarityError.invalidSetting` or `.noInteractions`.
  /// - Complexity: O(Σ over users of likes² + films²) time, O(films · neighbours) memory.
  public init(
    training likes: InteractionMatrix, _ configuration: Configuration = Configuration()
  ) throws(SimilarityError) {
    try configuration.validate()
    guard likes.count > 0 else { throw .noInteractions }
    self.configuration = configuration
    let rows = CoLikeCounts(likes.values).nearest(
      configuration.neighbourCount, shrinkage: Float(configuration.shrinkage),
      threads: configuration.threads)
    var starts = [0]
    for row in rows { starts.append(starts[starts.count - 1] + row.count) }
    similarities = SparseMatrix(
      rowCount: rows.count, columnCount: rows.count, rowStarts: starts,
      columns: rows.flatMap { $0.map { Int32($0.film) } },
      values: rows.flatMap { $0.map(\.similarity) })
  }

  /// The nearest films of a film, most similar first.
  public func similar(toFilm film: Int, count: Int) -> [(film: Int, similarity: Float)] {
    let entries = similarities.rowRange(film)
    return TopK.best(count, of: Array(similarities.values[entries])).map {
      (Int(similarities.columns[entries.lowerBound + $0.index]), $0.value)
    }
  }

  /// Σ over the films given of their similarities to each film.
  public func scores(ofFilms films: [Int]) -> [Float] {
    var sums = [Float](repeating: 0, count: similarities.columnCount)
    for film in Set(films).sorted() {
      for entry in similarities.rowRange(film) {
        sums[Int(similarities.columns[entry])] += similarities.values[entry]
      }
    }
    return sums
  }
}
