internal import Bytes

/// A character that some program escaped with a backslash: `\'`, `\"`, `\n`.
enum EscapedCharacter {
  static func replacement(at place: Int, in text: TextCursor) -> TextReplacement? {
    var next = place + 1
    while text[next] == ASCII.backslash { next += 1 }
    return escaped(place..<next, in: text) ?? .keeping(place..<next)
  }

  /// What backslashes and the character behind them become.
  private static func escaped(_ slashes: Range<Int>, in text: TextCursor) -> TextReplacement? {
    let (place, next) = (slashes.lowerBound, slashes.upperBound)
    switch text[next] {
    case ASCII.apostrophe, ASCII.quote, UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      return TextReplacement(place..<next, scalar: nil)
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      // "\north" may as well be a folder.
      let letter = text[next + 1]
      let goesOn = ASCII.isLetter(letter) && !ASCII.isCapital(letter)
      return goesOn ? nil : TextReplacement(place..<next + 1, scalar: "\n")
    default: return nil
    }
  }
}
