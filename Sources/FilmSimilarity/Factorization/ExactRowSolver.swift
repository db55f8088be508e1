import LinearAlgebra

/// The memory in which one thread solves rows of a half-sweep by Cholesky factorizations.
///
/// For a row with weights c and the fixed side's factors Y of its entries the equations are
/// ```
/// (Yᵀ diag(c) Y + a₀ YᵀY(all) + λ I) x = Yᵀ c
/// ```
/// Where `a₀ YᵀY` is diagonal (`HalfSweep.spectrum`), a row with fewer entries than factors needs
/// only a system of as many unknowns as it has entries (Woodbury): with V = √c Y and the diagonal D
/// it is `x = D⁻¹ Vᵀ (I + V D⁻¹ Vᵀ)⁻¹ √c`.
final class ExactRowSolver {
  /// Rows of Y gathered at a time: 256 rows of 128 factors fit into a second-level cache.
  private static let blockCount = 256

  private let width: Int
  private let cholesky: CholeskySolver
  private var gathered: [Float]
  private var entryValues: [Float]
  private var inverseDiagonal: [Float]
  private var roots: [Float]

  init(width: Int) {
    self.width = width
    cholesky = CholeskySolver(capacity: width)
    gathered = [Float](repeating: 0, count: max(width, Self.blockCount) * width)
    entryValues = [Float](repeating: 0, count: width)
    inverseDiagonal = entryValues
    roots = entryValues
  }

  /// Replaces `x` by the solution of a row; a row without entries gets zeros.
  func solve(
    _ sweep: HalfSweep, _ row: Int, into x: UnsafeMutableBufferPointer<Float>
  ) throws(LinearAlgebraError) {
    x.update(repeating: 0)
    let entries = sweep.weights.rowRange(row)
    guard !entries.isEmpty else { return }
    if let spectrum = sweep.spectrum, 4 * entries.count < 3 * width {
      try solve(byEntries: entries, of: sweep, spectrum: spectrum, into: x)
      return
    }
    setUp(sweep, count: entries.count)
    let step = Self.blockCount
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

  private func solve(
    byEntries entries: Range<Int>, of sweep: HalfSweep, spectrum: [Float],
    into x: UnsafeMutableBufferPointer<Float>
  ) throws(LinearAlgebraError) {
    let count = entries.count
    let regularization = sweep.regularization(ofCount: count)
    for index in 0..<width { inverseDiagonal[index] = 1 / (spectrum[index] + regularization) }
    gatherScaled(sweep, entries)
    try entryValues.withUnsafeMutableBufferPointer { values throws(LinearAlgebraError) in
      let values = UnsafeMutableBufferPointer(rebasing: values[..<count])
      gathered.withUnsafeBufferPointer { rows in
        Kernel.multiply(
          rows: UnsafeBufferPointer(rebasing: rows[..<(count * width)]),
          byRows: UnsafeBufferPointer(rebasing: rows[..<(count * width)]), columnCount: width,
          into: cholesky.matrix)
      }
      for index in 0..<count { cholesky.matrix[index * count + index] += 1 }
      for (index, entry) in entries.enumerated() {
        values[index] = sweep.weights.values[entry].squareRoot()
      }
      try cholesky.solve(values)
      gathered.withUnsafeBufferPointer { rows in
        Kernel.addSum(
          ofRows: UnsafeBufferPointer(rebasing: rows[..<(count * width)]),
          weights: UnsafeBufferPointer(values), to: x)
      }
    }
    for index in 0..<width { x[index] *= inverseDiagonal[index].squareRoot() }
  }

  /// V D^(−½), so that one product of it with itself is V D⁻¹ Vᵀ.
  private func gatherScaled(_ sweep: HalfSweep, _ entries: Range<Int>) {
    for index in 0..<width { roots[index] = inverseDiagonal[index].squareRoot() }
    sweep.fixed.withElements { fixed in
      for (place, entry) in entries.enumerated() {
        let weight = sweep.weights.values[entry].squareRoot()
        let start = Int(sweep.weights.columns[entry]) * width
        for index in 0..<width {
          gathered[place * width + index] = weight * roots[index] * fixed[start + index]
        }
      }
    }
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
