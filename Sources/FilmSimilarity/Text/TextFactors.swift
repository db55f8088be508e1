package import LinearAlgebra

/// Factors of films from what was written about them: latent semantic analysis.
///
/// Films about which the same kinds of words are used get similar factors, also those that hardly
/// anybody rated. The factors are the leading left singular vectors of the words' weights, scaled
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
    /// The seed of the decomposition's sample.
    public var seed: UInt64
    /// The most threads used, `nil` for all processors; the result does not depend on it.
    public var threads: Int?

    /// Makes a configuration.
    public init(factors: Int = 200, iterations: Int = 4, seed: UInt64 = 42, threads: Int? = nil) {
      self.factors = factors
      self.iterations = iterations
      self.seed = seed
      self.threads = threads
    }

    func validate() throws(SimilarityError) {
      for (name, value, least) in [
        ("factors", factors, 1), ("iterations", iterations, 0), ("threads", threads ?? 1, 1),
      ] where value < least {
        throw .invalidSetting(name: name, value: "\(value)", allowed: "\(least) or more")
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
          rank: configuration.factors, iterations: configuration.iterations,
          seed: configuration.seed, threads: configuration.threads))
      factors = TextFactors.scaled(svd, weights: weights.matrix)
    } catch {
      throw .unsolvable(reason: "\(error)")
    }
  }

  /// U diag(values), exactly zero where the film has no words.
  private static func scaled(_ svd: TruncatedSVD, weights: SparseMatrix) -> Matrix {
    var factors = svd.left
    let width = factors.columnCount
    factors.withMutableElements { elements in
      for film in 0..<weights.rowCount {
        let hasWords = weights.storedCount(inRow: film) > 0
        for index in 0..<width {
          elements[film * width + index] *= hasWords ? svd.values[index] : 0
        }
      }
    }
    return factors
  }
}
