internal import CZlib

/// Inflates gzip, including several joined members, as `cat a.gz b.gz` makes them.
final class GzipDecoder: ByteDecoder {
  private let file: FileHandleBytes
  private var stream = z_stream()
  private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
  private var isInsideMember = true
  private var isAtEnd = false
  private var failure: DataError?

  init(_ file: FileHandleBytes) throws(DataError) {
    self.file = file
    // 15 bits of window plus 16: gzip only.
    let status = inflateInit2_(
      &stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if status != Z_OK { throw broken("zlib would not start: \(status)") }
  }

  deinit {
    inflateEnd(&stream)
    input.deallocate()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(DataError) -> Int {
    if let failure { throw failure }
    stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.avail_out = UInt32(clamping: buffer.count)
    let wanted = Int(stream.avail_out)
    do throws(DataError) {
      while stream.avail_out > 0, !isAtEnd { try step() }
    } catch {
      if Int(stream.avail_out) == wanted { throw error }
      failure = error
    }
    return wanted - Int(stream.avail_out)
  }

  private func step() throws(DataError) {
    if stream.avail_in == 0, try !refill() {
      if isInsideMember, deliversMore { return }
      isAtEnd = true
      if isInsideMember { throw broken("it ends in the middle") }
      return
    }
    if !isInsideMember {
      skipPadding()
      if stream.avail_in == 0 { return }
      inflateReset(&stream)
      isInsideMember = true
    }
    switch inflate(&stream, Z_NO_FLUSH) {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: isInsideMember = false
    default: throw broken(stream.msg.map { String(cString: $0) } ?? "unknown fault")
    }
  }

  /// Whether zlib held back bytes for want of room, which are delivered before the break is told.
  private var deliversMore: Bool {
    let room = stream.avail_out
    if inflate(&stream, Z_NO_FLUSH) == Z_STREAM_END { isInsideMember = false }
    return stream.avail_out < room
  }

  /// Skips the zeros with which tapes and some stores pad the last block, as gzip does.
  private func skipPadding() {
    while stream.avail_in > 0, let next = stream.next_in, next.pointee == 0 {
      stream.next_in = next + 1
      stream.avail_in -= 1
    }
  }

  private func refill() throws(DataError) -> Bool {
    let count = try file.read(into: input)
    stream.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.avail_in = UInt32(count)
    return count > 0
  }

  private func broken(_ reason: String) -> DataError {
    .brokenCompression(path: file.name, format: "gzip", reason: reason)
  }
}
