internal import CSimdjson

/// A text as bytes, followed by padding that a JSON parser may read.
package final class PaddedText: @unchecked Sendable {
  // Written by the initialiser alone.
  private let storage: UnsafeMutableRawBufferPointer
  private let count: Int

  package init(_ text: some Collection<UInt8>) {
    count = text.count
    storage = .allocate(byteCount: text.count + Int(FILMLAB_JSON_PADDING), alignment: 16)
    storage.copyBytes(from: text)
    storage[count...].copyBytes(from: repeatElement(0, count: Int(FILMLAB_JSON_PADDING)))
  }

  deinit { storage.deallocate() }

  /// The text; valid as long as this object lives.
  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage[..<count]) }
}
