import LinearAlgebra

/// The mean of many draws as one pair of factors, and how far the draws are from it.
///
/// All in standardized ratings. The variance of a prediction is approximated by the product of the user's
/// and the film's mean variance, divided by the mean of all; so is the noise.
struct DistilledPosterior: Sendable, Hashable {
  /// One side.
  struct Side: Sendable, Hashable {
    /// Rows × (factors, bias).
    let factors: Matrix
    /// The variance of a row's predictions among the draws, on average over its partners.
    let variances: [Double]
    /// The noise variance of a row's ratings relative to others'.
    let noise: [Double]
    /// The mean row, for one that is unknown.
    let mean: [Float]
    /// The mean variance over all ratings.
    let meanVariance: Double

    init(factors: Matrix, variances: [Double], noise: [Double], counts: [Int]) {
      self.factors = factors
      self.variances = variances
      self.noise = noise
      mean = factors.columnMeans()
      let total = Double(max(1, counts.reduce(0, +)))
      meanVariance =
        zip(variances, counts).reduce(0) { $0 + $1.0 * Double($1.1) } / total
    }
  }

  let users: Side
  let films: Side
  /// 1/τ.
  let noise: Double

  /// What an unknown row adds to the variance, in units of the ratings' own.
  private static let unknownVariance = 0.2

  /// The mean and the variance of the rating expected of a row and a column, `nil` for unknown ones.
  func estimate(row: Int?, column: Int?) -> (mean: Double, variance: Double) {
    let width = users.factors.columnCount - 1
    let mean = withRow(row, of: users) { x in
      withRow(column, of: films) { y in
        Double(x[width]) + Double(y[width]) + Double(Kernel.dot(x, y, count: width))
      }
    }
    let userVariance = row.map { users.variances[$0] } ?? users.meanVariance
    let filmVariance = column.map { films.variances[$0] } ?? films.meanVariance
    let scale = (users.meanVariance * films.meanVariance).squareRoot()
    var variance = scale > 0 ? userVariance * filmVariance / scale : 0
    if row == nil { variance += Self.unknownVariance }
    if column == nil { variance += Self.unknownVariance }
    let weight = (row.map { users.noise[$0] } ?? 1) * (column.map { films.noise[$0] } ?? 1)
    return (mean, variance + noise * weight)
  }

  private func withRow<Result>(
    _ row: Int?, of side: Side, _ body: (UnsafePointer<Float>) -> Result
  ) -> Result {
    let width = side.factors.columnCount
    guard let row else {
      return side.mean.withUnsafeBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
    }
    return side.factors.withElements { body($0.baseAddress.unsafelyUnwrapped + row * width) }
  }
}
