import LinearAlgebra
import Testing

@Suite struct SignedByteTests {
  private func scale(_ row: [Float]) -> Float { row.withUnsafeBufferPointer(SignedByte.scale(of:)) }

  private func decoded(_ bytes: [Int8], _ scale: Float) -> [Float] {
    var numbers = [Float](repeating: 9, count: bytes.count)
    bytes.withUnsafeBytes { bytes in
      numbers.withUnsafeMutableBufferPointer { SignedByte.decode(bytes, times: scale, into: $0) }
    }
    return numbers
  }

  @Test func theGreatestIs127() {
    let row: [Float] = [0.5, -2, 0, 1]
    let scale = scale(row)
    #expect(scale == Float(2) / 127)
    #expect(row.map { SignedByte.byte($0, scale: scale) } == [32, -127, 0, 64])
  }

  @Test func numbersComeBackToWithinHalfAByte() {
    for seed: UInt64 in 1...20 {
      let row = Matrix.normal(rowCount: 1, columnCount: 64, seed: seed).elements
      let scale = scale(row)
      let bytes = row.map { SignedByte.byte($0, scale: scale) }
      for (a, b) in zip(row, decoded(bytes, scale)) { #expect((a - b).magnitude <= 0.501 * scale) }
      // A second time they do not change.
      let again = decoded(bytes, scale)
      #expect(again.map { SignedByte.byte($0, scale: self.scale(again)) } == bytes)
    }
  }

  /// Of any width, and as the decoded rows have them.
  @Test(arguments: [1, 15, 16, 17, 40, 64])
  func productsAreThoseOfTheDecodedRows(width: Int) {
    let rows = Matrix.normal(rowCount: 9, columnCount: width, seed: 3).elements
    let vector = Matrix.normal(rowCount: 1, columnCount: width, seed: 4).elements
    let scales = (0..<9).map { scale(Array(rows[$0 * width..<($0 + 1) * width])) }
    let bytes = rows.indices.map { SignedByte.byte(rows[$0], scale: scales[$0 / width]) }
    var sums = [Float](repeating: 1, count: 9)
    vector.withUnsafeBufferPointer { vector in
      bytes.withUnsafeBytes { bytes in
        scales.withUnsafeBufferPointer { scales in
          sums.withUnsafeMutableBufferPointer {
            SignedByte.addProducts(of: vector, withRows: bytes, scales: scales, to: $0)
          }
        }
      }
    }
    for (row, sum) in sums.enumerated() {
      let numbers = decoded(Array(bytes[row * width..<(row + 1) * width]), scales[row])
      let product = zip(numbers, vector).reduce(Float(1)) { $0 + $1.0 * $1.1 }
      #expect(abs(sum - product) < 1e-4)
    }
  }

  @Test func zerosStayZeros() {
    #expect(scale([0, 0]) == 0 && scale([]) == 0)
    #expect(SignedByte.byte(0, scale: 0) == 0)
    #expect(decoded([0, 0], 0) == [0, 0])
  }

  /// The least numbers that there are have no exact scale, and the greatest may round up.
  @Test(
    arguments: [
      .leastNonzeroMagnitude, 150 * .leastNonzeroMagnitude, 190 * .leastNonzeroMagnitude,
      .leastNormalMagnitude, .greatestFiniteMagnitude,
    ] as [Float])
  func anyNumberHasAByte(value: Float) {
    let scale = scale([value, -value])
    let byte = SignedByte.byte(value, scale: scale)
    #expect(byte >= 0 && SignedByte.byte(-value, scale: scale) == -byte)
  }
}
