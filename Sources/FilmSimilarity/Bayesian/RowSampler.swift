import Glibc
import LinearAlgebra

/// What all rows of a half-sweep have in common.
struct RowDistribution {
  /// Rows to be drawn × rows of the other side, values centred and in units of their deviation.
  let ratings: SparseMatrix
  /// The other side's rows: √a·(y, 1, −b), where a is the row's noise weight and b its bias.
  let design: Matrix
  /// Λ.
  let precision: Matrix
  /// Λ m for every row; zeros if `nil`.
  let priorTerms: Matrix?
  /// Each row's noise precision, without the other side's weights.
  let noisePrecisions: [Float]
  /// The seed of the draws; a row's depend on it and the row.
  let seed: UInt64
}

extension Matrix {
  /// Rows of factors and bias as the other side sees them: √a·(x, 1, −b).
  func rowDesign(noiseWeights: [Float]) -> Matrix {
    let width = columnCount
    var result: [Float] = []
    result.reserveCapacity(rowCount * (width + 1))
    withElements { elements in
      for row in noiseWeights.indices {
        let root = noiseWeights[row].squareRoot()
        for index in row * width..<(row + 1) * width - 1 { result.append(root * elements[index]) }
        result.append(root)
        result.append(-root * elements[(row + 1) * width - 1])
      }
    }
    return Matrix(rowCount: rowCount, columnCount: width + 1, elements: result)
  }
}

/// The memory in which one thread draws factors of rows from their conditional distribution.
///
/// For a row with ratings t, the other side's factors Z, noise precision α and prior N(m, Λ⁻¹) it
/// is `N(P⁻¹ h, P⁻¹)` with `P = Λ + α ZᵀZ` and `h = Λ m + α Zᵀt`. The ratings are gathered as one
/// more column of Z, so that one Gram matrix holds `ZᵀZ`, `Zᵀt` and `tᵀt`.
final class RowSampler {
  /// Rows of Z gathered at a time.
  private static let blockCount = 256

  private let width: Int
  private let normal: ConditionalNormal
  private let gathered: UnsafeMutableBufferPointer<Float>
  private let gram: UnsafeMutableBufferPointer<Float>

  /// - Parameter width: factors and bias.
  init(width: Int) {
    self.width = width
    normal = ConditionalNormal(order: width)
    gathered = .allocate(capacity: RowSampler.blockCount * (width + 1))
    gathered.initialize(repeating: 0)
    gram = .allocate(capacity: (width + 1) * (width + 1))
    gram.initialize(repeating: 0)
  }

  deinit {
    gathered.deallocate()
    gram.deallocate()
  }

  /// The mean of the row's conditional distribution; valid until the next draw.
  var mean: UnsafeMutableBufferPointer<Float> {
    UnsafeMutableBufferPointer(rebasing: normal.vectors[..<width])
  }

  /// The draw; valid until the next.
  var drawn: UnsafeMutableBufferPointer<Float> {
    UnsafeMutableBufferPointer(rebasing: normal.vectors[width...])
  }

  /// Draws a row.
  func draw(_ row: Int, of rows: RowDistribution) throws(LinearAlgebraError) {
    prepare(row, of: rows)
    var generator = SeededGenerator(seed: rows.seed, stream: UInt64(row))
    generator.fillNormal(drawn)
    try normal.draw()
  }

  /// Computes a row's mean alone.
  func solve(_ row: Int, of rows: RowDistribution) throws(LinearAlgebraError) {
    prepare(row, of: rows)
    drawn.update(repeating: 0)
    try normal.solve()
  }

  private func prepare(_ row: Int, of rows: RowDistribution) {
    gram.update(repeating: 0)
    let entries = rows.ratings.rowRange(row)
    let step = RowSampler.blockCount
    for start in stride(from: entries.lowerBound, to: entries.upperBound, by: step) {
      addBlock(rows, start..<min(start + step, entries.upperBound))
    }
    setUp(rows, row)
  }

  /// Σ a (t − Z x)² of the row just drawn, a the other side's weights.
  func squaredErrors() -> Double {
    let x = drawn
    let stride = width + 1
    var sum = Double(gram[width * stride + width])
    for i in 0..<width {
      var inner = 0.5 * Double(gram[i * stride + i]) * Double(x[i])
      for j in i + 1..<max(width, i + 1) { inner += Double(gram[i * stride + j]) * Double(x[j]) }
      sum += 2 * Double(x[i]) * (inner - Double(gram[i * stride + width]))
    }
    return max(0, sum)
  }

  private func addBlock(_ rows: RowDistribution, _ entries: Range<Int>) {
    let stride = width + 1
    rows.design.withElements { design in
      guard let target = gathered.baseAddress, let source = design.baseAddress else { return }
      for (place, entry) in entries.enumerated() {
        let z = target + place * stride
        memcpy(
          z, source + Int(rows.ratings.columns[entry]) * stride,
          stride * MemoryLayout<Float>.stride)
        z[width] += rows.ratings.values[entry] * z[width - 1]
      }
      Kernel.addGram(
        of: UnsafeBufferPointer(start: target, count: entries.count * stride),
        columnCount: stride, to: gram)
    }
  }

  private func setUp(_ rows: RowDistribution, _ row: Int) {
    let alpha = rows.noisePrecisions[row]
    let stride = width + 1
    rows.precision.withElements { precision in
      for i in 0..<width {
        for j in i..<width {
          normal.precision[i * width + j] =
            precision[i * width + j] + alpha * gram[i * stride + j]
        }
        normal.vectors[i] = alpha * gram[i * stride + width]
      }
    }
    rows.priorTerms?.withElements { terms in
      for i in 0..<width { normal.vectors[i] += terms[row * width + i] }
    }
  }
}
