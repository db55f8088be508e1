internal import Bytes

/// A grade in numbers that has signs of full width: `８／１０`, `4/５`, `９５％`.
enum FullWidthGrade {
  /// How many bytes before a number ``NumberGrade`` looks at, and one character more.
  private static let before = 6
  /// How many bytes from its first digit on are read as a grade; none is as long.
  private static let longest = 96
  /// A grade that ends so near to the end of what is read may go on.
  private static let margin = 24

  /// - Parameter place: where a digit is, of either width.
  static func replacement(at place: Int, in text: TextCursor) -> TextReplacement? {
    guard isDigit(at: place, in: text) else { return nil }
    var start = max(0, place - before)
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    let end = min(text.count, place + longest)
    var folded: [UInt8] = []
    // Where each byte comes from, and where they end.
    var places: [Int] = []
    var digit = 0
    var next = start
    while next < end {
      if next == place { digit = folded.count }
      places.append(next)
      if let sign = FullWidth.sign((text[next], text[next + 1], text[next + 2])) {
        folded.append(sign)
        next += 3
      } else {
        folded.append(text[next])
        next += 1
      }
    }
    places.append(next)
    guard let found = grade(at: digit, in: folded) else { return nil }
    if end < text.count, found.end + margin > folded.count { return nil }
    return TextReplacement(places[found.start]..<places[found.end], scalar: found.scalar)
  }

  /// Whether a sign of full width is so near behind a digit that it may be of its grade.
  static func mayFollow(_ place: Int, in text: TextCursor) -> Bool {
    // "4.55 /５": six bytes lie between at most.
    (place + 1...place + 7).contains { text[$0] == FullWidth.lead }
  }

  private static func isDigit(at place: Int, in text: TextCursor) -> Bool {
    let sign = FullWidth.sign((text[place], text[place + 1], text[place + 2]))
    return ASCII.isDigit(sign ?? text[place])
  }

  private static func grade(at digit: Int, in folded: [UInt8]) -> TextReplacement? {
    folded.withUnsafeBytes { bytes in
      TextCursor(bytes).flatMap { NumberGrade.replacement(at: digit, in: $0) }
    }
  }
}
