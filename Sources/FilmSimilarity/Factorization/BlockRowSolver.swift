import LinearAlgebra

/// The memory in which one thread improves rows of a half-sweep block by block of their factors.
///
/// Each block of 128 factors is solved exactly while the row's other factors are fixed: Newton's
/// method on subspaces, whose cost grows with factors · block instead of factors².
///
/// Source: Rendle, Krichene, Zhang, Koren: iALS++: speeding up matrix factorization with subspace
/// optimization, arXiv 2110.14044.
final class BlockRowSolver {
  /// Factors solved together.
  static let blockWidth = 128

  private let width: Int
  private let cholesky: CholeskySolver
  /// √c · Y of the block, row after row.
  private var gathered: [Float] = []
  /// √c · (1 − y·x) of every entry.
  private var misses: [Float] = []
  private var step: [Float]

  init(width: Int) {
    self.width = width
    let block = min(width, Self.blockWidth)
    cholesky = CholeskySolver(capacity: block)
    step = [Float](repeating: 0, count: block)
  }

  /// Improves `x`, which holds the row's factors of the iteration before.
  func approach(
    _ sweep: HalfSweep, _ row: Int, from x: UnsafeMutableBufferPointer<Float>
  ) throws(LinearAlgebraError) {
    let entries = sweep.weights.rowRange(row)
    guard !entries.isEmpty, let x = x.baseAddress else {
      x.update(repeating: 0)
      return
    }
    findMisses(of: entries, in: sweep, from: x)
    for start in stride(from: 0, to: width, by: Self.blockWidth) {
      let block = start..<min(start + Self.blockWidth, width)
      gather(block, of: entries, in: sweep)
      setUp(block, in: sweep, entryCount: entries.count, from: x)
      try step.withUnsafeMutableBufferPointer { step throws(LinearAlgebraError) in
        let step = UnsafeMutableBufferPointer(rebasing: step[..<block.count])
        try cholesky.solve(step)
        for index in block { x[index] += step[index - start] }
      }
      updateMisses(entries.count, block.count)
    }
  }

  private func findMisses(
    of entries: Range<Int>, in sweep: HalfSweep, from x: UnsafePointer<Float>
  ) {
    misses.removeAll(keepingCapacity: true)
    sweep.fixed.withElements { fixed in
      guard let fixed = fixed.baseAddress else { return }
      for entry in entries {
        let y = fixed + Int(sweep.weights.columns[entry]) * width
        misses.append(
          sweep.weights.values[entry].squareRoot() * (1 - Kernel.dot(x, y, count: width)))
      }
    }
  }

  private func gather(_ block: Range<Int>, of entries: Range<Int>, in sweep: HalfSweep) {
    gathered.removeAll(keepingCapacity: true)
    sweep.fixed.withElements { fixed in
      for entry in entries {
        let root = sweep.weights.values[entry].squareRoot()
        let start = Int(sweep.weights.columns[entry]) * width
        for index in block { gathered.append(root * fixed[start + index]) }
      }
    }
  }

  /// The block's Hessian into the solver's memory, minus its gradient into `step`.
  private func setUp(
    _ block: Range<Int>, in sweep: HalfSweep, entryCount count: Int, from x: UnsafePointer<Float>
  ) {
    let regularization = sweep.regularization(ofCount: count)
    sweep.common.withElements { common in
      guard let common = common.baseAddress else { return }
      for (place, index) in block.enumerated() {
        let line = common + index * width
        for other in 0..<block.count {
          cholesky.matrix[place * block.count + other] = line[block.lowerBound + other]
        }
        cholesky.matrix[place * block.count + place] += regularization
        step[place] = -Kernel.dot(line, x, count: width) - regularization * x[index]
      }
    }
    gathered.withUnsafeBufferPointer { rows in
      Kernel.addGram(of: rows, columnCount: block.count, to: cholesky.matrix)
      misses.withUnsafeBufferPointer { misses in
        step.withUnsafeMutableBufferPointer { step in
          Kernel.addSum(
            ofRows: rows, weights: misses,
            to: UnsafeMutableBufferPointer(rebasing: step[..<block.count]))
        }
      }
    }
  }

  private func updateMisses(_ count: Int, _ blockCount: Int) {
    gathered.withUnsafeBufferPointer { rows in
      misses.withUnsafeMutableBufferPointer { misses in
        step.withUnsafeBufferPointer { step in
          Kernel.multiply(
            rows: rows, by: UnsafeBufferPointer(rebasing: step[..<blockCount]),
            columnCount: blockCount, scale: -1, adding: true, into: misses)
        }
      }
    }
  }
}
