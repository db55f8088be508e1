internal import Bytes

/// A grade in numbers inside a text: `4.5/5`, `8 out of 10`, `3 1/2 stars`, `95%` at the end.
///
/// Only the scales that reviewers grade on in a sentence, of 4, 5, 10 and 100. "3/4 of the film", "4/5/2019",
/// "9 out of 10 viewers" and "a 3-star hotel" are none.
enum NumberGrade {
  /// - Parameter place: where a digit is.
  static func replacement(at place: Int, in text: TextCursor) -> TextReplacement? {
    guard let number = number(at: place, in: text) else { return nil }
    guard let (grade, end) = grade(number, in: text), grade <= 1 else { return nil }
    return GradeMark.scalar(grade).map { TextReplacement(number.start..<end, scalar: $0) }
  }

  /// A number with its half, as far as it may be a grade.
  struct Number {
    var start: Int
    var end: Int
    var value: Double
  }

  private static func number(at place: Int, in text: TextCursor) -> Number? {
    let beginsWithPoint = text[place - 1] == ASCII.period && !text.isWord(place - 2)
    let start = beginsWithPoint ? place - 1 : place
    guard canStart(at: start, in: text) else { return nil }
    var end = place
    var value = 0.0
    while text.isDigit(end), end - place < 4 {
      value = value * 10 + Double(text[end] - ASCII.zero)
      end += 1
    }
    if beginsWithPoint {
      value /= end - place == 1 ? 10 : 100
    } else if text[end] == ASCII.period || text[end] == ASCII.comma, text.isDigit(end + 1) {
      value += Double(text[end + 1] - ASCII.zero) / 10
      end += 2
      if text.isDigit(end) {
        value += Double(text[end] - ASCII.zero) / 100
        end += 1
      }
    } else if let half = half(at: end, in: text) {
      value += 0.5
      end = half
    }
    guard !text.isDigit(end), value <= 100 else { return nil }
    return Number(start: start, end: end, value: value)
  }

  /// Whether what stands before a number lets it be a grade.
  private static func canStart(at start: Int, in text: TextCursor) -> Bool {
    let before = text[start - 1]
    if text.isWord(start - 1) { return false }
    switch before {
    case UInt8(ascii: "/"), UInt8(ascii: "$"), ASCII.hash: return false
    case ASCII.period, ASCII.comma, ASCII.colon: return !text.isDigit(start - 2)
    case ASCII.minus: return !text.isWord(start - 2)
    default: return true
    }
  }

  /// Where a half ends that follows a number: `½`, ` 1/2`.
  static func half(at place: Int, in text: TextCursor) -> Int? {
    let next = text[place] == ASCII.space || text[place] == ASCII.minus ? place + 1 : place
    if text[next] == 0xC2, text[next + 1] == 0xBD { return next + 2 }
    guard next > place, text.has("1/2", at: next), !text.isWord(next + 3) else { return nil }
    return next + 3
  }

  /// The grade, 0…1 or above if the number exceeds its scale, and where it ends.
  private static func grade(_ number: Number, in text: TextCursor) -> (grade: Double, end: Int)? {
    var place = number.end
    // A star behind the number, as in "4★/5".
    let star = StarGrade.sign(at: text.skippingBlanks(from: place), in: text)
    if let star, star.isFilled { place = star.end }
    let next = text.skippingBlanks(from: place)
    if let (scale, end) = scale(at: next, in: text) {
      return (number.value / scale, stars(behind: end, in: text) ?? end)
    }
    if text[place] == UInt8(ascii: "%") { return percent(number, end: place + 1, in: text) }
    if let end = stars(behind: place, in: text) ?? (star?.isFilled == true ? place : nil) {
      return ofStars(number.value, end: end, in: text)
    }
    return nil
  }

  /// The scale that follows: `/5`, `out of ten`.
  private static func scale(at place: Int, in text: TextCursor) -> (scale: Double, end: Int)? {
    var next = place
    if text[place] == UInt8(ascii: "/") {
      next = text.skippingBlanks(from: place + 1)
    } else if text.hasWord("out of", at: place) || text.hasWord("outta", at: place) {
      next = text.skippingBlanks(from: place + (text.has("outta", at: place) ? 5 : 6))
    } else {
      return nil
    }
    guard let (scale, end) = scaleNumber(at: next, in: text) else { return nil }
    return isShare(at: end, in: text) ? nil : (scale, end)
  }

  private static func scaleNumber(
    at place: Int, in text: TextCursor
  ) -> (scale: Double, end: Int)? {
    for (word, scale) in scales where text.hasWord(word, at: place) {
      return (scale, place + word.utf8CodeUnitCount)
    }
    return nil
  }

  private static let scales: [(StaticString, Double)] = [
    ("4", 4), ("5", 5), ("10", 10), ("100", 100), ("four", 4), ("five", 5), ("ten", 10),
    ("a hundred", 100),
  ]

  /// Whether a fraction goes on as a date or a number, or is a share of something.
  private static func isShare(at end: Int, in text: TextCursor) -> Bool {
    if text[end] == UInt8(ascii: "/") { return true }
    if text[end] == ASCII.period || text[end] == ASCII.comma, text.isDigit(end + 1) { return true }
    let next = text.skippingBlanks(from: end)
    return shareWords.contains { text.hasWord($0, at: next) }
  }

  /// What is counted where it follows "9 out of 10" or "3/4".
  private static let shareWords: [StaticString] = [
    "of", "through", "way", "full", "times", "people", "critics", "viewers", "fans", "jokes",
    "films", "movies", "women", "men", "kids", "scenes", "majority", "time", "th", "ths", "mark",
  ]

  private static func percent(
    _ number: Number, end: Int, in text: TextCursor
  ) -> (grade: Double, end: Int)? {
    // Shares of something are too common: at the end of a text or line only.
    guard TextEnd.isEnd(at: end, in: text) else { return nil }
    return (number.value / 100, end)
  }

  private static func ofStars(
    _ value: Double, end: Int, in text: TextCursor
  ) -> (grade: Double, end: Int)? {
    let next = text.skippingBlanks(from: end)
    if let (scale, end) = scale(at: next, in: text) { return (value / scale, end) }
    if text.hasWord("of", at: next),
      let (scale, end) = scaleNumber(at: text.skippingBlanks(from: next + 2), in: text)
    {
      return (value / scale, end)
    }
    if starThings.contains(where: { text.hasWord($0, at: next) }) { return nil }
    return (value / (value > ReviewScore.starScale ? 10 : ReviewScore.starScale), end)
  }

  /// What has stars besides films.
  private static let starThings: [StaticString] = [
    "hotel", "general", "restaurant", "resort", "cast", "service", "meal", "chef", "admiral",
  ]

  /// Where the word "stars" ends, or signs of stars, if they follow.
  private static func stars(behind place: Int, in text: TextCursor) -> Int? {
    var next = text.skippingBlanks(from: place)
    if text[next] == ASCII.minus { next += 1 }
    if text.hasWord("stars", at: next) { return next + 5 }
    if text.hasWord("star", at: next) { return next + 4 }
    guard let sign = StarGrade.sign(at: next, in: text), sign.isFilled else { return nil }
    return sign.end
  }
}
