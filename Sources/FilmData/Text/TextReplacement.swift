internal import Bytes

/// A part of a text and what it becomes.
struct TextReplacement: Equatable {
  var start: Int
  var end: Int
  /// The character that comes in its place; none where it only goes.
  var scalar: Unicode.Scalar?
  /// Whether the part stays as it is, and is not looked at again.
  var isKept = false

  init(_ range: Range<Int>, scalar: Unicode.Scalar? = nil) {
    start = range.lowerBound
    end = range.upperBound
    self.scalar = scalar
  }

  /// A part that stays as it is.
  static func keeping(_ range: Range<Int>) -> TextReplacement {
    var kept = TextReplacement(range)
    kept.isKept = true
    return kept
  }

  /// What the part of a text that begins at a mark becomes; `nil` where it stays as it is.
  init?(at place: Int, in text: TextCursor) {
    let byte = text[place]
    let found: TextReplacement? =
      switch byte {
      case UInt8(ascii: "&"): TextEntity.replacement(at: place, in: text)
      case UInt8(ascii: "<"):
        MarkupTag.replacement(at: place, in: text) ?? Emoticon.replacement(at: place, in: text)
      case ASCII.openingBracket: BracketMarkup.replacement(at: place, in: text)
      case ASCII.backslash: EscapedCharacter.replacement(at: place, in: text)
      case ASCII.backtick: Apostrophe.replacement(place..<place + 1, in: text)
      case ASCII.colon:
        WebAddress.replacement(at: place, in: text) ?? Emoticon.replacement(at: place, in: text)
      case UInt8(ascii: ";"), UInt8(ascii: "="): Emoticon.replacement(at: place, in: text)
      case _ where ASCII.isDigit(byte):
        NumberGrade.replacement(at: place, in: text)
          ?? (FullWidthGrade.mayFollow(place, in: text)
            ? FullWidthGrade.replacement(at: place, in: text) : nil)
      case _ where ASCII.isLetter(byte): RepeatedLetter.replacement(at: place, in: text)
      case FullWidth.lead:
        FullWidthGrade.replacement(at: place, in: text)
          ?? StarGrade.replacement(at: place, in: text)
          ?? OddCharacter.replacement(at: place, in: text)
      default:
        StarGrade.replacement(at: place, in: text) ?? OddCharacter.replacement(at: place, in: text)
      }
    guard let found else { return nil }
    self = found
  }
}
