internal import Bytes

/// Where a text or one of its lines ends.
enum TextEnd {
  /// How many signs may follow what counts as the last of a line.
  private static let signs = 6

  /// Whether nothing but punctuation follows in the line.
  static func isEnd(at place: Int, in text: TextCursor) -> Bool {
    for next in place...place + signs {
      if next >= text.count { return true }
      let byte = text[next]
      if byte == ASCII.lineFeed || byte == ASCII.carriageReturn { return true }
      if text.isWord(next) { return false }
    }
    return false
  }
}
