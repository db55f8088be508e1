import LinearAlgebra

/// The memory in which one thread improves rows of a half-sweep by conjugate gradients.
///
/// The equations are those of `ExactRowSolver`; their matrix is never formed, only its products
/// with a direction: `Yᵀ (c ∘ (Y p)) + a₀ YᵀY(all) p + λ p`.
final class GradientRowSolver {
  /// Steps in a half-sweep; with warm starts more of them gain nothing in the end.
  private static let stepCount = 3

  private let width: Int
  /// Y, the fixed side's factors of the row's entries.
  private var gathered: [Float] = []
  /// One value an entry.
  private var entryValues: [Float] = []
  private let residual: UnsafeMutableBufferPointer<Float>
  private let direction: UnsafeMutableBufferPointer<Float>
  private let image: UnsafeMutableBufferPointer<Float>

  init(width: Int) {
    self.width = width
    (residual, direction, image) = (
      .allocate(capacity: width), .allocate(capacity: width), .allocate(capacity: width)
    )
    for vector in [residual, direction, image] { vector.initialize(repeating: 0) }
  }

  deinit {
    for vector in [residual, direction, image] { vector.deallocate() }
  }

  /// Improves `x`, which holds the row's factors of the iteration before.
  func approach(_ sweep: HalfSweep, _ row: Int, from x: UnsafeMutableBufferPointer<Float>) {
    let entries = sweep.weights.rowRange(row)
    guard !entries.isEmpty else {
      x.update(repeating: 0)
      return
    }
    gather(sweep, entries)
    let regularization = sweep.regularization(ofCount: entries.count)
    // r = b − A x, in one pass over Y: Yᵀ (c ∘ (1 − Y x)) − a₀ YᵀY(all) x − λ x.
    multiply(sweep, entries, UnsafeBufferPointer(x), regularization)
    residual.update(repeating: 0)
    addRightSide(sweep, entries)
    for i in 0..<width { residual[i] -= image[i] }
    _ = direction.update(fromContentsOf: residual)
    var square = dot(residual, residual)
    for _ in 0..<GradientRowSolver.stepCount where square > .leastNormalMagnitude {
      multiply(sweep, entries, UnsafeBufferPointer(direction), regularization)
      let length = square / dot(direction, image)
      for i in 0..<width {
        x[i] += length * direction[i]
        residual[i] -= length * image[i]
      }
      let newSquare = dot(residual, residual)
      let ratio = newSquare / square
      for i in 0..<width { direction[i] = residual[i] + ratio * direction[i] }
      square = newSquare
    }
  }

  private func gather(_ sweep: HalfSweep, _ entries: Range<Int>) {
    if entryValues.count < entries.count {
      gathered = [Float](repeating: 0, count: entries.count * width)
      entryValues = [Float](repeating: 0, count: entries.count)
    }
    sweep.fixed.withElements { fixed in
      gathered.withUnsafeMutableBufferPointer { gathered in
        guard let target = gathered.baseAddress, let source = fixed.baseAddress else { return }
        for (place, entry) in entries.enumerated() {
          (target + place * width).update(
            from: source + Int(sweep.weights.columns[entry]) * width, count: width)
        }
      }
    }
  }

  /// `image = A · vector`.
  private func multiply(
    _ sweep: HalfSweep, _ entries: Range<Int>, _ vector: UnsafeBufferPointer<Float>,
    _ regularization: Float
  ) {
    sweep.common.withElements {
      Kernel.multiply(rows: $0, by: vector, columnCount: width, into: image)
    }
    for i in 0..<width { image[i] += regularization * vector[i] }
    withEntries(entries.count) { rows, values in
      Kernel.multiply(rows: rows, by: vector, columnCount: width, into: values)
      for (place, entry) in entries.enumerated() { values[place] *= sweep.weights.values[entry] }
      Kernel.addSum(ofRows: rows, weights: UnsafeBufferPointer(values), to: image)
    }
  }

  /// `residual += Yᵀ c`.
  private func addRightSide(_ sweep: HalfSweep, _ entries: Range<Int>) {
    sweep.weights.values.withUnsafeBufferPointer { weights in
      withEntries(entries.count) { rows, _ in
        Kernel.addSum(
          ofRows: rows, weights: UnsafeBufferPointer(rebasing: weights[entries]), to: residual)
      }
    }
  }

  private func withEntries(
    _ count: Int, _ body: (UnsafeBufferPointer<Float>, UnsafeMutableBufferPointer<Float>) -> Void
  ) {
    gathered.withUnsafeBufferPointer { gathered in
      entryValues.withUnsafeMutableBufferPointer { values in
        body(
          UnsafeBufferPointer(rebasing: gathered[..<(count * width)]),
          UnsafeMutableBufferPointer(rebasing: values[..<count]))
      }
    }
  }

  private func dot(
    _ a: UnsafeMutableBufferPointer<Float>, _ b: UnsafeMutableBufferPointer<Float>
  ) -> Float {
    guard let a = a.baseAddress, let b = b.baseAddress else { return 0 }
    return Kernel.dot(a, b, count: width)
  }
}
