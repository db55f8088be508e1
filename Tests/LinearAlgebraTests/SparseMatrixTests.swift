import LinearAlgebra
import Testing

@Suite struct SparseMatrixTests {
  private func triplets(_ duplicates: SparseMatrix.Duplicates) -> SparseMatrix {
    SparseMatrix(
      rowCount: 4, columnCount: 3, rows: [2, 0, 2, 0, 2], columns: [1, 2, 0, 0, 1],
      values: [1, 2, 3, 4, 5], duplicates: duplicates)
  }

  @Test func tripletsAreSortedAndDuplicatesAdded() {
    let matrix = triplets(.sum)
    #expect(matrix.rowStarts == [0, 2, 2, 4, 4])
    #expect(matrix.columns == [0, 2, 0, 1])
    #expect(matrix.values == [4, 2, 3, 6])
    #expect(matrix.storedCount == 4)
    #expect(matrix.storedCount(inRow: 1) == 0)
  }

  @Test func theLastDuplicateCountsIfWanted() {
    #expect(triplets(.last).values == [4, 2, 3, 5])
  }

  @Test func tripletsMakeTheSameMatrixAsLoops() {
    for seed in 0..<20 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var expected = Matrix(rowCount: 5, columnCount: 4)
      var (rows, columns, values) = ([Int32](), [Int32](), [Float]())
      for _ in 0..<30 {
        let (i, j) = (
          Int.random(in: 0..<5, using: &generator), Int.random(in: 0..<4, using: &generator)
        )
        let value = Float(Int.random(in: -9...9, using: &generator))
        expected[i, j] += value
        rows.append(Int32(i))
        columns.append(Int32(j))
        values.append(value)
      }
      let matrix = SparseMatrix(
        rowCount: 5, columnCount: 4, rows: rows, columns: columns, values: values, duplicates: .sum)
      #expect(matrix.dense() == expected)
    }
  }

  @Test func transposingEqualsTheDenseTransposeAndIsItsOwnInverse() {
    let matrix = randomSparse(rows: 13, columns: 7, density: 0.3, seed: 1)
    #expect(matrix.transposed().dense() == matrix.dense().transposed())
    #expect(matrix.transposed().transposed() == matrix)
  }

  @Test func filteringKeepsPlaces() {
    let matrix = triplets(.sum).filtered { row, column, value in value > 2 && column != 1 }
    #expect(matrix.dense() == Matrix(rows: [[4, 0, 0], [0, 0, 0], [3, 0, 0], [0, 0, 0]]))
  }

  @Test func mappingSeesTheColumn() {
    #expect(triplets(.sum).mapValues { Float($0) + $1 }.values == [4, 4, 3, 7])
  }

  @Test func emptyMatricesAreAllowed() {
    let matrix = SparseMatrix(
      rowCount: 0, columnCount: 3, rows: [], columns: [], values: [], duplicates: .sum)
    #expect(matrix.transposed().rowCount == 3)
    #expect(matrix.transposed().storedCount == 0)
  }
}
