internal import Bytes

/// A letter that is drawn out, "sooo", "loooove": two of it are left.
enum RepeatedLetter {
  /// - Parameter place: the first of three letters that are the same.
  static func replacement(at place: Int, in text: TextCursor) -> TextReplacement? {
    let letter = text[place]
    var end = place + 3
    while text[end] == letter { end += 1 }
    // "www" and Roman numbers.
    let isNumeral = letter == UInt8(ascii: "I") || letter == UInt8(ascii: "X")
    if isNumeral || letter | ASCII.smallLetterBit == UInt8(ascii: "w") {
      return .keeping(place..<end)
    }
    return TextReplacement(place + 2..<end, scalar: nil)
  }
}
