internal import Bytes

/// The characters that people type for an apostrophe: `` ` ´ ʼ ʹ ʻ ′ ＇``.
enum Apostrophe {
  static func isOne(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "`", "\u{B4}", "\u{2B9}", "\u{2BB}", "\u{2BC}", "\u{2032}", "\u{FF07}", "\u{2018}",
      "\u{2019}":
      true
    default: false
    }
  }

  /// An apostrophe between two letters, else a quotation mark, which is a blank to a reader of words.
  static func replacement(_ range: Range<Int>, in text: TextCursor) -> TextReplacement {
    let joins = text.isWord(range.lowerBound - 1) && text.isWord(range.upperBound)
    return TextReplacement(range, scalar: joins ? "'" : " ")
  }
}
