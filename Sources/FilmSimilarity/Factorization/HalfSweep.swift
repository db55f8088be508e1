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
  /// The diagonal of `common` where `fixed` is in the basis of its eigenvectors, else `nil`.
  let spectrum: [Float]?
  /// That basis, by columns.
  private let rotation: Matrix?

  /// Factors from which the change of basis costs less than it saves.
  private static let leastRotatedWidth = 96

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
    (spectrum, rotation) = (nil, nil)
  }

  /// The same problem with the other side's factors in the basis in which `common` is diagonal.
  private func rotated() throws(LinearAlgebraError) -> HalfSweep {
    let eigen = try SymmetricEigen(common)
    let spectrum = eigen.values.map { max(0, $0) }
    var diagonal = Matrix(rowCount: spectrum.count, columnCount: spectrum.count)
    for index in spectrum.indices { diagonal[index, index] = spectrum[index] }
    return HalfSweep(
      weights, fixed: fixed * eigen.vectors, configuration, common: diagonal, spectrum: spectrum,
      rotation: eigen.vectors)
  }

  private init(
    _ weights: SparseMatrix, fixed: Matrix, _ configuration: ImplicitALSConfiguration,
    common: Matrix, spectrum: [Float]? = nil, rotation: Matrix? = nil
  ) {
    self.weights = weights
    self.fixed = fixed
    self.configuration = configuration
    self.common = common
    self.spectrum = spectrum
    self.rotation = rotation
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
    do {
      switch configuration.solver {
      case .conjugateGradients: approachByGradients(&factors)
      case .blocks: try approachByBlocks(&factors)
      case .cholesky:
        if fixed.columnCount < Self.leastRotatedWidth {
          try solveExactly(&factors)
        } else {
          let sweep = try rotated()
          try sweep.solveExactly(&factors)
          if let rotation = sweep.rotation { factors = factors.timesTransposed(of: rotation) }
        }
      }
    } catch {
      throw .unsolvable(reason: "\(error)")
    }
    guard factors.elements.allSatisfy(\.isFinite) else {
      throw .unsolvable(reason: "a factor is not finite; raise the regularization")
    }
  }

  private func approachByGradients(_ factors: inout Matrix) {
    let width = fixed.columnCount
    let plan = ParallelRows(
      count: weights.rowCount, chunk: Self.chunk, threads: configuration.threads)
    factors.withMutableElements { elements in
      nonisolated(unsafe) let factors = elements
      plan.forEach(workspace: { GradientRowSolver(width: width, rowCount: Self.chunk) }) {
        solver, rows in
        solver.approach(
          self, rows,
          from: UnsafeMutableBufferPointer(
            rebasing: factors[rows.lowerBound * width..<rows.upperBound * width]))
      }
    }
  }

  private func solveExactly(_ factors: inout Matrix) throws(LinearAlgebraError) {
    let width = fixed.columnCount
    try factors.updateRows(
      chunk: Self.chunk, threads: configuration.threads,
      workspace: { ExactRowSolver(width: width) }
    ) { (solver, row, x) throws(LinearAlgebraError) in try solver.solve(self, row, into: x) }
  }

  private func approachByBlocks(_ factors: inout Matrix) throws(LinearAlgebraError) {
    let width = fixed.columnCount
    try factors.updateRows(
      chunk: Self.chunk, threads: configuration.threads,
      workspace: { BlockRowSolver(width: width) }
    ) { (solver, row, x) throws(LinearAlgebraError) in try solver.approach(self, row, from: x) }
  }
}

extension ImplicitALSConfiguration {
  /// λ (n + a₀ |I|)^ν.
  func regularization(ofCount count: Int, among total: Int) -> Float {
    let frequency = Double(count) + unobservedWeight * Double(total)
    return Float(regularization * pow(frequency, frequencyExponent))
  }
}
