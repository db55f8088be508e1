/// Numbers that are only read: in memory of their own, or in place in a mapped file.
struct StoredNumbers<Element: BitwiseCopyable & Sendable>: Sendable {
  private enum Storage: Sendable {
    case owned([Element])
    /// From `offset` on in the bytes of the file, which the reference keeps mapped.
    case mapped(MappedFile, offset: Int)
  }

  let count: Int
  private let storage: Storage

  init(_ elements: [Element]) {
    count = elements.count
    storage = .owned(elements)
  }

  /// Refers to a mapped file; copies where the offset is not aligned.
  init(mapped file: MappedFile, offset: Int, count: Int) {
    self.count = count
    if offset.isMultiple(of: MemoryLayout<Element>.alignment) {
      storage = .mapped(file, offset: offset)
    } else {
      storage = .owned(
        file.withBytes { bytes in
          (0..<count).map {
            bytes.loadUnaligned(
              fromByteOffset: offset + $0 * MemoryLayout<Element>.stride, as: Element.self)
          }
        })
    }
  }

  func withElements<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
    switch storage {
    case .owned(let elements):
      return elements.withUnsafeBufferPointer(body)
    case .mapped(let file, let offset):
      return file.withBytes { bytes in
        let end = offset + count * MemoryLayout<Element>.stride
        let part = UnsafeRawBufferPointer(rebasing: bytes[offset..<end])
        return body(part.assumingMemoryBound(to: Element.self))
      }
    }
  }

  /// All elements, copied.
  var elements: [Element] { withElements(Array.init) }
}

extension StoredNumbers<Int32> {
  /// Whether these are ascending indices of `count` entries, from the first to the end.
  func areStarts(of count: Int) -> Bool {
    withElements { starts in
      guard starts.first == 0, let last = starts.last, last == count else { return false }
      return zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
    }
  }
}
