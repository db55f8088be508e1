internal import CZstd

/// Decompresses zstd, including several joined frames.
final class ZstdDecoder: ByteDecoder {
  private let file: FileHandleBytes
  private let stream: OpaquePointer
  private let buffer: UnsafeMutableRawBufferPointer
  private var input = ZSTD_inBuffer()
  /// How many bytes to give zstd: no more than one block, and not the head of the next.
  ///
  /// A call that meets a break does not say what it wrote before.
  private var wantedCount: Int
  /// Whether the last call filled all the room, so that zstd may hold bytes back; they come first.
  private var mayHoldBack = false
  private var isInsideFrame = true
  private var isAtEnd = false
  private var failure: DataError?

  init(_ file: FileHandleBytes) throws(DataError) {
    guard let stream = ZSTD_createDStream() else {
      throw .brokenCompression(path: file.name, format: "zstd", reason: "zstd would not start")
    }
    self.file = file
    self.stream = stream
    wantedCount = ZSTD_initDStream(stream)
    buffer = .allocate(byteCount: ZSTD_DStreamInSize(), alignment: 16)
  }

  deinit {
    ZSTD_freeDStream(stream)
    buffer.deallocate()
  }

  func read(into target: UnsafeMutableRawBufferPointer) throws(DataError) -> Int {
    if let failure { throw failure }
    var output = ZSTD_outBuffer(dst: target.baseAddress, size: target.count, pos: 0)
    do throws(DataError) {
      while output.pos < output.size, !isAtEnd { try step(&output) }
    } catch {
      if output.pos == 0 { throw error }
      failure = error
    }
    return output.pos
  }

  private func step(_ output: inout ZSTD_outBuffer) throws(DataError) {
    let before = output.pos
    if input.pos == input.size {
      let count = try file.read(into: buffer)
      input = ZSTD_inBuffer(src: buffer.baseAddress, size: count, pos: 0)
      if count == 0, !isInsideFrame {
        isAtEnd = true
        return
      }
    }
    var piece = input
    let isEmptying = mayHoldBack
    piece.size = isEmptying ? input.pos : min(input.size, input.pos + wantedCount)
    let status = ZSTD_decompressStream(stream, &output, &piece)
    if ZSTD_isError(status) != 0 { throw broken(String(cString: ZSTD_getErrorName(status))) }
    input.pos = piece.pos
    isInsideFrame = status != 0
    mayHoldBack = output.pos == output.size
    wantedCount = isInsideFrame ? Self.withoutNextHead(status) : Self.headCount
    if input.size == 0, !isEmptying, output.pos == before {
      isAtEnd = true
      if isInsideFrame { throw broken("it ends in the middle") }
    }
  }

  /// What tells a frame's kind and the length of its header: the magic number and a byte.
  private static let headCount = 5

  /// What zstd asks for is a block and, if another follows, that one's three bytes of head.
  private static func withoutNextHead(_ count: Int) -> Int { count > 3 ? count - 3 : count }

  private func broken(_ reason: String) -> DataError {
    .brokenCompression(path: file.name, format: "zstd", reason: reason)
  }
}
