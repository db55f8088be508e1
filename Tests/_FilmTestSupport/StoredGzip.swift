extension [UInt8] {
  /// The bytes as a member of gzip (RFC 1952) whose blocks are stored, so that no tool is needed
  /// and every byte of the content has its place in the file.
  package var storedGzip: [UInt8] {
    var out: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = self[...]
    repeat {
      let part = rest.prefix(0xFFFF)
      rest = rest.dropFirst(part.count)
      out.append(rest.isEmpty ? 1 : 0)
      out += UInt16(part.count).littleEndianBytes + (~UInt16(part.count)).littleEndianBytes
      out += part
    } while !rest.isEmpty
    return out + naiveCRC32.littleEndianBytes + UInt32(count).littleEndianBytes
  }

  /// CRC-32 bit by bit, as RFC 1952 describes it.
  package var naiveCRC32: UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in self {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}

extension FixedWidthInteger {
  /// The number's bytes, the lowest first.
  var littleEndianBytes: [UInt8] {
    (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) }
  }
}
