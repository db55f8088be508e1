internal import Bytes

/// Faces made of punctuation, `:)`, `:-(`, `<3`: they become the emoji that they are meant as.
enum Emoticon {
  static func replacement(at place: Int, in text: TextCursor) -> TextReplacement? {
    text[place] == UInt8(ascii: "<") ? heart(at: place, in: text) : face(at: place, in: text)
  }

  private static func heart(at place: Int, in text: TextCursor) -> TextReplacement? {
    let isBroken = text[place + 1] == UInt8(ascii: "/")
    let end = isBroken ? place + 3 : place + 2
    guard text[end - 1] == UInt8(ascii: "3"), !text.isDigit(end) else { return nil }
    return TextReplacement(place..<end, scalar: isBroken ? "💔" : "❤")
  }

  private static func face(at place: Int, in text: TextCursor) -> TextReplacement? {
    let eyes = text[place]
    var mouth = place + 1
    if text[mouth] == ASCII.apostrophe { mouth += 1 }
    if text[mouth] == ASCII.minus { mouth += 1 }
    let shape = text[mouth]
    // "(see: )" has its bracket, "cast:(Brad" goes on, "https://" is no face.
    guard !text.isWord(mouth + 1) else { return nil }
    if ASCII.isLetter(shape) || shape == UInt8(ascii: "/") || shape == ASCII.bar {
      guard !text.isWord(place - 1), text[mouth + 1] != UInt8(ascii: "/") else { return nil }
    }
    guard let emoji = emoji(shape, isWink: eyes == UInt8(ascii: ";")) else { return nil }
    return TextReplacement(place..<mouth + 1, scalar: emoji)
  }

  private static func emoji(_ mouth: UInt8, isWink: Bool) -> Unicode.Scalar? {
    switch mouth {
    case ASCII.closingParenthesis, ASCII.closingBracket: isWink ? "😉" : "🙂"
    case UInt8(ascii: "D"): "😀"
    case UInt8(ascii: "("), ASCII.openingBracket: isWink ? nil : "🙁"
    case UInt8(ascii: "P"), UInt8(ascii: "p"): "😛"
    case UInt8(ascii: "/"), ASCII.backslash: isWink ? nil : "😕"
    case ASCII.bar: isWink ? nil : "😐"
    default: nil
    }
  }
}
