import Glibc

/// Logistic regression on one or two scores, by Newton's method: what turns a lexicon's raw sums
/// into log-odds that hold on reviews it has not seen (Platt 1999).
enum LogisticCalibration {
  /// Coefficients of (1, first score, second score, …) for targets in 0…1.
  ///
  /// - Precondition: all rows of `scores` have the same length, as many as there are targets.
  /// - Parameters:
  ///   - offsets: what each row's log-odds have beside the scores, with a weight of 1.
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
      var hessian = [[Double]](repeating: gradient, count: width)
      for (index, target) in targets.enumerated() {
        let row = scores[index]
        // x_0 = 1 is the bias' place.
        func x(_ place: Int) -> Double { place == 0 ? constant : row[place - 1] }
        let z = (0..<width).reduce(offsets?[index] ?? 0) { $0 + coefficients[$1] * x($1) }
        let p = 1 / (1 + exp(-z))
        for i in 0..<width {
          gradient[i] += (p - target) * x(i)
          for j in 0..<width { hessian[i][j] += p * (1 - p) * x(i) * x(j) }
        }
      }
      // A small ridge keeps separable data finite.
      for i in 0..<width {
        hessian[i][i] += 1e-3
        gradient[i] += 1e-3 * coefficients[i]
      }
      let step = solve(hessian, gradient)
      for i in 0..<width { coefficients[i] -= step[i] }
      if step.allSatisfy({ abs($0) < 1e-9 }) { break }
    }
    return coefficients
  }

  /// Solves a small symmetric positive-definite system by elimination.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var a = matrix
    var b = right
    let n = b.count
    for pivot in 0..<n {
      for row in pivot + 1..<max(n, pivot + 1) {
        let factor = a[row][pivot] / a[pivot][pivot]
        for column in pivot..<n { a[row][column] -= factor * a[pivot][column] }
        b[row] -= factor * b[pivot]
      }
    }
    for pivot in stride(from: n - 1, through: 0, by: -1) {
      for column in pivot + 1..<max(n, pivot + 1) { b[pivot] -= a[pivot][column] * b[column] }
      b[pivot] /= a[pivot][pivot]
    }
    return b
  }
}
