extension ByteBuffer {
  /// Writes JSON as it is, except for escapes of half a character (`\ud83c` without the half that belongs to it),
  /// which become `\ufffd`: no UTF-8 has them, and other readers refuse the whole text.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  package func append(repairing json: UnsafeRawBufferPointer) {
    var (plain, place) = (0, 0)
    while let escape = json[place...].firstIndex(of: ASCII.backslash) {
      let unit = Self.codeUnit(json, at: escape)
      switch unit {
      case 0xD800...0xDBFF where (0xDC00...0xDFFF).contains(Self.codeUnit(json, at: escape + 6)):
        place = escape + 12
      case 0xD800...0xDFFF:
        append(UnsafeRawBufferPointer(rebasing: json[plain..<escape]))
        append("\\ufffd")
        place = escape + 6
        plain = place
      default:
        // A backslash, and what it escapes.
        place = min(escape + 2, json.count)
      }
    }
    append(UnsafeRawBufferPointer(rebasing: json[plain...]))
  }

  /// The code unit of an escape `\uXXXX` at a place; 0 where there is none.
  private static func codeUnit(_ json: UnsafeRawBufferPointer, at place: Int) -> Int {
    guard place + 6 <= json.count, json[place] == ASCII.backslash,
      json[place + 1] == UInt8(ascii: "u")
    else { return 0 }
    return json[(place + 2)..<(place + 6)].reduce(0) { unit, digit in
      unit << 4 | (Character(Unicode.Scalar(digit)).hexDigitValue ?? 0)
    }
  }
}
