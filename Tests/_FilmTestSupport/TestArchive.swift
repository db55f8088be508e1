/// An archive put together byte by byte, so that it can hold what honest tools refuse to write.
package struct TestArchive {
  /// What an entry is, by the letter that tar has for it.
  package enum Kind: Character, Sendable {
    case file = "0"
    case hardLink = "1"
    case symbolicLink = "2"
    case device = "3"
    case folder = "5"
    case pipe = "6"
  }

  /// One entry.
  package struct Entry: Sendable {
    package var path: String
    package var kind: Kind
    package var content: [UInt8]
    package var target: String

    package init(
      _ path: String, _ kind: Kind = .file, content: String = "", target: String = ""
    ) {
      (self.path, self.kind, self.target) = (path, kind, target)
      self.content = Array(content.utf8)
    }
  }

  package var entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  /// An archive of files.
  package init(files: KeyValuePairs<String, String>) {
    entries = files.map { Entry($0.key, content: $0.value) }
  }

  /// As tar (POSIX ustar).
  package var tar: [UInt8] {
    var out: [UInt8] = []
    for entry in entries {
      out += TestArchive.tarHead(entry) + entry.content
      out += [UInt8](repeating: 0, count: (512 - entry.content.count % 512) % 512)
    }
    return out + [UInt8](repeating: 0, count: 1024)
  }

  private static func tarHead(_ entry: Entry) -> [UInt8] {
    func field(_ text: String, _ width: Int) -> [UInt8] {
      let bytes = Array(text.utf8.prefix(width))
      return bytes + [UInt8](repeating: 0, count: width - bytes.count)
    }
    func octal(_ number: Int, _ width: Int) -> [UInt8] {
      let digits = String(number, radix: 8)
      return field(String(repeating: "0", count: width - 1 - digits.count) + digits, width)
    }
    let start =
      field(entry.path, 100) + octal(0o644, 8) + octal(0, 8) + octal(0, 8)
      + octal(entry.content.count, 12) + octal(0, 12)
    let end =
      field(String(entry.kind.rawValue), 1) + field(entry.target, 100)
      + field("ustar", 6) + Array("00".utf8) + field("", 32) + field("", 32) + octal(0, 8)
      + octal(0, 8) + field("", 167)
    let sum = (start + end).reduce(8 * 0x20) { $0 + Int($1) }
    return start + octal(sum, 7) + [0x20] + end
  }

  /// As zip, with nothing compressed; links are marked as Unix marks them.
  package var zip: [UInt8] {
    var (out, directory) = ([UInt8](), [UInt8]())
    for entry in entries {
      let content = entry.kind == .symbolicLink ? Array(entry.target.utf8) : entry.content
      let mode: UInt32 = entry.kind == .symbolicLink ? 0o120777 : 0o100644
      let sizes =
        content.naiveCRC32.littleEndianBytes + UInt32(content.count).littleEndianBytes
        + UInt32(content.count).littleEndianBytes + UInt16(entry.path.utf8.count).littleEndianBytes
        + UInt16(0).littleEndianBytes
      let common = UInt16(20).littleEndianBytes + [UInt8](repeating: 0, count: 8) + sizes
      directory +=
        [0x50, 0x4B, 1, 2, 20, 3] + common + [UInt8](repeating: 0, count: 6)
        + (mode << 16).littleEndianBytes + UInt32(out.count).littleEndianBytes
        + Array(entry.path.utf8)
      out += [0x50, 0x4B, 3, 4] + common + Array(entry.path.utf8) + content
    }
    let count = UInt16(entries.count).littleEndianBytes
    return out + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
      + UInt32(directory.count).littleEndianBytes + UInt32(out.count).littleEndianBytes + [0, 0]
  }
}
