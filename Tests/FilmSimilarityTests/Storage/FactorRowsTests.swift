import LinearAlgebra
import Testing
import _FilmTestSupport

@testable import FilmSimilarity

/// Factors read the same in whatever precision they are stored.
@Suite struct FactorRowsTests {
  private let matrix = Matrix.normal(rowCount: 9, columnCount: 5, seed: 8)

  private func stored(_ precision: Safetensors.Precision) throws -> FactorRows {
    let folder = try TemporaryFolder()
    let bytes = Safetensors.encode(
      Safetensors.outputs("themes", FactorRows(matrix), precision: precision))
    return try Safetensors(folder.write(bytes, as: "x.safetensors")).rows(named: "themes", count: 9)
  }

  @Test(
    arguments: [(.single, 0), (.half, 2e-3), (.signedByte, 0.015)]
      as [(Safetensors.Precision, Float)])
  func everyWayToReadAgrees(precision: Safetensors.Precision, tolerance: Float) throws {
    let rows = try stored(precision)
    #expect(rows.rowCount == 9 && rows.columnCount == 5)
    expectClose(rows.matrix.elements, matrix.elements, tolerance: tolerance)
    let elements = rows.matrix
    for row in 0..<9 { #expect(rows.withRow(row) { Array($0) } == Array(elements.row(row))) }
    var buffer: [Float] = []
    for range in [2..<9, 0..<3, 4..<4] {
      let some = rows.withRows(range, buffer: &buffer) { Array($0) }
      #expect(some == range.flatMap { Array(elements.row($0)) })
    }
    let vector: [Float] = [1, -2, 0.5, 3, 0.1]
    let products = (0..<9).map { row in
      zip(elements.row(row), vector).reduce(Float(0)) { $0 + $1.0 * $1.1 }
    }
    expectClose(rows.products(of: vector, withRows: [7, 0]), [products[7], products[0]])
    var sums = [Float](repeating: 1, count: 9)
    sums.withUnsafeMutableBufferPointer { rows.addProducts(with: vector, to: $0) }
    expectClose(sums, products.map { 1 + $0 })
  }
}
