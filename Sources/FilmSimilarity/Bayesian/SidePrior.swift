import LinearAlgebra

/// The prior of one side's factors: a linear regression on features of the rows.
///
/// ```
/// x_r ~ N(fᵣ β, Λ⁻¹)      rows of β ~ N(0, (λ Λ)⁻¹)      Λ ~ W(I, columns of X)
/// ```
/// A draw takes Λ given X with β integrated out, then β given both. Whichever is smaller, the
/// features' `A = FᵀF + λI` or the rows' `A = FFᵀ + λI`, is factorized, once.
///
/// Sources: Simm and others: Macau, arXiv 1509.04610; for rows fewer than features Bhattacharya,
/// Chakraborty, Mallick, Biometrika 103 (2016), doi 10.1093/biomet/asw042.
struct SidePrior: Sendable {
  /// λ: the weight of β's prior relative to the rows' own deviation.
  let ridge: Float
  private let features: SparseMatrix
  private let transposed: SparseMatrix
  private let inverse: InverseCholesky
  private let isByFeature: Bool
  private let threads: Int?

  /// A draw from the prior's conditional distribution.
  struct Draw {
    /// Λ.
    var precision: PrecisionMatrix
    /// F β: the prior mean of every row.
    var means: Matrix
  }

  /// Factorizes what no draw changes.
  ///
  /// - Complexity: O(min(rows, features)³).
  init(features: SparseMatrix, ridge: Float, threads: Int?) throws(LinearAlgebraError) {
    self.features = features
    self.ridge = ridge
    self.threads = threads
    transposed = features.transposed()
    isByFeature = features.columnCount <= features.rowCount
    let smaller = isByFeature ? transposed : features
    inverse = try InverseCholesky(
      order: smaller.rowCount, smaller.rowGram(ridge: ridge, threads: threads))
  }

  /// Draws Λ and β given the rows' factors.
  func draw(_ factors: Matrix, seed: UInt64) throws(LinearAlgebraError) -> Draw {
    isByFeature
      ? try drawByFeature(factors, seed: seed) : try drawByRow(factors, seed: seed)
  }

  /// β = L⁻ᵀ (L⁻¹ Fᵀ X + E), where the rows of E are of covariance Λ⁻¹.
  private func drawByFeature(
    _ factors: Matrix, seed: UInt64
  ) throws(LinearAlgebraError) -> Draw {
    var half = inverse.lowerProduct(
      with: transposed.product(with: factors, threads: threads), threads: threads)
    // Xᵀ (FFᵀ/λ + I)⁻¹ X = XᵀX − halfᵀ half.
    let explained = half.gram(threads: threads).elements
    let square = zip(factors.gram(threads: threads).elements, explained).map {
      Double($0) - Double($1)
    }
    let precision = try drawPrecision(square, factors, seed: seed)
    half.add(precision.colored(noise(half.rowCount, factors, seed: seed, stream: 1)))
    let beta = inverse.upperProduct(with: half, threads: threads)
    return Draw(precision: precision, means: features.product(with: beta, threads: threads))
  }

  /// F β = X + E₁ − λ A⁻¹ (X + E₁ − F E₂/√λ), where the rows of E₁, E₂ are of covariance Λ⁻¹.
  private func drawByRow(_ factors: Matrix, seed: UInt64) throws(LinearAlgebraError) -> Draw {
    var half = inverse.lowerProduct(with: factors, threads: threads)
    // Xᵀ (FFᵀ/λ + I)⁻¹ X = λ halfᵀ half.
    let square = half.gram(threads: threads).elements.map { Double(ridge) * Double($0) }
    let precision = try drawPrecision(square, factors, seed: seed)
    let first = precision.colored(noise(factors.rowCount, factors, seed: seed, stream: 1))
    let second = precision.colored(noise(features.columnCount, factors, seed: seed, stream: 2))
    var difference = features.product(with: second, threads: threads)
    difference.scale(by: -1 / ridge.squareRoot())
    difference.add(first)
    half.add(inverse.lowerProduct(with: difference, threads: threads))
    var means = inverse.upperProduct(with: half, threads: threads)
    means.scale(by: -ridge)
    means.add(factors)
    means.add(first)
    return Draw(precision: precision, means: means)
  }

  private func drawPrecision(
    _ square: [Double], _ factors: Matrix, seed: UInt64
  ) throws(LinearAlgebraError) -> PrecisionMatrix {
    let order = factors.columnCount
    var inverseScale = square
    for i in 0..<order { inverseScale[i * order + i] += 1 }
    var generator = SeededGenerator(seed: seed, stream: 0)
    return try .wishart(
      order: order, inverseScale: inverseScale,
      degreesOfFreedom: Double(order + factors.rowCount), using: &generator)
  }

  private func noise(_ rows: Int, _ factors: Matrix, seed: UInt64, stream: UInt64) -> Matrix {
    var seeds = SeededGenerator(seed: seed, stream: stream)
    return .noise(
      rowCount: rows, columnCount: factors.columnCount, seed: seeds.next(), threads: threads)
  }
}
