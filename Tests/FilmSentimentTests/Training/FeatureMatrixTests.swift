import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct FeatureMatrixTests {
  /// Rows of random features, some of them empty.
  private func randomRows(_ rows: Int, _ columns: Int, seed: UInt64) -> [[UInt32]] {
    var dice = TestGenerator(seed: seed)
    return (0..<rows).map { _ in
      Array(Set((0..<dice.next(below: 6)).map { _ in UInt32(dice.next(below: columns)) })).sorted()
    }
  }

  private func matrix(_ rows: [[UInt32]], columns: Int, jobs: Int) -> FeatureMatrix {
    var starts = [0]
    for row in rows { starts.append(starts[starts.count - 1] + row.count) }
    return FeatureMatrix(
      rowStarts: starts, columns: rows.flatMap { $0 }, columnCount: columns, jobs: jobs)
  }

  @Test(arguments: [1, 2, 3], [(0, 5), (7, 3), (500, 9_000), (9_000, 40)])
  func `sums are those of naive loops`(jobs: Int, shape: (rows: Int, columns: Int)) {
    let rows = randomRows(shape.rows, shape.columns, seed: UInt64(shape.rows))
    let matrix = matrix(rows, columns: shape.columns, jobs: jobs)
    // Quarters add up without rounding.
    let weights = (0..<shape.columns).map { Float($0 % 17) / 4 - 2 }
    let values = (0..<shape.rows).map { Float($0 % 13) / 4 - 1 }
    var rowSums = [Float](repeating: 9, count: shape.rows)
    var columnSums = [Float](repeating: 9, count: shape.columns)
    matrix.rowSums(weights, into: &rowSums)
    matrix.columnSums(values, into: &columnSums)
    var expected = [Float](repeating: 0, count: shape.columns)
    for (row, features) in rows.enumerated() {
      for feature in features { expected[Int(feature)] += values[row] }
    }
    #expect(rowSums == rows.map { $0.reduce(0) { $0 + weights[Int($1)] } })
    #expect(columnSums == expected)
  }

  @Test func `some features alone are summed as before`() {
    let rows = randomRows(300, 40, seed: 4)
    let whole = matrix(rows, columns: 40, jobs: 2)
    let kept = [3, 7, 8, 31]
    let some = whole.restricted(to: kept)
    let weights: [Float] = [1, -0.5, 0.25, 2]
    var (sums, expected) = ([Float](repeating: 9, count: 300), [Float](repeating: 9, count: 300))
    some.rowSums(weights, into: &sums)
    whole.rowSums(
      (0..<40).map { column in kept.firstIndex(of: column).map { weights[$0] } ?? 0 },
      into: &expected)
    #expect(sums == expected && some.columnCount == 4)
    for (place, column) in kept.enumerated() {
      #expect(some.frequency(of: place) == whole.frequency(of: column))
    }
    #expect(whole.restricted(to: []).columnCount == 0)
  }

  @Test func `knows the rows of each feature`() {
    let rows = randomRows(300, 20, seed: 5)
    let matrix = matrix(rows, columns: 20, jobs: 1)
    for column in 0..<20 {
      let expected = rows.indices.filter { rows[$0].contains(UInt32(column)) }
      #expect(matrix.rows(of: column).map { Int($0) } == expected)
      #expect(matrix.frequency(of: column) == expected.count)
    }
  }

  @Test func `without any feature all sums are 0`() {
    let matrix = matrix([[], [], []], columns: 2, jobs: 2)
    var (rows, columns) = ([Float](repeating: 9, count: 3), [Float](repeating: 9, count: 2))
    matrix.rowSums([1, 1], into: &rows)
    matrix.columnSums([1, 1, 1], into: &columns)
    #expect(rows == [0, 0, 0] && columns == [0, 0])
  }

  @Test func `the sum of a frequent feature does not lose small numbers`() {
    let count = 300_000
    let matrix = FeatureMatrix(
      rowStarts: Array(0...count), columns: [UInt32](repeating: 0, count: count), columnCount: 1,
      jobs: 1)
    var sums: [Float] = [0]
    matrix.columnSums([Float](repeating: 0.1, count: count), into: &sums)
    #expect(abs(sums[0] - 30_000) < 0.01)
  }

  @Test(arguments: [2, 3])
  func `any number of jobs gives the same bits`(jobs: Int) {
    let rows = randomRows(9_000, 5_000, seed: 6)
    var dice = TestGenerator(seed: 6)
    let weights = (0..<5_000).map { _ in Float(dice.fraction()) }
    let values = (0..<9_000).map { _ in Float(dice.fraction()) }
    var sums = [[Float]](repeating: [Float](repeating: 0, count: 9_000), count: 2)
    var others = [[Float]](repeating: [Float](repeating: 0, count: 5_000), count: 2)
    for (place, jobs) in [1, jobs].enumerated() {
      let matrix = matrix(rows, columns: 5_000, jobs: jobs)
      matrix.rowSums(weights, into: &sums[place])
      matrix.columnSums(values, into: &others[place])
    }
    #expect(sums[0] == sums[1] && others[0] == others[1])
  }
}
