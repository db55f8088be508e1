internal import CZlib

/// The CRC-32 of gzip and PNG: detects that a model file was damaged or edited.
///
/// It is not a protection against malice, but a hundred times faster to check than SHA-256, so that
/// every start can check every file.
package enum CRC32 {
  /// The checksum of some bytes, as model files write it: `crc32:` and eight hexadecimal digits.
  ///
  /// - Complexity: O(*n*), over a gigabyte a second.
  package static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    let value = crc32_z(crc32_z(0, nil, 0), start, bytes.count)
    let digits = String(value, radix: 16)
    return "crc32:" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// The checksum of a text's UTF-8.
  package static func text(_ text: String) -> String {
    var text = text
    return text.withUTF8 { self.text(UnsafeRawBufferPointer($0)) }
  }
}
