internal import Bytes

/// A school grade as a text's last word: "never dull: B+", "Grade: C".
enum LetterGrade {
  static func last(in text: TextCursor) -> TextReplacement? {
    var end = text.count
    while end > 0, isTrailing(text[end - 1]) { end -= 1 }
    guard let (sign, letterEnd) = sign(before: end, in: text), letterEnd > 0 else { return nil }
    let start = letterEnd - 1
    let letter = text[start]
    guard ASCII.isCapital(letter), !text.isWord(start - 1),
      let grade = ReviewScore.Letter(letter | ASCII.smallLetterBit, sign: sign),
      isGrade(at: start, isSigned: sign != 0, in: text)
    else { return nil }
    return GradeMark.scalar(grade.rating).map { TextReplacement(start..<end, scalar: $0) }
  }

  /// What may follow the grade.
  private static func isTrailing(_ byte: UInt8) -> Bool {
    ASCII.isBlank(byte) || byte == ASCII.period || byte == ASCII.exclamationMark
      || byte == ASCII.closingParenthesis || byte == ASCII.closingBracket
  }

  /// The sign of the grade that ends at a place, and where its letter ends.
  private static func sign(
    before end: Int, in text: TextCursor
  ) -> (sign: Int, letterEnd: Int)? {
    if text[end - 1] == ASCII.plus { return (1, end - 1) }
    if text[end - 1] == ASCII.minus { return (-1, end - 1) }
    // A minus sign or a dash.
    if end >= 3, text[end - 3] == 0xE2,
      text[end - 2] == 0x88 && text[end - 1] == 0x92
        || text[end - 2] == 0x80 && (text[end - 1] == 0x92 || text[end - 1] == 0x93)
    {
      return (-1, end - 3)
    }
    return (0, end)
  }

  /// Whether a letter is a grade: "a solid B+" is, "plan B" is not.
  private static func isGrade(at start: Int, isSigned: Bool, in text: TextCursor) -> Bool {
    if start == 0 { return isSigned }
    var before = start - 1
    guard ASCII.isBlank(text[before]) || !text.isWord(before) else { return false }
    while before > 0, ASCII.isBlank(text[before]) { before -= 1 }
    if isSigned { return true }
    switch text[before] {
    case ASCII.period, ASCII.exclamationMark, UInt8(ascii: "?"), ASCII.openingParenthesis,
      ASCII.openingBracket:
      // Initials, "Cecil B.", have their letter before the full stop.
      return before < 2 || !text.isWord(before - 1) || text.isWord(before - 2)
    case ASCII.colon: return before < start - 1
    default: return ["grade", "rating", "score"].contains { endsWord($0, at: before, in: text) }
    }
  }

  private static func endsWord(_ word: String, at last: Int, in text: TextCursor) -> Bool {
    let start = last + 1 - word.utf8.count
    return zip(start..., word.utf8).allSatisfy { ASCII.lowercased(text[$0]) == $1 }
  }
}
