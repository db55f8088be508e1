import COpenBLAS

/// The leading singular values and vectors of a sparse matrix: `A ≈ U diag(values) Vᵀ`.
///
/// A random sample of the range, sharpened by power iterations with a new orthonormal basis after
/// every product, then an exact decomposition of the small rest.
///
/// Source: Halko, Martinsson, Tropp: Finding structure with randomness, SIAM Review 53 (2011),
/// doi 10.1137/090771806, algorithms 4.4 and 5.1.
package struct TruncatedSVD: Sendable {
  /// How a decomposition is made.
  package struct Configuration: Sendable, Hashable {
    /// The number of singular values wanted.
    package var rank: Int
    /// Sample vectors beyond the rank; they cost little and make the last values exact.
    package var oversampling: Int
    /// Power iterations; the slower the singular values fall, the more are needed.
    package var iterations: Int
    /// The seed of the sample.
    package var seed: UInt64
    /// The most threads used, `nil` for all processors; the result does not depend on it.
    package var threads: Int?

    /// Makes a configuration.
    package init(
      rank: Int, oversampling: Int = 10, iterations: Int = 4, seed: UInt64 = 42,
      threads: Int? = nil
    ) {
      precondition(
        rank > 0 && oversampling >= 0 && iterations >= 0,
        "rank \(rank), oversampling \(oversampling), \(iterations) iterations")
      self.rank = rank
      self.oversampling = oversampling
      self.iterations = iterations
      self.seed = seed
      self.threads = threads
    }
  }

  /// The left singular vectors as columns: rows of `A` × rank.
  package let left: Matrix
  /// The singular values, greatest first.
  package let values: [Float]
  /// The right singular vectors as columns: columns of `A` × rank.
  package let right: Matrix

  /// Decomposes a matrix; the rank is lowered to the matrix's smaller side.
  ///
  /// - Throws: `LinearAlgebraError.noConvergence`, for example with NaN in the matrix.
  /// - Complexity: O(iterations · (stored · sample + (rows + columns) · sample²)), where the
  ///   sample is rank + oversampling.
  package init(
    _ matrix: SparseMatrix, _ configuration: Configuration
  ) throws(LinearAlgebraError) {
    let limit = min(matrix.rowCount, matrix.columnCount)
    let sample = min(limit, configuration.rank + configuration.oversampling)
    let threads = configuration.threads
    let transposed = matrix.transposed()
    var q = matrix.product(
      with: .normal(rowCount: matrix.columnCount, columnCount: sample, seed: configuration.seed),
      threads: threads
    ).orthonormalized().q
    for _ in 0..<configuration.iterations {
      let z = transposed.product(with: q, threads: threads).orthonormalized().q
      q = matrix.product(with: z, threads: threads).orthonormalized().q
    }
    // QᵀA = Bᵀ with B = AᵀQ = Z R, so that A ≈ Q Rᵀ Zᵀ, and only R is left to decompose.
    let (z, r) = transposed.product(with: q, threads: threads).orthonormalized()
    let small = try SmallSVD(r.transposed())
    let rank = min(limit, configuration.rank)
    values = Array(small.values.prefix(rank))
    (left, right) = Self.signed(
      left: (q * small.left).leadingColumns(rank),
      right: (z * small.rightTransposed.transposed()).leadingColumns(rank))
  }

  /// Makes the largest component of every left vector positive: signs are otherwise arbitrary.
  private static func signed(left: Matrix, right: Matrix) -> (Matrix, Matrix) {
    var (left, right) = (left, right)
    for j in 0..<left.columnCount {
      let sign = SymmetricEigen.sign(ofLargestIn: (0..<left.rowCount).lazy.map { left[$0, j] })
      guard sign < 0 else { continue }
      for i in 0..<left.rowCount { left[i, j].negate() }
      for i in 0..<right.rowCount { right[i, j].negate() }
    }
    return (left, right)
  }
}

/// All singular values and vectors of a small square matrix, by LAPACK.
struct SmallSVD {
  let left: Matrix
  let values: [Float]
  let rightTransposed: Matrix

  init(_ matrix: Matrix) throws(LinearAlgebraError) {
    let order = matrix.rowCount
    precondition(order == matrix.columnCount, "\(order)×\(matrix.columnCount) is not square")
    guard matrix.elements.allSatisfy(\.isFinite) else {
      throw .noConvergence(routine: "sgesdd", order: order)
    }
    var rows = matrix.elements
    var values = [Float](repeating: 0, count: order)
    var (u, vt) = ([Float](repeating: 0, count: order * order), rows)
    if order > 0 {
      var (n, status) = (blasint(order), blasint(0))
      var work = [Float](repeating: 0, count: order * (4 * order + 64 + 7))
      var workCount = blasint(work.count)
      var integers = [blasint](repeating: 0, count: 8 * order)
      // LAPACK sees the transpose, V diag Uᵀ: its left vectors are our right ones.
      sgesdd_(
        "A", &n, &n, &rows, &n, &values, &vt, &n, &u, &n, &work, &workCount, &integers, &status, 1)
      guard status == 0 else { throw .noConvergence(routine: "sgesdd", order: order) }
    }
    self.values = values
    left = Matrix(rowCount: order, columnCount: order, elements: u)
    rightTransposed = Matrix(rowCount: order, columnCount: order, elements: vt)
  }
}
