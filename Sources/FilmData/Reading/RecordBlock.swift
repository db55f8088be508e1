internal import CSimdjson
import Glibc

/// Consecutive whole rows, as bytes, followed by padding that a JSON parser may read.
///
/// Reused for one part of an input after another; a worker owns one at a time.
package final class RecordBlock: @unchecked Sendable {
  private var storage: UnsafeMutableRawPointer
  private(set) var capacity: Int
  /// Bytes in use.
  package internal(set) var count = 0
  /// The line number of the first row, from 1.
  package internal(set) var firstLine = 1
  /// The number of the first row among those of the input, from 1.
  package internal(set) var firstRow = 1
  /// Rows of this part that were too long to read.
  package internal(set) var problems: [RowProblem] = []

  package init(capacity: Int = BlockReader.usualBlockSize) {
    self.capacity = capacity
    storage = Self.allocate(capacity)
  }

  deinit { free(storage) }

  /// New memory with the content of the old, which must no longer be used.
  private static func allocate(
    _ capacity: Int, insteadOf old: UnsafeMutableRawPointer? = nil
  ) -> UnsafeMutableRawPointer {
    let size = capacity + Int(FILMLAB_JSON_PADDING)
    guard let memory = realloc(old, size) else {
      preconditionFailure("no memory for a block of \(size) bytes")
    }
    memset(memory + capacity, 0, Int(FILMLAB_JSON_PADDING))
    return memory
  }

  /// The rows' bytes.
  package var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: storage, count: count)
  }

  /// The bytes after those in use.
  var vacant: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: storage + count, count: capacity - count)
  }

  /// Removes the bytes; a block that grew for a long row shrinks again after a short one.
  func clear(to capacity: Int) {
    let wasFilled = count > self.capacity / 4
    count = 0
    problems.removeAll()
    guard self.capacity > capacity, !wasFilled else { return }
    free(storage)
    self.capacity = capacity
    storage = Self.allocate(capacity)
  }

  func grow() {
    capacity *= 2
    storage = Self.allocate(capacity, insteadOf: storage)
  }
}

extension RecordBlock {
  /// The keys of the block's first JSON rows, in the order in which they first occur; those of inner objects
  /// are paths, such as `review.text`.
  ///
  /// - Parameter depth: how deep inner objects are looked into; 0 for the outer keys alone.
  func jsonKeys(rowLimit: Int = 50, depth: Int32 = 2) -> [String] {
    var keys = NameList()
    for key in jsonKeysOfRows(limit: rowLimit, depth: depth).joined() { keys.add(key) }
    return keys.names
  }

  /// The keys of each of the first rows.
  func jsonKeysOfRows(limit: Int = 50, depth: Int32 = 2) -> [[String]] {
    let repair = JSONRepair()
    var keys: [[String]] = []
    guard var row = bytes.baseAddress else { return [] }
    let end = row + count
    while row < end, keys.count < limit {
      let rowEnd = memchr(row, 0x0A, end - row).map { UnsafeRawPointer($0) } ?? end
      if rowEnd > row {
        // What follows the row is padding enough, so a megabyte need not be copied for its keys.
        let line = UnsafeRawBufferPointer(start: row, count: rowEnd - row)
        keys.append(repair.keys(of: line, depth: depth))
      }
      row = rowEnd + 1
    }
    return keys
  }
}
