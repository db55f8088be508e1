internal import CZstd

/// Compresses to Zstandard at its usual level.
final class ZstdEncoder: ByteEncoder {
  private let stream: OpaquePointer
  private let output = UnsafeMutableRawBufferPointer.allocate(
    byteCount: ZSTD_CStreamOutSize(), alignment: 16)

  init?() {
    guard let stream = ZSTD_createCStream() else { return nil }
    self.stream = stream
  }

  deinit {
    ZSTD_freeCStream(stream)
    output.deallocate()
  }

  func encode(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, _ emit: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var input = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
    while true {
      var buffer = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
      let left = ZSTD_compressStream2(
        stream, &buffer, &input, isLast ? ZSTD_e_end : ZSTD_e_continue)
      if buffer.pos > 0 { try emit(UnsafeRawBufferPointer(rebasing: output[..<buffer.pos])) }
      let isDone = isLast ? left == 0 : input.pos == input.size
      // Only a broken state could fail here.
      if isDone || ZSTD_isError(left) != 0 { return }
    }
  }
}
