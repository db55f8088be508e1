internal import Bytes

/// An HTML entity: `&#39;`, `&#x27;`, `&rsquo;`.
enum TextEntity {
  /// The longest name that is looked for; those of the table have at most seven letters.
  private static let longest = 10

  /// A text with the characters of its entities in their places.
  ///
  /// - Complexity: O(*n*).
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return Array(text.utf8).withUnsafeBytes { bytes in
      guard let cursor = TextCursor(bytes) else { return text }
      let buffer = ByteBuffer(capacity: bytes.count)
      var place = 0
      while place < bytes.count {
        if let (scalar, end) = read(at: place, in: cursor) {
          buffer.append(String(Character(scalar)))
          place = end
        } else {
          buffer.append(bytes[place])
          place += 1
        }
      }
      return buffer.string
    }
  }

  static func replacement(at place: Int, in text: TextCursor) -> TextReplacement? {
    guard let (scalar, end) = read(at: place, in: text) else { return nil }
    if scalar == "<", let tag = MarkupTag.replacement(at: place, in: text) { return tag }
    return OddCharacter.replacement(of: scalar, place..<end, in: text)
  }

  /// The character of an entity and where the entity ends.
  static func read(at place: Int, in text: TextCursor) -> (scalar: Unicode.Scalar, end: Int)? {
    guard text[place] == UInt8(ascii: "&") else { return nil }
    return text[place + 1] == ASCII.hash
      ? number(at: place + 2, in: text) : name(at: place + 1, in: text)
  }

  private static func number(
    at start: Int, in text: TextCursor
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    let isHex = text[start] | ASCII.smallLetterBit == UInt8(ascii: "x")
    var place = isHex ? start + 1 : start
    var value: UInt32 = 0
    let first = place
    while place < first + 7, let digit = digit(text[place], isHex: isHex) {
      value = value * (isHex ? 16 : 10) + digit
      place += 1
    }
    guard place > first, text[place] == UInt8(ascii: ";"), let scalar = character(value) else {
      return nil
    }
    return (scalar, place + 1)
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if ASCII.isDigit(byte) { return UInt32(byte - ASCII.zero) }
    let small = byte | ASCII.smallLetterBit
    return isHex && small >= UInt8(ascii: "a") && small <= UInt8(ascii: "f")
      ? UInt32(small - UInt8(ascii: "a")) + 10 : nil
  }

  /// The character of a number; 128 to 159 are those of Windows-1252, as browsers read them.
  private static func character(_ value: UInt32) -> Unicode.Scalar? {
    switch value {
    case 0x91, 0x92: "'"
    case 0x93, 0x94: "\""
    case 0x85: "…"
    case 0x96: "–"
    case 0x97: "—"
    case 0: nil
    default: Unicode.Scalar(value)
    }
  }

  private static func name(
    at start: Int, in text: TextCursor
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    var end = start
    while end - start < longest, text.isLetter(end) || (end > start && text.isDigit(end)) {
      end += 1
    }
    guard end > start else { return nil }
    let name = String(
      decoding: UnsafeBufferPointer(start: text.base + start, count: end - start), as: UTF8.self)
    guard let scalar = names[name] else { return nil }
    if text[end] == UInt8(ascii: ";") { return (scalar, end + 1) }
    // Browsers read the oldest ones without a semicolon, too.
    return withoutSemicolon.contains(name) && !text.isWord(end) ? (scalar, end) : nil
  }

  private static let withoutSemicolon: Set = ["amp", "lt", "gt", "quot", "nbsp"]

  /// The names that prose has (HTML 4.01, section 24).
  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
    "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
    "lsaquo": "‹", "rsaquo": "›", "laquo": "«", "raquo": "»", "prime": "′", "Prime": "″",
    "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•", "middot": "·", "ensp": "\u{2002}",
    "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
    "lrm": "\u{200E}", "rlm": "\u{200F}", "acute": "´", "grave": "`", "hearts": "♥", "star": "★",
    "starf": "★", "frac12": "½", "frac14": "¼", "frac34": "¾", "iexcl": "¡", "iquest": "¿",
    "copy": "©", "reg": "®", "trade": "™", "deg": "°", "pound": "£", "euro": "€", "cent": "¢",
    "sect": "§", "times": "×", "lpar": "(", "rpar": ")", "excl": "!", "quest": "?", "period": ".",
    "comma": ",", "colon": ":", "semi": ";", "newline": "\n", "NewLine": "\n", "Tab": "\t",
    "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å",
    "aelig": "æ", "ccedil": "ç", "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë",
    "igrave": "ì", "iacute": "í", "icirc": "î", "iuml": "ï", "ntilde": "ñ", "ograve": "ò",
    "oacute": "ó", "ocirc": "ô", "otilde": "õ", "ouml": "ö", "oslash": "ø", "oelig": "œ",
    "ugrave": "ù", "uacute": "ú", "ucirc": "û", "uuml": "ü", "yacute": "ý", "szlig": "ß",
    "Agrave": "À", "Aacute": "Á", "Acirc": "Â", "Auml": "Ä", "Aring": "Å", "AElig": "Æ",
    "Ccedil": "Ç", "Egrave": "È", "Eacute": "É", "Ecirc": "Ê", "Ntilde": "Ñ", "Oacute": "Ó",
    "Ocirc": "Ô", "Ouml": "Ö", "Oslash": "Ø", "Uacute": "Ú", "Uuml": "Ü",
  ]
}
