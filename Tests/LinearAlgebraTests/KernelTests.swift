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
}
