import LinearAlgebra

/// The memory in which one thread draws factors of rows from their conditional distribution, the
/// `N(P⁻¹ h, P⁻¹)` of `RatingEquations`.
final class RowSampler {
  private let width: Int
  private let solver: RatingRowSolver

  /// - Parameter width: factors and bias.
  init(width: Int) {
    self.width = width
    solver = RatingRowSolver(width: width)
  }

  /// The mean of the row's conditional distribution; valid until the next draw.
  var mean: UnsafeMutableBufferPointer<Float> { solver.mean }

  /// The draw; valid until the next.
  var drawn: UnsafeMutableBufferPointer<Float> {
    UnsafeMutableBufferPointer(rebasing: solver.normal.vectors[width...])
  }

  /// Draws a row.
  ///
  /// - Parameter seed: Of the draws of all rows; a row's depend on it and the row.
  func draw(
    _ row: Int, of equations: RatingEquations, seed: UInt64
  ) throws(LinearAlgebraError) {
    solver.setUp(row, of: equations)
    var generator = SeededGenerator(seed: seed, stream: UInt64(row))
    generator.fillNormal(drawn)
    try solver.normal.draw()
  }

  /// Σ a (t − Z x)² of the row just drawn, a the other side's weights.
  func squaredErrors() -> Double { solver.squaredErrors(of: drawn) }
}
