/// Reviews × features, each 0 or 1, stored by rows and by columns: both products of training are then
/// sums in a fixed order, the same for any number of threads.
///
/// It is not a `SparseMatrix`, which stores a value for every entry, twice the memory of the largest
/// thing in training, and sorts each row's columns. Here a row's features stay in the order of the
/// text, in which its sum is taken: another order would change the last digits of trained lexicons.
final class FeatureMatrix: Sendable {
  let rowCount: Int
  let columnCount: Int
  /// The features of each row, each once.
  private let features: IndexLists
  /// The rows of each feature, ascending.
  private let rows: IndexLists
  private let jobs: Int

  /// Makes a matrix of rows given one after another.
  ///
  /// - Parameters:
  ///   - rowStarts: where the features of each row start in `columns`, and the end.
  ///   - columns: all rows' features.
  ///   - jobs: the most threads used.
  convenience init(rowStarts: [Int], columns: [UInt32], columnCount: Int, jobs: Int) {
    self.init(
      IndexLists(starts: rowStarts, indices: columns), columnCount: columnCount, jobs: jobs)
  }

  private init(_ features: IndexLists, columnCount: Int, jobs: Int) {
    rowCount = features.count
    self.columnCount = columnCount
    self.features = features
    rows = features.inverted(indexCount: columnCount)
    self.jobs = max(1, jobs)
  }

  /// The same rows with only some of the features, renumbered in the order given.
  ///
  /// - Complexity: O(non-zeros).
  func restricted(to kept: [Int]) -> FeatureMatrix {
    var numbers = [UInt32](repeating: .max, count: columnCount)
    for (number, column) in kept.enumerated() { numbers[column] = UInt32(number) }
    return FeatureMatrix(features.renumbered(numbers), columnCount: kept.count, jobs: jobs)
  }

  /// How many rows have a feature.
  func frequency(of column: Int) -> Int { rows(of: column).count }

  /// The rows that have a feature.
  func rows(of column: Int) -> ArraySlice<UInt32> { rows[column] }

  /// sums[r] = Σ weights[j] over the features j of row r.
  ///
  /// - Complexity: O(non-zeros).
  func rowSums(_ weights: [Float], into sums: inout [Float]) {
    precondition(
      weights.count == columnCount && sums.count == rowCount,
      "\(rowCount) × \(columnCount) · \(weights.count)")
    features.addUp(weights, into: &sums, threads: jobs)
  }

  /// sums[j] = Σ values[r] over the rows r that have feature j.
  ///
  /// - Complexity: O(non-zeros).
  func columnSums(_ values: [Float], into sums: inout [Float]) {
    precondition(
      values.count == rowCount && sums.count == columnCount,
      "\(values.count) · \(rowCount) × \(columnCount)")
    rows.addUp(values, into: &sums, threads: jobs)
  }
}
