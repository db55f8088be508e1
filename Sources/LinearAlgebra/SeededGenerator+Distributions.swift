import Glibc

extension SeededGenerator {
  /// Fills memory with independent normal numbers of mean 0 and deviation 1, two for each draw.
  ///
  /// Box and Muller's transform (1958) in single precision on 32 random bits for the radius and 32
  /// for the angle: no number lies beyond ±6.7.
  package mutating func fillNormal(_ numbers: UnsafeMutableBufferPointer<Float>) {
    var index = 0
    while index < numbers.count {
      let bits = next()
      let uniform = (Float(UInt32(truncatingIfNeeded: bits >> 40)) + 1) * 0x1p-24
      let radius = (-2 * logf(uniform)).squareRoot()
      let angle = Float(UInt32(truncatingIfNeeded: bits & 0xFF_FFFF)) * (2 * .pi * 0x1p-24)
      numbers[index] = radius * cosf(angle)
      if index + 1 < numbers.count { numbers[index + 1] = radius * sinf(angle) }
      index += 2
    }
  }

  /// A number of the gamma distribution with this shape and rate 1.
  ///
  /// Source: Marsaglia, Tsang: A simple method for generating gamma variables, ACM TOMS 26 (2000),
  /// doi 10.1145/358407.358414.
  ///
  /// - Precondition: `shape` is above 0.
  package mutating func gamma(shape: Double) -> Double {
    precondition(shape > 0, "a gamma distribution of shape \(shape)")
    guard shape >= 1 else {
      return gamma(shape: shape + 1) * pow(1 - uniform(), 1 / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = 1 + c * x
      guard v > 0 else { continue }
      let cube = v * v * v
      if log(1 - uniform()) < 0.5 * x * x + d * (1 - cube + log(cube)) { return d * cube }
    }
  }
}

extension Matrix {
  /// Standard normal numbers, rows in parallel; a row depends only on the seed and its index.
  package static func noise(
    rowCount: Int, columnCount: Int, seed: UInt64, threads: Int? = nil
  ) -> Matrix {
    var result = Matrix(rowCount: rowCount, columnCount: columnCount)
    result.withMutableElements { elements in
      nonisolated(unsafe) let elements = elements
      ParallelRows(count: rowCount, chunk: 256, threads: threads).forEach { rows in
        for row in rows {
          var generator = SeededGenerator(seed: seed, stream: UInt64(row))
          generator.fillNormal(
            UnsafeMutableBufferPointer(
              rebasing: elements[row * columnCount..<(row + 1) * columnCount]))
        }
      }
    }
    return result
  }
}
