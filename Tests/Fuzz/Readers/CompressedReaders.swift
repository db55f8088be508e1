import Bytes
import _FilmTestSupport

@testable import FilmData

/// Gzip behind a good member.
final class GzipReader: FuzzedReader {
  static let name = "gzip"
  static let dictionary = CompressedCheck.dictionary + ["\u{1F}", "\u{8}"]
  static let seeds = [
    Array("A slow film.\n".utf8).storedGzip, [0, 0, 0], CompressedCheck.encoded(.gzip),
    CompressedCheck.encoded(.gzip) + [0, 0] + Array("A".utf8).storedGzip,
    CompressedCheck.encoded(.gzip).dropLast(5),
  ].map(Array.init)

  init() {}

  func read(_ bytes: [UInt8]) throws {
    try CompressedCheck.check(good: CompressedCheck.good.storedGzip, bytes)
  }
}

/// Zstd behind a good frame.
final class ZstdReader: FuzzedReader {
  static let name = "zstd"
  static let dictionary = CompressedCheck.dictionary
  static let seeds = [
    Array("A slow film.\n".utf8).rawZstd, CompressedCheck.encoded(.zstd),
    [0x50, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 1, 2], CompressedCheck.encoded(.zstd).dropLast(5),
    [0x28, 0xB5, 0x2F, 0xFD, 0, 0x38, 0x43, 0, 0, 0x61],
  ].map(Array.init)

  init() {}

  func read(_ bytes: [UInt8]) throws {
    try CompressedCheck.check(good: CompressedCheck.good.rawZstd, bytes)
  }
}

/// What holds of compressed data: everything before a break is delivered, however little is asked for at a time.
enum CompressedCheck {
  static let good = Array("{\"text\":\"A good row.\"}\n".utf8)
  static let dictionary = ["\0\0", "\u{4}", "A slow film."]
  /// More than an honest file of this length holds.
  private static let most = 1 << 20

  /// The encoders are tested elsewhere; here they make seeds.
  static func encoded(_ compression: OutputCompression) -> [UInt8] {
    let text = Array("A slow film that never drags, and never, never drags.\n".utf8)
    let file = try? TemporaryFolder()
    let path = file?.path(compression == .gzip ? "x.gz" : "x.zst") ?? ""
    do {
      let output = try OutputFile(path: path)
      try text.withUnsafeBytes { try output.write($0) }
      try output.commit()
      return try file?.bytes(of: compression == .gzip ? "x.gz" : "x.zst").map { $0 } ?? []
    } catch {
      return []
    }
  }

  private struct Delivered: Equatable {
    var bytes: [UInt8] = []
    var isBroken = false
  }

  static func check(good: [UInt8], _ bytes: [UInt8]) throws {
    let behind = try delivered(good + bytes, chunk: 1 << 16)
    try promise(behind?.bytes.starts(with: self.good) == true, "bytes before a break are lost")
    let alone = try delivered(bytes, chunk: 1 << 16)
    guard let alone, alone.bytes.count < 1 << 10 else { return }
    try promise(alone == (try delivered(bytes, chunk: 7)), "what is delivered depends on the room")
  }

  private static func delivered(_ bytes: [UInt8], chunk: Int) throws -> Delivered? {
    let source = try unlessRefused { try ByteSource(.bytes(bytes, name: "fuzz")) }
    guard let source else { return nil }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 1)
    defer { room.deallocate() }
    var delivered = Delivered()
    while delivered.bytes.count < most {
      guard let count = try unlessRefused({ try source.read(into: room) }) else {
        delivered.isBroken = true
        break
      }
      if count == 0 { break }
      delivered.bytes += room[..<count]
    }
    return delivered
  }
}
