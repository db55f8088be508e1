import Glibc

/// Where each word of a vocabulary begins.
enum WordStarts {
  /// Where each word begins, and where the last ends: one more than words.
  ///
  /// - Parameter bytes: The words, a line feed behind each.
  /// - Complexity: O(bytes).
  static func find(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int32] {
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
