import Glibc
import LinearAlgebra

/// Logistic regression on one or two scores, by Newton's method: what turns a lexicon's raw sums
/// into log-odds that hold on reviews it has not seen (Platt 1999).
enum LogisticCalibration {
  /// The weight of the coefficients' squares: small, but it keeps separable data finite.
  private static let ridge = 1e-3

  /// Coefficients of (1, first score, second score, …) for targets in 0…1.
  ///
  /// - Precondition: all rows of `scores` have the same length, as many as there are targets.
  /// - Parameters:
  ///   - offsets: what is added to each row's log-odds besides the scores, with a weight of 1.
  ///   - hasIntercept: whether the first coefficient is fitted; it stays 0 where it is not.
  static func fit(
    scores: [[Double]], targets: [Double], offsets: [Double]? = nil, hasIntercept: Bool = true
  ) -> [Double] {
    precondition(scores.count == targets.count, "\(scores.count) rows, \(targets.count) targets")
    precondition(offsets?.count ?? targets.count == targets.count, "offsets do not fit the rows")
    let width = (scores.first?.count ?? 0) + 1
    var coefficients = [Double](repeating: 0, count: width)
    let constant = hasIntercept ? 1.0 : 0.0
    for _ in 0..<25 {
      var gradient = [Double](repeating: 0, count: width)
      var hessian = [Double](repeating: 0, count: width * width)
      for (index, target) in targets.enumerated() {
        let row = scores[index]
        // x_0 = 1 belongs to the bias.
        func x(_ column: Int) -> Double { column == 0 ? constant : row[column - 1] }
        let z = (0..<width).reduce(offsets?[index] ?? 0) { $0 + coefficients[$1] * x($1) }
        let p = 1 / (1 + exp(-z))
        for i in 0..<width {
          gradient[i] += (p - target) * x(i)
          for j in 0..<width { hessian[i * width + j] += p * (1 - p) * x(i) * x(j) }
        }
      }
      for i in 0..<width {
        hessian[i * width + i] += ridge
        gradient[i] += ridge * coefficients[i]
      }
      // Every pivot is the ridge or more, but for rounding.
      let factor = LowerTriangle(choleskyOf: hessian, order: width, leastPivot: ridge)
      let step = factor.solveTransposed(factor.solve(gradient))
      for i in 0..<width { coefficients[i] -= step[i] }
      if step.allSatisfy({ abs($0) < 1e-9 }) { break }
    }
    return coefficients
  }
}
