import Glibc
import LinearAlgebra

/// Solves all rows of one side of `ImplicitALS` while the other side is fixed.
struct HalfSweep {
  /// The weights c: rows to be solved × rows of `fixed`.
  let weights: SparseMatrix
  /// The other side's factors.
  let fixed: Matrix
  let configuration: ImplicitALSConfiguration
  /// a₀ YᵀY, what every row's equations have in common.
  let common: Matrix

  /// Rows that one thread takes at a time.
  private static let chunk = 32

  init(_ weights: SparseMatrix, fixed: Matrix, _ configuration: ImplicitALSConfiguration) {
    self.weights = weights
    self.fixed = fixed
    self.configuration = configuration
    var gram = fixed.gram(threads: configuration.threads)
    gram.withMutableElements { elements in
      for index in elements.indices { elements[index] *= Float(configuration.unobservedWeight) }
    }
    common = gram
  }

  private init(
    _ weights: SparseMatrix, fixed: Matrix, _ configuration: ImplicitALSConfiguration,
    common: Matrix
  ) {
    self.weights = weights
    self.fixed = fixed
    self.configuration = configuration
    self.common = common
  }

  /// The same with other rows to be solved.
  func with(weights: SparseMatrix) -> HalfSweep {
    HalfSweep(weights, fixed: fixed, configuration, common: common)
  }

  /// λ_u = λ (n_u + a₀ |I|)^ν, where n_u is the number of a row's entries.
  func regularization(ofCount count: Int) -> Float {
    configuration.regularization(ofCount: count, among: fixed.rowCount)
  }

  /// Replaces the factors of all rows.
  ///
  /// - Throws: `SimilarityError.unsolvable` for equations without a finite solution.
  func solve(into factors: inout Matrix) throws(SimilarityError) {
    let width = fixed.columnCount
    let rows = ParallelRows(
      count: weights.rowCount, chunk: HalfSweep.chunk, threads: configuration.threads)
    do {
      try factors.withMutableElements { factors throws(LinearAlgebraError) in
        nonisolated(unsafe) let factors = factors
        @Sendable func row(_ index: Int) -> UnsafeMutableBufferPointer<Float> {
          UnsafeMutableBufferPointer(rebasing: factors[index * width..<(index + 1) * width])
        }
        switch configuration.solver {
        case .cholesky:
          try rows.forEach(workspace: { ExactRowSolver(width: width) }) {
            (solver, rows) throws(LinearAlgebraError) in
            for index in rows { try solver.solve(self, index, into: row(index)) }
          }
        case .conjugateGradients:
          rows.forEach(workspace: { GradientRowSolver(width: width) }) { solver, rows in
            for index in rows { solver.approach(self, index, from: row(index)) }
          }
        }
      }
    } catch {
      throw .unsolvable(reason: "\(error)")
    }
    guard factors.elements.allSatisfy(\.isFinite) else {
      throw .unsolvable(reason: "a factor is not finite; raise the regularization")
    }
  }
}

extension ImplicitALSConfiguration {
  /// λ (n + a₀ |I|)^ν.
  func regularization(ofCount count: Int, among total: Int) -> Float {
    let frequency = Double(count) + unobservedWeight * Double(total)
    return Float(regularization * pow(frequency, frequencyExponent))
  }
}
