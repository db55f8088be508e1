import Glibc
import LinearAlgebra
import Synchronization

/// Where each word of a vocabulary begins, found at the first request: lists without reasons need no
/// words.
final class WordStarts: Sendable {
  private let starts = Mutex<[Int32]>([])

  /// Where each word begins, and where the last ends: one more than words.
  ///
  /// - Parameter spellings: The words, a line feed behind each; always the same.
  /// - Complexity: O(bytes) the first time, O(1) from then on.
  func found(in spellings: StoredNumbers<UInt8>) -> [Int32] {
    starts.withLock { starts in
      if starts.isEmpty { starts = spellings.withElements(Self.find) }
      return starts
    }
  }

  private static func find(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int32] {
    var starts: [Int32] = [0]
    guard let first = bytes.baseAddress else { return starts }
    let end = UnsafeRawPointer(first + bytes.count)
    var place = UnsafeRawPointer(first)
    while place < end, let lineFeed = memchr(place, 0x0A, end - place) {
      place = UnsafeRawPointer(lineFeed) + 1
      starts.append(Int32(place - UnsafeRawPointer(first)))
    }
    return starts
  }
}
