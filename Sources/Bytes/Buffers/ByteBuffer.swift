/// Bytes that grow at the end, for building output without a String per piece.
///
/// Inlined into other modules, so that a constant piece of output is a store or two. Public, since
/// Swift 6.3 does not inline `package` functions into other modules.
public final class ByteBuffer {
  // A buffer belongs to one thread, and none of its functions calls back.
  /// The memory of the bytes; for writing many at once, after ``reserve(_:)``.
  @exclusivity(unchecked) public var storage: UnsafeMutableRawPointer
  /// How many bytes there is room for.
  @exclusivity(unchecked) public var capacity: Int
  /// Bytes in use.
  @exclusivity(unchecked) public var used = 0

  /// Makes an empty buffer.
  ///
  /// - Parameter capacity: how many bytes it holds before it grows.
  public init(capacity: Int = 1 << 12) {
    self.capacity = max(64, capacity)
    storage = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { storage.deallocate() }

  /// Bytes in use.
  @inlinable public var count: Int { used }

  /// The bytes; valid until the next change.
  public var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: storage, count: used)
  }

  /// Removes the content but keeps the memory.
  public func clear() { used = 0 }

  /// Removes all but the first bytes.
  public func truncate(to count: Int) {
    precondition(count <= used, "\(count) of \(used) bytes")
    used = count
  }

  /// Makes room for more bytes.
  @inlinable @inline(__always)
  public func reserve(_ more: Int) {
    if used &+ more > capacity { grow(to: used + more) }
  }

  /// Makes room for `needed` bytes in total.
  public func grow(to needed: Int) {
    let larger = max(needed, capacity * 2)
    let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
    moved.copyMemory(from: storage, byteCount: used)
    storage.deallocate()
    storage = moved
    capacity = larger
  }

  /// Writes a byte.
  @inlinable @inline(__always)
  public func append(_ byte: UInt8) {
    reserve(1)
    storage.storeBytes(of: byte, toByteOffset: used, as: UInt8.self)
    used &+= 1
  }

  /// Writes bytes.
  @inlinable @inline(__always)
  public func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (storage + used).copyMemory(from: start, byteCount: bytes.count)
    used &+= bytes.count
  }

  /// Writes a constant text.
  @inlinable @inline(__always)
  public func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes a text; a literal uses the faster overload for StaticString.
  @_disfavoredOverload
  public func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// The content as a String.
  public var string: String { String(decoding: bytes, as: UTF8.self) }
}
