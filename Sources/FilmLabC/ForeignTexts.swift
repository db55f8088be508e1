/// Texts as C hands them over: one block of UTF-8, and where each begins.
struct ForeignTexts: @unchecked Sendable {
  // Sendable, since C keeps the memory as it is for as long as a call takes.
  private let bytes: UnsafePointer<UInt8>?
  private let offsets: UnsafeBufferPointer<Int64>

  /// How many there are.
  let count: Int

  /// Why texts cannot be read.
  enum Fault: Error, Equatable, CustomStringConvertible {
    /// A pointer is missing, or a count below 0.
    case usage
    /// An offset is below the one before it, or below 0.
    case offsets(at: Int)

    var description: String {
      switch self {
      case .usage: "no texts are given, or fewer than 0"
      case .offsets(let index): "offset \(index) is below the one before it, or below 0"
      }
    }
  }

  /// - Complexity: O(count): each offset is looked at once, so that none leads out of the block.
  init(
    bytes: UnsafePointer<UInt8>?, offsets: UnsafePointer<Int64>?, count: Int64
  ) throws(Fault) {
    guard count >= 0, let count = Int(exactly: count), count < Int.max, let offsets else {
      throw .usage
    }
    self.bytes = bytes
    self.offsets = UnsafeBufferPointer(start: offsets, count: count + 1)
    self.count = count
    try check()
  }

  private func check() throws(Fault) {
    var last: Int64 = 0
    for (index, offset) in offsets.enumerated() {
      if offset < last { throw .offsets(at: index) }
      last = offset
    }
    if bytes == nil, last > offsets[0] { throw .usage }
  }

  /// The bytes of a text.
  subscript(index: Int) -> UnsafeRawBufferPointer {
    let start = Int(offsets[index])
    guard let bytes else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: bytes + start, count: Int(offsets[index + 1]) - start)
  }
}
