internal import Dispatch

/// Reviews × features, each 0 or 1, held by rows and by columns: both products of training are then
/// sums in a fixed order, the same for any number of threads.
final class FeatureMatrix: @unchecked Sendable {
  let rowCount: Int
  let columnCount: Int
  /// The features of row r: `columns[rowStarts[r]..<rowStarts[r + 1]]`, each once.
  private let rowStarts: [Int]
  private let columns: UnsafeMutableBufferPointer<UInt32>
  /// The rows of feature j: `rows[columnStarts[j]..<columnStarts[j + 1]]`, rising.
  private let columnStarts: [Int]
  private let rows: UnsafeMutableBufferPointer<UInt32>
  private let jobs: Int

  /// Makes a matrix of rows given one after another.
  ///
  /// - Parameter columns: all rows' features, which the matrix takes over.
  init(rowStarts: [Int], columns: [UInt32], columnCount: Int, jobs: Int) {
    rowCount = rowStarts.count - 1
    self.columnCount = columnCount
    self.rowStarts = rowStarts
    self.jobs = max(1, jobs)
    self.columns = .allocate(capacity: columns.count)
    _ = self.columns.initialize(from: columns)
    rows = .allocate(capacity: columns.count)
    var starts = [Int](repeating: 0, count: columnCount + 1)
    for column in columns { starts[Int(column) + 1] += 1 }
    for column in 0..<columnCount { starts[column + 1] += starts[column] }
    columnStarts = starts
    for row in 0..<rowCount {
      for index in rowStarts[row]..<rowStarts[row + 1] {
        let column = Int(columns[index])
        rows[starts[column]] = UInt32(row)
        starts[column] += 1
      }
    }
  }

  deinit {
    columns.deallocate()
    rows.deallocate()
  }

  /// The same rows with only some of the features, numbered anew in the order given.
  ///
  /// - Complexity: O(non-zeros).
  func restricted(to kept: [Int]) -> FeatureMatrix {
    var places = [UInt32](repeating: .max, count: columnCount)
    for (place, column) in kept.enumerated() { places[column] = UInt32(place) }
    var starts = [0]
    starts.reserveCapacity(rowCount + 1)
    var entries: [UInt32] = []
    for row in 0..<rowCount {
      for index in rowStarts[row]..<rowStarts[row + 1] {
        let place = places[Int(columns[index])]
        if place != .max { entries.append(place) }
      }
      starts.append(entries.count)
    }
    return FeatureMatrix(rowStarts: starts, columns: entries, columnCount: kept.count, jobs: jobs)
  }

  /// In how many rows a feature stands.
  func frequency(of column: Int) -> Int { columnStarts[column + 1] - columnStarts[column] }

  /// The rows that have a feature.
  func rows(of column: Int) -> Slice<UnsafeMutableBufferPointer<UInt32>> {
    rows[columnStarts[column]..<columnStarts[column + 1]]
  }

  /// sums[r] = Σ weights[j] over the features j of row r.
  ///
  /// - Complexity: O(non-zeros).
  func rowSums(_ weights: [Float], into sums: inout [Float]) {
    precondition(
      weights.count == columnCount && sums.count == rowCount,
      "\(rowCount) × \(columnCount) · \(weights.count)")
    gather(rowStarts, columns, weights, into: &sums)
  }

  /// sums[j] = Σ values[r] over the rows r that have feature j.
  ///
  /// - Complexity: O(non-zeros).
  func columnSums(_ values: [Float], into sums: inout [Float]) {
    precondition(
      values.count == rowCount && sums.count == columnCount,
      "\(values.count) · \(rowCount) × \(columnCount)")
    gather(columnStarts, rows, values, into: &sums)
  }

  private func gather(
    _ starts: [Int], _ indices: UnsafeMutableBufferPointer<UInt32>, _ values: [Float],
    into sums: inout [Float]
  ) {
    let chunkSize = 4096
    let count = sums.count
    guard let index = indices.baseAddress else { return }
    starts.withUnsafeBufferPointer { starts in
      values.withUnsafeBufferPointer { values in
        sums.withUnsafeMutableBufferPointer { sums in
          let gathering = Gathering(starts: starts, index: index, values: values, sums: sums)
          let chunks = (count + chunkSize - 1) / chunkSize
          DispatchQueue.concurrentPerform(iterations: min(jobs, max(1, chunks))) { worker in
            for chunk in stride(from: worker, to: chunks, by: jobs) {
              gathering.run(chunk * chunkSize..<min(count, (chunk + 1) * chunkSize))
            }
          }
        }
      }
    }
  }

  private struct Gathering: @unchecked Sendable {
    let starts: UnsafeBufferPointer<Int>
    let index: UnsafeMutablePointer<UInt32>
    let values: UnsafeBufferPointer<Float>
    let sums: UnsafeMutableBufferPointer<Float>

    func run(_ range: Range<Int>) {
      for place in range {
        // A frequent feature has a million rows: a Float would lose the last of them.
        var sum = 0.0
        for entry in starts[place]..<starts[place + 1] { sum += Double(values[Int(index[entry])]) }
        sums[place] = Float(sum)
      }
    }
  }
}
