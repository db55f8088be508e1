internal import Bytes

/// BBCode, such as `[b]not[/b]` and `[url=…]`, and the links of Markdown, `[text](address)`.
enum BracketMarkup {
  /// The longest code that is looked for: one with an address in it.
  private static let longest = 400

  static func replacement(at place: Int, in text: TextCursor) -> TextReplacement? {
    var next = place + 1
    if text[next] == UInt8(ascii: "/") { next += 1 }
    var end = next
    while end - next < 10, text.isLetter(end) { end += 1 }
    let name = String(decoding: (next..<end).map { ASCII.lowercased(text[$0]) }, as: UTF8.self)
    guard let isInline = codes[name],
      text[end] == ASCII.closingBracket || text[end] == UInt8(ascii: "="),
      let close = closing(from: end, in: text)
    else { return nil }
    return TextReplacement(place..<close, scalar: isInline ? nil : "\n")
  }

  private static func closing(from start: Int, in text: TextCursor) -> Int? {
    for place in start..<min(start + longest, text.count) {
      if text[place] == ASCII.closingBracket { return place + 1 }
      if text[place] == ASCII.openingBracket || text[place] == ASCII.lineFeed { return nil }
    }
    return nil
  }

  /// The codes, and whether they lie inside a sentence.
  private static let codes: [String: Bool] = [
    "b": true, "i": true, "u": true, "s": true, "em": true, "strong": true, "url": true,
    "color": true, "colour": true, "size": true, "font": true, "strike": true, "film": true,
    "quote": false, "spoiler": false, "list": false, "img": false, "center": false, "code": false,
    "video": false, "youtube": false, "hr": false, "br": false, "p": false,
  ]
}
