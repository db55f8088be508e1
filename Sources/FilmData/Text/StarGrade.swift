internal import Bytes

/// A grade as a row of star signs inside a text: `★★★★☆`, `★ ★ ★`, `⭐⭐⭐½`.
enum StarGrade {
  /// One sign of a row.
  struct Sign {
    var isFilled: Bool
    var end: Int
  }

  static func replacement(at place: Int, in text: TextCursor) -> TextReplacement? {
    guard let first = sign(at: place, in: text) else { return nil }
    var row = Row(first)
    while let next = sign(at: text.skippingBlanks(from: row.end), in: text) { row.add(next) }
    if row.filled > 0,
      let half = NumberGrade.half(at: row.end, in: text)
        ?? plainHalf(at: row.end, in: text)
    {
      row.halves = 1
      row.end = half
    }
    // One star by itself is a bullet, unless the text or its line begins or ends there.
    let isBullet =
      row.count == 1
      && !(TextEnd.isEnd(at: row.end, in: text) || place == 0 && text.count == row.end)
    guard !isBullet, let grade = row.grade(scale: scale(at: row.end, in: text)),
      let scalar = GradeMark.scalar(grade)
    else { return .keeping(place..<row.end) }
    if let end = scaleEnd(at: row.end, in: text) { row.end = end }
    return TextReplacement(place..<row.end, scalar: scalar)
  }

  /// A row of signs.
  private struct Row {
    var filled = 0
    var empty = 0
    var halves = 0
    var end: Int

    init(_ first: Sign) {
      end = first.end
      add(first)
    }

    var count: Int { filled + empty }

    mutating func add(_ sign: Sign) {
      filled += sign.isFilled ? 1 : 0
      empty += sign.isFilled ? 0 : 1
      end = sign.end
    }

    /// The grade, 0…1; `nil` where the row is too long, or has no filled star to tell what the others mean.
    func grade(scale: Double?) -> Double? {
      guard filled > 0, count <= 10 else { return nil }
      let value = Double(filled) + Double(halves) / 2
      let usual = value > ReviewScore.starScale ? 10 : ReviewScore.starScale
      let whole = Double(count + halves)
      let own = empty > 0 && (whole == 4 || whole == 5 || whole == 10) ? whole : usual
      let grade = value / (scale ?? own)
      return grade <= 1 ? grade : nil
    }
  }

  /// The sign at a place, with the invisible character that asks for a picture of it.
  static func sign(at place: Int, in text: TextCursor) -> Sign? {
    guard text[place] == 0xE2 else { return nil }
    let isFilled: Bool
    switch (text[place + 1], text[place + 2]) {
    case (0x98, 0x85), (0xAD, 0x90): isFilled = true
    case (0x98, 0x86): isFilled = false
    default: return nil
    }
    let hasVariant = text[place + 3] == 0xEF && text[place + 4] == 0xB8
    return Sign(isFilled: isFilled, end: place + (hasVariant ? 6 : 3))
  }

  /// "1/2" right behind the signs.
  private static func plainHalf(at place: Int, in text: TextCursor) -> Int? {
    text.has("1/2", at: place) && !text.isWord(place + 3) ? place + 3 : nil
  }

  private static func scale(at place: Int, in text: TextCursor) -> Double? {
    if text.has("/5", at: place), !text.isWord(place + 2) { return 5 }
    if text.has("/4", at: place), !text.isWord(place + 2) { return 4 }
    return text.has("/10", at: place) && !text.isWord(place + 3) ? 10 : nil
  }

  private static func scaleEnd(at place: Int, in text: TextCursor) -> Int? {
    scale(at: place, in: text).map { place + ($0 == 10 ? 3 : 2) }
  }
}
