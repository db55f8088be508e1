internal import Bytes

/// Delivers a JSON document as JSON lines.
final class JSONLinesDecoder: ByteDecoder {
  private let source: ByteSource
  private var start: [UInt8]
  private var writer: JSONLinesWriter
  private let out = ByteBuffer(capacity: 1 << 16)
  private var delivered = 0
  private var isAtEnd = false
  /// What ended the source before.
  private var failure: DataError?

  /// - Parameter start: bytes that were read from the source already.
  init(_ start: [UInt8], _ source: ByteSource, _ place: JSONRecordPlace, failure: DataError?) {
    (self.start, self.source, self.failure) = (start, source, failure)
    writer = JSONLinesWriter(place)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(DataError) -> Int {
    while delivered == out.count, !isAtEnd {
      out.clear()
      delivered = 0
      try convertMore(most: buffer.count)
    }
    let rest = UnsafeRawBufferPointer(rebasing: out.bytes[delivered...].prefix(buffer.count))
    buffer.copyMemory(from: rest)
    delivered += rest.count
    return rest.count
  }

  private func convertMore(most: Int) throws(DataError) {
    if !start.isEmpty {
      start.withUnsafeBytes { writer.write($0, to: out) }
      start = []
      return
    }
    if let failure { throw failure }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, most), alignment: 16)
    defer { piece.deallocate() }
    let count = try source.read(into: piece)
    isAtEnd = count == 0
    if isAtEnd {
      writer.finish(to: out)
    } else {
      writer.write(UnsafeRawBufferPointer(rebasing: piece[..<count]), to: out)
    }
  }
}
