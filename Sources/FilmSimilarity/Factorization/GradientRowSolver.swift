import LinearAlgebra

/// The memory in which one thread improves rows of a half-sweep by conjugate gradients.
///
/// The equations are those of `ExactRowSolver`; their matrix is never formed, only its products
/// with directions: `Yᵀ (c ∘ (Y p)) + a₀ YᵀY(all) p + λ p`. Several rows step together, so that the
/// middle term of all is one product of matrices.
final class GradientRowSolver {
  /// Steps in a half-sweep; with warm starts more of them gain nothing in the end.
  private static let stepCount = 3

  private let width: Int
  private let residuals: UnsafeMutableBufferPointer<Float>
  private let directions: UnsafeMutableBufferPointer<Float>
  /// The matrix times the directions, negative.
  private let images: UnsafeMutableBufferPointer<Float>
  /// The squared lengths of the residuals; 0 for a row that is done.
  private var squares: [Float]

  /// - Parameter rowCount: The most rows that step together.
  init(width: Int, rowCount: Int) {
    self.width = width
    func vectors() -> UnsafeMutableBufferPointer<Float> {
      let buffer = UnsafeMutableBufferPointer<Float>.allocate(capacity: width * rowCount)
      buffer.initialize(repeating: 0)
      return buffer
    }
    (residuals, directions, images) = (vectors(), vectors(), vectors())
    squares = [Float](repeating: 0, count: rowCount)
  }

  deinit {
    for vectors in [residuals, directions, images] { vectors.deallocate() }
  }

  /// Improves `x`, which holds the rows' factors of the iteration before.
  func approach(_ sweep: HalfSweep, _ rows: Range<Int>, from x: UnsafeMutableBufferPointer<Float>) {
    guard let x = x.baseAddress, let residuals = residuals.baseAddress,
      let directions = directions.baseAddress, let images = images.baseAddress
    else { return }
    for (place, row) in rows.enumerated() where sweep.weights.rowRange(row).isEmpty {
      (x + place * width).update(repeating: 0, count: width)
    }
    // The residual b − A x is the image of x with the misses from 1 instead of those from 0.
    multiply(x, ofRows: rows, of: sweep, missesFrom: 1, into: residuals)
    for place in 0..<rows.count {
      let r = residuals + place * width
      squares[place] = Kernel.dot(r, r, count: width)
      (directions + place * width).update(from: r, count: width)
    }
    for _ in 0..<Self.stepCount {
      multiply(directions, ofRows: rows, of: sweep, missesFrom: 0, into: images)
      for place in 0..<rows.count where squares[place] > .leastNormalMagnitude {
        let start = place * width
        step(
          ofRow: place, from: x + start, residual: residuals + start,
          direction: directions + start, image: images + start)
      }
    }
  }

  /// One step of one row along its direction, and the next direction.
  private func step(
    ofRow place: Int, from x: UnsafeMutablePointer<Float>,
    residual: UnsafeMutablePointer<Float>, direction: UnsafeMutablePointer<Float>,
    image: UnsafePointer<Float>
  ) {
    let length = -squares[place] / Kernel.dot(direction, image, count: width)
    Kernel.add(direction, times: length, to: x, count: width)
    Kernel.add(image, times: length, to: residual, count: width)
    let square = Kernel.dot(residual, residual, count: width)
    let ratio = square / squares[place]
    for index in 0..<width { direction[index] = residual[index] + ratio * direction[index] }
    squares[place] = square
  }

  /// `Yᵀ (c ∘ (target − Y p)) − a₀ YᵀY(all) p − λ p` for the vector p of every row; zeros for rows
  /// without entries.
  private func multiply(
    _ vectors: UnsafePointer<Float>, ofRows rows: Range<Int>, of sweep: HalfSweep,
    missesFrom target: Float, into images: UnsafeMutablePointer<Float>
  ) {
    sweep.common.withElements { common in
      // The common matrix is symmetric, so its rows are its columns.
      Kernel.multiply(
        rows: UnsafeBufferPointer(start: vectors, count: rows.count * width), byRows: common,
        columnCount: width, scale: -1,
        into: UnsafeMutableBufferPointer(start: images, count: rows.count * width))
    }
    for (place, row) in rows.enumerated() {
      let entries = sweep.weights.rowRange(row)
      let (p, image) = (vectors + place * width, images + place * width)
      guard !entries.isEmpty else {
        image.update(repeating: 0, count: width)
        continue
      }
      Kernel.add(
        p, times: -sweep.regularization(ofCount: entries.count), to: image, count: width)
      addMisses(of: entries, in: sweep, from: p, target: target, to: image)
    }
  }

  private func addMisses(
    of entries: Range<Int>, in sweep: HalfSweep, from vector: UnsafePointer<Float>, target: Float,
    to image: UnsafeMutablePointer<Float>
  ) {
    sweep.fixed.withElements { fixed in
      sweep.weights.columns.withUnsafeBufferPointer { columns in
        sweep.weights.values.withUnsafeBufferPointer { weights in
          guard let fixed = fixed.baseAddress else { return }
          Kernel.addMisses(
            ofRows: UnsafeBufferPointer(rebasing: columns[entries]),
            weights: UnsafeBufferPointer(rebasing: weights[entries]), in: fixed,
            columnCount: width, from: vector, target: target, to: image)
        }
      }
    }
  }
}
