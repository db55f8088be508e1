extension [UInt8] {
  /// The bytes as a frame of zstd (RFC 8878) whose blocks are raw: no tool is needed.
  package var rawZstd: [UInt8] {
    // No content size, no checksum; a window of 128 KiB, which is also the largest block.
    var out: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 7 << 3]
    var rest = self[...]
    repeat {
      let part = rest.prefix(1 << 17)
      rest = rest.dropFirst(part.count)
      let header = UInt32(part.count) << 3 | (rest.isEmpty ? 1 : 0)
      out += header.littleEndianBytes.prefix(3)
      out += part
    } while !rest.isEmpty
    return out
  }
}
