/// A form with a file, as browsers send it (RFC 7578).
///
/// Ours, because the server's library reads no such forms.
struct MultipartForm: Sendable {
  /// A file of a form.
  struct File: Sendable, Hashable {
    /// The name that it has on the sender's machine, without folders.
    var name: String
    var bytes: [UInt8]
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
  init(_ bytes: [UInt8], contentType: String) throws(WebError) {
    guard let boundary = Self.parameter("boundary", of: contentType), !boundary.isEmpty,
      boundary.utf8.count <= 70
    else { throw Self.broken }
    let mark = Self.lineEnd + Array("--\(boundary)".utf8)
    // The first mark has no line before it.
    let bytes = Self.lineEnd + bytes
    guard var start = bytes.firstRange(of: mark)?.upperBound else { throw Self.broken }
    var pairs: [(name: String, value: String)] = []
    for _ in 0..<Self.partLimit {
      if bytes[start...].starts(with: "--".utf8) { break }
      guard let end = bytes[start...].firstRange(of: mark) else { throw Self.broken }
      try Self.read(bytes[start..<end.lowerBound], into: &pairs, &file)
      start = end.upperBound
    }
    fields = SiteFields(pairs: pairs)
  }

  private static var broken: WebError { .malformed(reason: "the form is broken or was cut off") }

  private static func read(
    _ part: ArraySlice<UInt8>, into pairs: inout [(name: String, value: String)],
    _ file: inout File?
  ) throws(WebError) {
    guard let head = part.firstRange(of: headEnd) else { throw broken }
    let lines = String(decoding: part[..<head.lowerBound], as: UTF8.self).split(
      whereSeparator: \.isNewline)
    guard
      let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = parameter("name", of: String(line))
    else { throw broken }
    let content = part[head.upperBound...]
    if let fileName = parameter("filename", of: String(line)) {
      let last = fileName.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
      if file == nil, !last.isEmpty { file = File(name: last, bytes: Array(content)) }
    } else {
      pairs.append((name, String(decoding: content, as: UTF8.self)))
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
