import Synchronization

/// How many films have each word of a vocabulary, counted at the first request: lists without reasons need
/// none.
final class WordUses: Sendable {
  private let uses = Mutex<[Int32]>([])

  /// The films of each word.
  ///
  /// - Parameter columns: The words of all films; always the same.
  /// - Complexity: O(words of all films) the first time, O(1) from then on.
  func counted(in columns: StoredNumbers<UInt16>) -> [Int32] {
    uses.withLock { uses in
      if uses.isEmpty { uses = columns.withElements(Self.count) }
      return uses
    }
  }

  private static func count(_ columns: UnsafeBufferPointer<UInt16>) -> [Int32] {
    var counts = [Int32](repeating: 0, count: Int(UInt16.max) + 1)
    counts.withUnsafeMutableBufferPointer { counts in
      for column in columns { counts[Int(column)] += 1 }
    }
    return counts
  }
}
