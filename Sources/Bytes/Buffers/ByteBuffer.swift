import Glibc

/// Bytes that grow at the end: what output is put together in, without a String per piece.
///
/// Inlined into other modules, so that a constant piece of output is a store or two.
package final class ByteBuffer {
  // A buffer belongs to one thread, and none of its functions calls back.
  @exclusivity(unchecked) @usableFromInline package var storage: UnsafeMutableRawPointer
  @exclusivity(unchecked) @usableFromInline package var capacity: Int
  @exclusivity(unchecked) @usableFromInline package var used = 0

  package init(capacity: Int = 1 << 12) {
    self.capacity = max(64, capacity)
    storage = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { storage.deallocate() }

  /// Bytes in use.
  @inlinable package var count: Int { used }

  /// The bytes; valid until the next change.
  package var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: storage, count: used)
  }

  /// Forgets the content and keeps the room.
  package func clear() { used = 0 }

  /// Forgets what stands behind a place.
  package func truncate(to count: Int) {
    precondition(count <= used, "\(count) of \(used) bytes")
    used = count
  }

  /// Makes room for more bytes.
  @inlinable @inline(__always)
  package func reserve(_ more: Int) {
    if used &+ more > capacity { grow(to: used + more) }
  }

  @usableFromInline
  package func grow(to needed: Int) {
    let larger = max(needed, capacity * 2)
    let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
    memcpy(moved, storage, used)
    storage.deallocate()
    storage = moved
    capacity = larger
  }

  @inlinable @inline(__always)
  package func append(_ byte: UInt8) {
    reserve(1)
    storage.storeBytes(of: byte, toByteOffset: used, as: UInt8.self)
    used &+= 1
  }

  @inlinable @inline(__always)
  package func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    memcpy(storage + used, start, bytes.count)
    used &+= bytes.count
  }

  @inlinable @inline(__always)
  package func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes a text; a literal goes by the faster way of a StaticString.
  @_disfavoredOverload
  package func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// The content as a String.
  package var string: String { String(decoding: bytes, as: UTF8.self) }
}
