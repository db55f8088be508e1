import LinearAlgebra

/// The memory in which one thread solves rows of a half-sweep by Cholesky factorisations.
///
/// For a row with weights c and the fixed side's factors Y of its entries the equations are
/// ```
/// (Yᵀ diag(c) Y + a₀ YᵀY(all) + λ I) x = Yᵀ c
/// ```
final class ExactRowSolver {
  /// Rows of Y gathered at a time: 256 rows of 128 factors fit into a second-level cache.
  private static let blockCount = 256

  private let width: Int
  private let cholesky: CholeskySolver
  private var gathered: [Float]

  init(width: Int) {
    self.width = width
    cholesky = CholeskySolver(capacity: width)
    gathered = [Float](repeating: 0, count: ExactRowSolver.blockCount * width)
  }

  /// Replaces `x` by the solution of a row; a row without entries gets zeros.
  func solve(
    _ sweep: HalfSweep, _ row: Int, into x: UnsafeMutableBufferPointer<Float>
  ) throws(LinearAlgebraError) {
    x.update(repeating: 0)
    let entries = sweep.weights.rowRange(row)
    guard !entries.isEmpty else { return }
    setUp(sweep, count: entries.count)
    let step = ExactRowSolver.blockCount
    for start in stride(from: entries.lowerBound, to: entries.upperBound, by: step) {
      addBlock(sweep, start..<min(start + step, entries.upperBound), rightSide: x)
    }
    try cholesky.solve(x)
  }

  /// a₀ YᵀY + λ I.
  private func setUp(_ sweep: HalfSweep, count: Int) {
    sweep.common.withElements { _ = cholesky.matrix.update(fromContentsOf: $0) }
    let regularization = sweep.regularization(ofCount: count)
    for i in 0..<width { cholesky.matrix[i * width + i] += regularization }
  }

  /// Adds the entries' part to both sides of the equations.
  private func addBlock(
    _ sweep: HalfSweep, _ entries: Range<Int>, rightSide: UnsafeMutableBufferPointer<Float>
  ) {
    sweep.fixed.withElements { fixed in
      gathered.withUnsafeMutableBufferPointer { gathered in
        guard let rows = gathered.baseAddress, let source = fixed.baseAddress,
          let b = rightSide.baseAddress
        else { return }
        for (place, entry) in entries.enumerated() {
          let weight = sweep.weights.values[entry]
          let y = source + Int(sweep.weights.columns[entry]) * width
          Kernel.add(y, times: weight, to: b, count: width)
          // √c in each of the two factors of the Gram matrix is c.
          let root = weight == 1 ? 1 : weight.squareRoot()
          for i in 0..<width { rows[place * width + i] = root * y[i] }
        }
        Kernel.addGram(
          of: UnsafeBufferPointer(start: rows, count: entries.count * width), columnCount: width,
          to: cholesky.matrix)
      }
    }
  }
}
