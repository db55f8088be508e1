/// A matrix of `Float` that stores only the given elements: compressed rows.
///
/// Within a row the columns ascend without duplicates. A stored element may be zero.
package struct SparseMatrix: Sendable, Hashable {
  /// How several values for the same element are combined.
  package enum Duplicates: Sendable {
    /// They are added.
    case sum
    /// The one that comes last in the input counts.
    case last
  }

  /// The number of rows.
  package let rowCount: Int
  /// The number of columns.
  package let columnCount: Int
  /// Where each row starts in `columns` and `values`; one more entry than there are rows.
  package let rowStarts: [Int]
  /// The column of every stored element.
  package let columns: [Int32]
  /// Every stored element.
  package let values: [Float]

  /// Makes a matrix of compressed rows.
  ///
  /// - Precondition: The rows are whole, and in each the columns ascend within the matrix.
  package init(
    rowCount: Int, columnCount: Int, rowStarts: [Int], columns: [Int32], values: [Float]
  ) {
    precondition(
      rowStarts.count == rowCount + 1 && rowStarts.first == 0 && rowStarts.last == columns.count
        && columns.count == values.count,
      "\(rowStarts.count) starts, \(columns.count) columns and \(values.count) values do not make "
        + "\(rowCount) rows")
    for row in 0..<rowCount {
      precondition(rowStarts[row] <= rowStarts[row + 1], "row \(row) ends before it starts")
      var previous: Int32 = -1
      for column in columns[rowStarts[row]..<rowStarts[row + 1]] {
        precondition(
          column > previous && column < columnCount,
          "row \(row): column \(column) after \(previous) in a matrix of \(columnCount) columns")
        previous = column
      }
    }
    self.init(
      sorted: (rowStarts, columns, values), rowCount: rowCount, columnCount: columnCount)
  }

  private init(
    sorted: Entries, rowCount: Int, columnCount: Int
  ) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    rowStarts = sorted.starts
    columns = sorted.others
    values = sorted.values
  }

  /// Sorts (row, column, value) triplets, given as three lists of the same length.
  ///
  /// - Complexity: O(triplets + rows + columns): two counting sorts.
  package init(
    rowCount: Int, columnCount: Int, rows: [Int32], columns: [Int32], values: [Float],
    duplicates: Duplicates
  ) {
    precondition(
      rows.count == columns.count && rows.count == values.count,
      "\(rows.count) rows, \(columns.count) columns and \(values.count) values")
    // A sort by column, then a stable one by row: transposing twice does both.
    let byColumn = Self.bucket(
      keys: columns, keyCount: columnCount, others: rows, values: values)
    let columnOfEntry = Self.keys(ofStarts: byColumn.starts)
    for row in byColumn.others {
      precondition(row >= 0 && row < rowCount, "row \(row) of \(rowCount)")
    }
    let byRow = Self.bucket(
      keys: byColumn.others, keyCount: rowCount, others: columnOfEntry, values: byColumn.values)
    self.init(
      sorted: Self.merge(byRow, duplicates), rowCount: rowCount, columnCount: columnCount)
  }

  /// The number of stored elements.
  package var storedCount: Int { values.count }

  /// The range of a row in `columns` and `values`.
  @inline(__always)
  package func rowRange(_ row: Int) -> Range<Int> {
    rowStarts[row]..<rowStarts[row + 1]
  }

  /// The number of stored elements of a row.
  package func storedCount(inRow row: Int) -> Int {
    rowRange(row).count
  }

  /// The matrix with rows and columns exchanged.
  ///
  /// - Complexity: O(stored elements + rows + columns).
  package func transposed() -> SparseMatrix {
    let sorted = Self.bucket(
      keys: columns, keyCount: columnCount, others: Self.keys(ofStarts: rowStarts),
      values: values)
    return SparseMatrix(
      sorted: (sorted.starts, sorted.others, sorted.values), rowCount: columnCount,
      columnCount: rowCount)
  }

  /// The same stored elements with other values.
  package func mapValues(_ transform: (_ column: Int, _ value: Float) -> Float) -> SparseMatrix {
    SparseMatrix(
      sorted: (rowStarts, columns, zip(columns, values).map { transform(Int($0), $1) }),
      rowCount: rowCount, columnCount: columnCount)
  }

  /// Only the stored elements that satisfy a condition.
  package func filtered(
    _ isIncluded: (_ row: Int, _ column: Int, _ value: Float) -> Bool
  ) -> SparseMatrix {
    var (starts, keptColumns, keptValues) = ([0], [Int32](), [Float]())
    starts.reserveCapacity(rowCount + 1)
    for row in 0..<rowCount {
      for entry in rowRange(row) where isIncluded(row, Int(columns[entry]), values[entry]) {
        keptColumns.append(columns[entry])
        keptValues.append(values[entry])
      }
      starts.append(keptColumns.count)
    }
    return SparseMatrix(
      sorted: (starts, keptColumns, keptValues), rowCount: rowCount, columnCount: columnCount)
  }
}

// MARK: Sorting

extension SparseMatrix {
  fileprivate typealias Entries = (starts: [Int], others: [Int32], values: [Float])

  /// Stable counting sort of entries by key.
  private static func bucket(
    keys: [Int32], keyCount: Int, others: [Int32], values: [Float]
  ) -> Entries {
    var starts = [Int](repeating: 0, count: keyCount + 1)
    for key in keys {
      precondition(key >= 0 && key < keyCount, "index \(key) of \(keyCount)")
      starts[Int(key) + 1] += 1
    }
    for key in 0..<keyCount { starts[key + 1] += starts[key] }
    var next = starts
    var sortedOthers = [Int32](repeating: 0, count: keys.count)
    var sortedValues = [Float](repeating: 0, count: keys.count)
    for (entry, key) in keys.enumerated() {
      let index = next[Int(key)]
      next[Int(key)] += 1
      sortedOthers[index] = others[entry]
      sortedValues[index] = values[entry]
    }
    return (starts, sortedOthers, sortedValues)
  }

  /// The key of every entry: `0` as often as the first bucket is long, and so on.
  private static func keys(ofStarts starts: [Int]) -> [Int32] {
    var keys: [Int32] = []
    keys.reserveCapacity(starts.last ?? 0)
    for key in 0..<starts.count - 1 {
      keys.append(contentsOf: repeatElement(Int32(key), count: starts[key + 1] - starts[key]))
    }
    return keys
  }

  /// Joins neighbours of one row with the same column.
  private static func merge(_ entries: Entries, _ duplicates: Duplicates) -> Entries {
    var (starts, columns, values) = ([0], [Int32](), [Float]())
    starts.reserveCapacity(entries.starts.count)
    columns.reserveCapacity(entries.others.count)
    values.reserveCapacity(entries.others.count)
    for row in 0..<entries.starts.count - 1 {
      for entry in entries.starts[row]..<entries.starts[row + 1] {
        let (column, value) = (entries.others[entry], entries.values[entry])
        if columns.count > starts[row], columns[columns.count - 1] == column {
          let last = values.count - 1
          values[last] = duplicates == .sum ? values[last] + value : value
        } else {
          columns.append(column)
          values.append(value)
        }
      }
      starts.append(columns.count)
    }
    return (starts, columns, values)
  }
}
