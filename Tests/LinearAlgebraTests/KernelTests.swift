import LinearAlgebra
import Testing

@Suite struct KernelTests {
  @Test(arguments: [0, 1, 7, 15, 16, 17, 33, 200])
  func dotEqualsALoop(count: Int) {
    let a = Matrix.normal(rowCount: 1, columnCount: count, seed: 1).elements
    let b = Matrix.normal(rowCount: 1, columnCount: count, seed: 2).elements
    let expected = zip(a, b).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    let actual = a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        guard let x = a.baseAddress, let y = b.baseAddress else { return Float(0) }
        return Kernel.dot(x, y, count: count)
      }
    }
    expectClose([actual], [Float(expected)])
  }

  @Test func productsOfRowsAreScaledAndAdded() {
    let left = Matrix(rows: [[1, 0], [0, 2]])
    let right = Matrix(rows: [[3, 4], [5, 6], [7, 8]])
    var result = [Float](repeating: 1, count: 6)
    left.withElements { left in
      right.withElements { right in
        result.withUnsafeMutableBufferPointer {
          Kernel.multiply(
            rows: left, byRows: right, columnCount: 2, scale: 10, adding: true, into: $0)
        }
      }
    }
    #expect(result == [31, 51, 71, 81, 121, 161])
  }

  @Test func productWithVectorIsScaledAndAdded() {
    var result: [Float] = [1, 1]
    Matrix(rows: [[1, 2], [3, 4]]).withElements { rows in
      [Float]([1, 1]).withUnsafeBufferPointer { vector in
        result.withUnsafeMutableBufferPointer {
          Kernel.multiply(
            rows: rows, by: vector, columnCount: 2, scale: 2, adding: true, into: $0)
        }
      }
    }
    #expect(result == [7, 15])
  }

  /// Widths with and without a loop of their own, and more rows than are fetched ahead.
  @Test(arguments: [1, 7, 16, 32, 48, 64, 96, 100, 128, 144], [0, 1, 30])
  func missesAreThoseOfThreeLoops(width: Int, count: Int) {
    let matrix = Matrix.normal(rowCount: 50, columnCount: width, seed: 1)
    let vector = Matrix.normal(rowCount: 1, columnCount: width, seed: 2).elements
    let weights = (0..<count).map { 0.5 + Float($0 % 3) }
    let rows = (0..<count).map { Int32(($0 * 7) % 50) }
    var expected = [Double](repeating: 1, count: width)
    for (row, weight) in zip(rows, weights) {
      let y = matrix.row(Int(row)).map(Double.init)
      let product = zip(y, vector).reduce(0) { $0 + $1.0 * Double($1.1) }
      for k in 0..<width { expected[k] += Double(weight) * (0.7 - product) * y[k] }
    }
    var result = [Float](repeating: 1, count: width)
    matrix.withElements { matrix in
      rows.withUnsafeBufferPointer { rows in
        weights.withUnsafeBufferPointer { weights in
          vector.withUnsafeBufferPointer { vector in
            result.withUnsafeMutableBufferPointer { result in
              guard let m = matrix.baseAddress, let v = vector.baseAddress,
                let r = result.baseAddress
              else { return }
              Kernel.addMisses(
                ofRows: rows, weights: weights, in: m, columnCount: width, from: v, target: 0.7,
                to: r)
            }
          }
        }
      }
    }
    expectClose(result, expected.map { Float($0) }, tolerance: 1e-4)
  }
}
