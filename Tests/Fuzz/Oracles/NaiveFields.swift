/// One line of RFC 4180, cut without regard to speed.
enum NaiveFields {
  /// The fields of a line; `nil` where its quotes are not those of the RFC.
  static func of(_ line: ArraySlice<UInt8>, delimiter: UInt8) -> [[UInt8]]? {
    let quote = UInt8(ascii: "\"")
    var fields: [[UInt8]] = []
    var rest = line
    while true {
      var field: [UInt8] = []
      if rest.first == quote {
        rest = rest.dropFirst()
        while true {
          guard let byte = rest.popFirst() else { return nil }
          if byte == quote {
            if rest.first != quote { break }
            rest = rest.dropFirst()
          }
          field.append(byte)
        }
        if let next = rest.first, next != delimiter { return nil }
      } else {
        field = Array(rest.prefix { $0 != delimiter })
        if field.contains(quote) { return nil }
        rest = rest.dropFirst(field.count)
      }
      fields.append(field)
      if rest.popFirst() == nil { return fields }
    }
  }

  /// The lines of a text with their numbers; a carriage return ends one too.
  static func lines(of text: [UInt8], from first: Int) -> [(line: Int, bytes: ArraySlice<UInt8>)] {
    var lines: [(line: Int, bytes: ArraySlice<UInt8>)] = []
    var (start, line, place) = (0, first, 0)
    while place < text.count {
      if text[place] == 0x0A || text[place] == 0x0D {
        lines.append((line, text[start..<place]))
        if text[place] == 0x0D, place + 1 < text.count, text[place + 1] == 0x0A { place += 1 }
        if text[place] == 0x0A { line += 1 }
        start = place + 1
      }
      place += 1
    }
    lines.append((line, text[start...]))
    return lines
  }
}
