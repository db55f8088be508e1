internal import Bytes

/// Words and their numbers, in the order of first appearance, found by their bytes.
struct WordTable: Sendable {
  /// The bytes of all words one after the other.
  private var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  private var ends: [Int] = []
  private var table = ProbeTable(capacity: 1 << 11)

  /// How many words there are.
  var count: Int { ends.count }

  /// A word by its number.
  func word(_ number: Int) -> String {
    String(decoding: bytes[range(number)], as: UTF8.self)
  }

  /// The number of a word, a new one if it was unknown.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
    if let known = table.find(hash, where: { bytes[range($0)].elementsEqual(word) }) {
      return Int32(known)
    }
    bytes += word
    ends.append(bytes.count)
    return Int32(table.append(hash))
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }
}
