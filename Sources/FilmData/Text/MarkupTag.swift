internal import Bytes

/// An HTML tag or comment: `<br />`, `</p>`, `<!-- … -->`, or the same written by entities.
///
/// A tag that lies inside a sentence, such as `<em>`, goes without a trace; every other one breaks a word.
enum MarkupTag {
  /// The longest tag that is looked for: one with an address in it.
  private static let longest = 400

  static func replacement(at place: Int, in text: TextCursor) -> TextReplacement? {
    guard var next = opening(at: place, in: text) else { return nil }
    if text.has("!--", at: next) { return comment(from: place, next: next + 3, in: text) }
    if text[next] == UInt8(ascii: "/") { next += 1 }
    let name = name(at: next, in: text)
    guard let isInline = names[name], !text.isWord(next + name.utf8.count),
      let end = closing(from: next + name.utf8.count, in: text)
    else { return nil }
    return TextReplacement(place..<end, scalar: isInline ? nil : "\n")
  }

  /// Where a tag goes on behind `<` or `&lt;`.
  private static func opening(at place: Int, in text: TextCursor) -> Int? {
    if text[place] == UInt8(ascii: "<") { return place + 1 }
    return text.has("&lt;", at: place) ? place + 4 : nil
  }

  private static func name(at start: Int, in text: TextCursor) -> String {
    var end = start
    while end - start < 10, text.isLetter(end) || (end > start && text.isDigit(end)) { end += 1 }
    return String(
      decoding: (start..<end).map { ASCII.lowercased(text[$0]) }, as: UTF8.self)
  }

  /// Where the tag ends; `nil` where another begins before that.
  private static func closing(from start: Int, in text: TextCursor) -> Int? {
    for place in start..<min(start + longest, text.count) {
      if text[place] == UInt8(ascii: ">") { return place + 1 }
      if text.has("&gt;", at: place) { return place + 4 }
      if text[place] == UInt8(ascii: "<") || text.has("&lt;", at: place) { return nil }
    }
    return nil
  }

  private static func comment(
    from start: Int, next: Int, in text: TextCursor
  ) -> TextReplacement? {
    for place in next..<min(next + longest, text.count) where text.has("-->", at: place) {
      return TextReplacement(start..<place + 3, scalar: "\n")
    }
    return nil
  }

  /// The tags that a review may have, and whether they lie inside a sentence.
  ///
  /// Others, such as
  /// `<sarcasm>`, are words.
  private static let names: [String: Bool] = [
    "a": true, "abbr": true, "b": true, "cite": true, "code": true, "em": true, "font": true,
    "i": true, "ins": true, "mark": true, "s": true, "small": true, "span": true, "strike": true,
    "strong": true, "sub": true, "sup": true, "tt": true, "u": true, "wbr": true, "big": true,
    "del": true, "q": true, "blockquote": false, "br": false, "center": false, "div": false,
    "dd": false, "dl": false, "dt": false, "h1": false, "h2": false, "h3": false, "h4": false,
    "h5": false, "h6": false, "hr": false, "iframe": false, "img": false, "li": false, "ol": false,
    "p": false, "pre": false, "section": false, "article": false, "table": false, "tbody": false,
    "td": false, "th": false, "tr": false, "ul": false, "html": false, "body": false,
    "spoiler": false,
  ]
}
