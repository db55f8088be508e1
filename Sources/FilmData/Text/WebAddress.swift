internal import Bytes

/// A web address in a text, `https://…`: it says nothing of a film.
enum WebAddress {
  /// - Parameter place: where the colon is.
  static func replacement(at place: Int, in text: TextCursor) -> TextReplacement? {
    guard text[place + 1] == UInt8(ascii: "/"), text[place + 2] == UInt8(ascii: "/") else {
      return nil
    }
    let isSecure = text.has("https", at: place - 5)
    let start = isSecure ? place - 5 : place - 4
    guard isSecure || text.has("http", at: place - 4), !text.isWord(start - 1) else { return nil }
    var end = place + 3
    while end < text.count, !ASCII.isBlank(text[end]), !closes(text[end]) { end += 1 }
    return TextReplacement(start..<end, scalar: nil)
  }

  private static func closes(_ byte: UInt8) -> Bool {
    byte == ASCII.closingParenthesis || byte == ASCII.closingBracket || byte == ASCII.quote
      || byte == UInt8(ascii: "<")
  }
}
