import Glibc
import NIOCore

/// A form with a file, as browsers send it (RFC 7578).
///
/// Ours, because the server's library reads no such forms.
struct MultipartForm: Sendable {
  /// A file of a form.
  struct File: Sendable, Hashable {
    /// The name that it has on the sender's machine, without folders.
    var name: String
    /// A part of the body, not a copy of it.
    var bytes: ByteBuffer
  }

  private(set) var fields = SiteFields()
  /// The first file that has a name.
  private(set) var file: File?

  /// More than our forms have, and few enough to be read at once.
  private static let partLimit = 20
  private static let lineEnd = Array("\r\n".utf8)
  private static let headEnd = Array("\r\n\r\n".utf8)

  /// - Throws: ``WebError/malformed(reason:field:)`` where it is no such form.
  /// - Complexity: O(bytes).
  init(_ body: ByteBuffer, contentType: String) throws(WebError) {
    guard let boundary = Self.parameter("boundary", of: contentType), !boundary.isEmpty,
      boundary.utf8.count <= 70
    else { throw Self.broken }
    let parts = body.withUnsafeReadableBytes {
      Self.parts(of: $0, between: Array("--\(boundary)".utf8))
    }
    guard let parts else { throw Self.broken }
    var pairs: [(name: String, value: String)] = []
    for part in parts {
      guard let part = body.getSlice(at: body.readerIndex + part.lowerBound, length: part.count)
      else { throw Self.broken }
      try Self.read(part, into: &pairs, &file)
    }
    fields = SiteFields(pairs: pairs)
  }

  /// The places of the parts; `nil` where the mark of an end is missing.
  private static func parts(
    of bytes: UnsafeRawBufferPointer, between mark: [UInt8]
  ) -> [Range<Int>]? {
    let end = lineEnd + mark
    // The first mark need not have a line before it.
    guard
      var start = bytes.starts(with: mark)
        ? mark.count : place(of: end, in: bytes, from: 0).map({ $0 + end.count })
    else { return nil }
    var parts: [Range<Int>] = []
    for _ in 0..<partLimit {
      if bytes[start...].starts(with: "--".utf8) { break }
      guard let place = place(of: end, in: bytes, from: start) else { return nil }
      parts.append(start..<place)
      start = place + end.count
    }
    return parts
  }

  /// Where some bytes occur first.
  private static func place(
    of wanted: [UInt8], in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    guard let base = bytes.baseAddress, let first = wanted.first else { return nil }
    var start = start
    while let found = memchr(base + start, CInt(first), bytes.count - start) {
      let place = UnsafeRawPointer(found) - base
      if bytes.count - place < wanted.count { return nil }
      if memcmp(found, wanted, wanted.count) == 0 { return place }
      start = place + 1
    }
    return nil
  }

  private static var broken: WebError { .malformed(reason: "the form is broken or was cut off") }

  private static func read(
    _ part: ByteBuffer, into pairs: inout [(name: String, value: String)],
    _ file: inout File?
  ) throws(WebError) {
    var content = part
    guard let end = part.withUnsafeReadableBytes({ place(of: headEnd, in: $0, from: 0) }),
      let head = content.readString(length: end)
    else { throw broken }
    content.moveReaderIndex(forwardBy: headEnd.count)
    let lines = head.split(whereSeparator: \.isNewline)
    guard
      let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = parameter("name", of: String(line))
    else { throw broken }
    if let fileName = parameter("filename", of: String(line)) {
      let last = fileName.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
      if file == nil, !last.isEmpty { file = File(name: last, bytes: content) }
    } else {
      pairs.append((name, String(buffer: content)))
    }
  }

  /// The value of `name="value"` in a header; a `;` between quotes is part of the value.
  private static func parameter(_ name: String, of header: String) -> String? {
    var (rest, isQuoted) = (Substring(header), false)
    func next() -> Substring {
      let end = rest.firstIndex { character in
        if character == "\"" { isQuoted.toggle() }
        return character == ";" && !isQuoted
      }
      defer { rest = end.map { rest[rest.index(after: $0)...] } ?? "" }
      return rest[..<(end ?? rest.endIndex)]
    }
    _ = next()
    while !rest.isEmpty {
      let sides = next().split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[0].filter({ $0 != " " }).lowercased() == name else { continue }
      let value = sides[1].drop { $0 == " " }
      guard value.hasPrefix("\"") else { return String(value) }
      // Browsers write a quote in a name as %22.
      return String(value.dropFirst().prefix { $0 != "\"" }).replacing("%22", with: "\"")
    }
    return nil
  }
}
