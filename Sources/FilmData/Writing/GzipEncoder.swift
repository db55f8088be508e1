internal import CZlib

/// Deflates to gzip, with no time in its header: the same bytes in give the same bytes out.
package final class GzipEncoder: ByteEncoder {
  private var stream = z_stream()
  private let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
  /// The bytes that are given to zlib at a time, which counts them in 32 bits.
  private static let pieceLength = 1 << 30

  init?() {
    // 15 bits of window plus 16: gzip; 8 is the usual memory.
    let status = deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    if status != Z_OK { return nil }
  }

  deinit {
    deflateEnd(&stream)
    output.deallocate()
  }

  /// All of some bytes, compressed at once; as they are where zlib does not start.
  package static func bytes(_ bytes: [UInt8]) -> [UInt8] {
    var compressed: [UInt8] = []
    guard let encoder = GzipEncoder() else { return bytes }
    // Nothing that takes the bytes throws.
    try? bytes.withUnsafeBytes { bytes in
      try encoder.encode(bytes, isLast: true) { compressed += $0 }
    }
    return compressed
  }

  func encode(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, _ emit: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var rest = bytes[...]
    repeat {
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.pieceLength))
      rest = rest.dropFirst(piece.count)
      try encode(piece, flush: isLast && rest.isEmpty ? Z_FINISH : Z_NO_FLUSH, emit)
    } while !rest.isEmpty
  }

  private func encode(
    _ piece: UnsafeRawBufferPointer, flush: Int32, _ emit: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    stream.next_in = UnsafeMutablePointer(
      mutating: piece.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.avail_in = UInt32(piece.count)
    repeat {
      stream.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.avail_out = UInt32(output.count)
      // Only a broken state could fail here.
      deflate(&stream, flush)
      let count = output.count - Int(stream.avail_out)
      if count > 0 { try emit(UnsafeRawBufferPointer(rebasing: output[..<count])) }
    } while stream.avail_out == 0
  }
}
