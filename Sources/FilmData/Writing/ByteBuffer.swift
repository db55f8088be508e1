import Glibc

/// Bytes that grow at the end: what output is put together in, without a String per piece.
package final class ByteBuffer {
  private var storage: UnsafeMutableRawPointer
  private var capacity: Int
  /// Bytes in use.
  package private(set) var count = 0

  package init(capacity: Int = 1 << 12) {
    self.capacity = max(64, capacity)
    storage = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { storage.deallocate() }

  /// The bytes; valid until the next change.
  package var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: storage, count: count)
  }

  /// Forgets the content and keeps the room.
  package func clear() { count = 0 }

  /// Forgets what stands behind a place.
  package func truncate(to count: Int) {
    precondition(count <= self.count, "\(count) of \(self.count) bytes")
    self.count = count
  }

  /// Makes room for more bytes.
  @inline(__always)
  package func reserve(_ more: Int) {
    if count + more > capacity { grow(to: count + more) }
  }

  private func grow(to needed: Int) {
    let larger = max(needed, capacity * 2)
    let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
    memcpy(moved, storage, count)
    storage.deallocate()
    storage = moved
    capacity = larger
  }

  @inline(__always)
  package func append(_ byte: UInt8) {
    reserve(1)
    storage.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  @inline(__always)
  package func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    memcpy(storage + count, start, bytes.count)
    count += bytes.count
  }

  @inline(__always)
  package func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// The content as a String.
  package var string: String { String(decoding: bytes, as: UTF8.self) }
}
