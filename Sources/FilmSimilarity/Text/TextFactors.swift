import Glibc
package import LinearAlgebra

/// Factors of films from what was written about them: latent semantic analysis.
///
/// Films about which the same kinds of words are used get similar factors, even those with hardly any
/// ratings. The factors are the leading left singular vectors of the words' weights, scaled
/// by their singular values.
///
/// Source: Deerwester, Dumais, Furnas, Landauer, Harshman: Indexing by latent semantic analysis,
/// Journal of the American Society for Information Science 41 (1990).
public struct TextFactors: Sendable, Hashable {
  /// The settings.
  public struct Configuration: Sendable, Hashable, Codable {
    /// The number of factors wanted; fewer if there are fewer films or words.
    public var factors: Int
    /// Power iterations of the decomposition; 4 suffice for text.
    public var iterations: Int
    /// Leading factors that are left out: the first one is little more than how much was written.
    public var skippedFactors: Int
    /// The power of the singular values by which factors are scaled: 1 is their share of the words'
    /// weights, 0 makes all factors equal.
    public var exponent: Float
    /// The seed of the decomposition's sample.
    public var seed: UInt64
    /// The most threads used, `nil` for all processors; the result does not depend on it.
    public var threads: Int?

    /// Makes a configuration.
    public init(
      factors: Int = 200, iterations: Int = 4, skippedFactors: Int = 0, exponent: Float = 1,
      seed: UInt64 = 42, threads: Int? = nil
    ) {
      self.factors = factors
      self.iterations = iterations
      self.skippedFactors = skippedFactors
      self.exponent = exponent
      self.seed = seed
      self.threads = threads
    }

    func validate() throws(SimilarityError) {
      for (name, value, least) in [
        ("factors", factors, 1), ("iterations", iterations, 0), ("threads", threads ?? 1, 1),
        ("skipped factors", skippedFactors, 0),
      ] where value < least {
        throw .invalidSetting(name: name, value: "\(value)", allowed: "\(least) or more")
      }
      guard exponent >= 0, exponent.isFinite else {
        throw .invalidSetting(name: "exponent", value: "\(exponent)", allowed: "0 or more")
      }
    }
  }

  /// Films × factors; zeros for a film without words that count.
  package let factors: Matrix

  /// Decomposes weights of words.
  ///
  /// - Throws: `SimilarityError.invalidSetting` or `.unsolvable`.
  public init(
    _ weights: TermWeights, _ configuration: Configuration = Configuration()
  ) throws(SimilarityError) {
    try configuration.validate()
    do {
      let svd = try TruncatedSVD(
        weights.matrix,
        .init(
          rank: configuration.factors + configuration.skippedFactors,
          iterations: configuration.iterations,
          seed: configuration.seed, threads: configuration.threads))
      factors = Self.scaled(svd, weights: weights.matrix, configuration)
    } catch {
      throw .unsolvable(reason: "\(error)")
    }
  }

  /// U diag(values)^exponent without the skipped columns; films without words get zeros, not noise.
  private static func scaled(
    _ svd: TruncatedSVD, weights: SparseMatrix, _ configuration: Configuration
  ) -> Matrix {
    let skipped = min(configuration.skippedFactors, svd.values.count)
    let scales = svd.values[skipped...].map { powf($0, configuration.exponent) }
    var factors = Matrix(rowCount: weights.rowCount, columnCount: scales.count)
    for film in 0..<weights.rowCount where weights.storedCount(inRow: film) > 0 {
      for (index, scale) in scales.enumerated() {
        factors[film, index] = svd.left[film, skipped + index] * scale
      }
    }
    return factors
  }
}
