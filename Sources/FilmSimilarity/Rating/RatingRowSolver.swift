import Glibc
import LinearAlgebra

/// The memory in which one thread sets up and solves the equations of rows.
///
/// The ratings are gathered as one more column of Z, so that one Gram matrix holds `ZᵀZ`, `Zᵀt` and
/// `tᵀt`.
final class RatingRowSolver {
  /// Rows of Z gathered at a time.
  private static let blockCount = 256

  private let width: Int
  /// P and h of the row set up last.
  let normal: ConditionalNormal
  private let gathered: UnsafeMutableBufferPointer<Float>
  private let gram: UnsafeMutableBufferPointer<Float>

  /// - Parameter width: factors and bias.
  init(width: Int) {
    self.width = width
    normal = ConditionalNormal(order: width)
    gathered = .allocate(capacity: Self.blockCount * (width + 1))
    gathered.initialize(repeating: 0)
    gram = .allocate(capacity: (width + 1) * (width + 1))
    gram.initialize(repeating: 0)
  }

  deinit {
    gathered.deallocate()
    gram.deallocate()
  }

  /// The solution of the row solved last; valid until the next.
  var mean: UnsafeMutableBufferPointer<Float> {
    UnsafeMutableBufferPointer(rebasing: normal.vectors[..<width])
  }

  /// Solves the equations of a row.
  ///
  /// - Complexity: O(ratings · width² + width³).
  func solve(_ row: Int, of equations: RatingEquations) throws(LinearAlgebraError) {
    setUp(row, of: equations)
    try normal.solve()
  }

  /// Fills `normal` with the equations of a row.
  func setUp(_ row: Int, of equations: RatingEquations) {
    gram.update(repeating: 0)
    let entries = equations.ratings.rowRange(row)
    let step = Self.blockCount
    for start in stride(from: entries.lowerBound, to: entries.upperBound, by: step) {
      addBlock(start..<min(start + step, entries.upperBound), of: equations)
    }
    addPrior(row, of: equations)
  }

  /// Σ a (t − Z x)² of the row set up last, a the other side's weights.
  func squaredErrors(of x: UnsafeMutableBufferPointer<Float>) -> Double {
    let stride = width + 1
    var sum = Double(gram[width * stride + width])
    for i in 0..<width {
      var inner = 0.5 * Double(gram[i * stride + i]) * Double(x[i])
      for j in i + 1..<max(width, i + 1) { inner += Double(gram[i * stride + j]) * Double(x[j]) }
      sum += 2 * Double(x[i]) * (inner - Double(gram[i * stride + width]))
    }
    return max(0, sum)
  }

  private func addBlock(_ entries: Range<Int>, of equations: RatingEquations) {
    let stride = width + 1
    equations.design.withElements { design in
      guard let target = gathered.baseAddress, let source = design.baseAddress else { return }
      for (place, entry) in entries.enumerated() {
        let z = target + place * stride
        memcpy(
          z, source + Int(equations.ratings.columns[entry]) * stride,
          stride * MemoryLayout<Float>.stride)
        z[width] += equations.ratings.values[entry] * z[width - 1]
      }
      Kernel.addGram(
        of: UnsafeBufferPointer(start: target, count: entries.count * stride),
        columnCount: stride, to: gram)
    }
  }

  private func addPrior(_ row: Int, of equations: RatingEquations) {
    let alpha = equations.noisePrecisions[row]
    let stride = width + 1
    equations.precision.withElements { precision in
      for i in 0..<width {
        for j in i..<width {
          normal.precision[i * width + j] =
            precision[i * width + j] + alpha * gram[i * stride + j]
        }
        normal.vectors[i] = alpha * gram[i * stride + width]
      }
    }
    equations.priorTerms?.withElements { terms in
      for i in 0..<width { normal.vectors[i] += terms[row * width + i] }
    }
  }
}
