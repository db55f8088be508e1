internal import Bytes

/// An accent that follows its letter as a character of its own (Unicode's decomposed form).
enum Accent {
  /// The letter with its accent as one character; where there is none, the accent goes.
  static func joined(
    _ accent: Unicode.Scalar, _ range: Range<Int>, in text: TextCursor
  ) -> TextReplacement? {
    let before = range.lowerBound - 1
    guard text.isLetter(before) else { return nil }
    let letter = Unicode.Scalar(text[before])
    guard let row = letters[accent], let index = row.letters.firstIndex(of: letter) else {
      return TextReplacement(range, scalar: nil)
    }
    return TextReplacement(before..<range.upperBound, scalar: row.joined[index])
  }

  private struct Row {
    var letters: [Unicode.Scalar]
    var joined: [Unicode.Scalar]

    init(_ letters: String, _ joined: String) {
      self.letters = Array(letters.unicodeScalars)
      self.joined = Array(joined.unicodeScalars)
    }
  }

  /// The letters of Latin-1.
  private static let letters: [Unicode.Scalar: Row] = [
    "\u{300}": Row("aeiouAEIOU", "\u{E0}\u{E8}\u{EC}\u{F2}\u{F9}\u{C0}\u{C8}\u{CC}\u{D2}\u{D9}"),
    "\u{301}": Row(
      "aeiouyAEIOUY",
      "\u{E1}\u{E9}\u{ED}\u{F3}\u{FA}\u{FD}\u{C1}\u{C9}\u{CD}\u{D3}\u{DA}\u{DD}"),
    "\u{302}": Row("aeiouAEIOU", "\u{E2}\u{EA}\u{EE}\u{F4}\u{FB}\u{C2}\u{CA}\u{CE}\u{D4}\u{DB}"),
    "\u{303}": Row("anoANO", "\u{E3}\u{F1}\u{F5}\u{C3}\u{D1}\u{D5}"),
    "\u{308}": Row("aeiouAEIOU", "\u{E4}\u{EB}\u{EF}\u{F6}\u{FC}\u{C4}\u{CB}\u{CF}\u{D6}\u{DC}"),
    "\u{30A}": Row("aA", "\u{E5}\u{C5}"),
    "\u{327}": Row("cC", "\u{E7}\u{C7}"),
  ]
}
