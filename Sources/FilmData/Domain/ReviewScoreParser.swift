/// Reads one score: an optional "Rated:", then a letter, or an amount and its scale.
struct ReviewScoreParser {
  typealias Outcome = Result<ReviewScore, ReviewScore.Refusal>

  private var scanner: ReviewScoreScanner
  private let bareScale: RatingScale?
  /// The number that the score is, if it is one without a scale.
  private(set) var bareNumber: Double?

  init(_ utf8: UnsafeRawBufferPointer, bareScale: RatingScale?) {
    scanner = ReviewScoreScanner(utf8)
    self.bareScale = bareScale
  }

  mutating func parse() -> Outcome {
    if scanner.isAtEnd { return .failure(.empty) }
    skipHeading()
    switch scanner.peek() | 0x20 {
    case UInt8(ascii: "f") where scanner.isLetter(scanner.peek(1)): return amountAndScale(nudge: 0)
    case UInt8(ascii: "a")...UInt8(ascii: "d"), UInt8(ascii: "f"): return letter()
    case UInt8(ascii: "h"), UInt8(ascii: "l"): return nudgedAmount()
    default: return amountAndScale(nudge: 0)
    }
  }

  /// Passes "Rated", "Rating:", "Score:" or "Grade:", and any other words before a colon.
  private mutating func skipHeading() {
    if scanner.takeHeading() { return }
    switch scanner.peek() | 0x20 {
    case UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "g"): break
    default: return
    }
    guard
      scanner.take(word: "rated") || scanner.take(word: "rating") || scanner.take(word: "score")
        || scanner.take(word: "grade")
    else { return }
    scanner.skipBlanks()
    if scanner.take(":") { scanner.skipBlanks() }
  }

  private mutating func letter() -> Outcome {
    let letter = scanner.peek() | 0x20
    scanner.skip(1)
    scanner.skipBlanks()
    var sign = 0
    if scanner.take("+") {
      sign = 1
      while scanner.take("+") {}
    } else if scanner.takeMinus() {
      sign = -1
      while scanner.takeMinus() {}
    }
    if sign <= 0 {
      // "B minus", "Bminus" and "B-minus", which must not become "B-".
      if scanner.take(word: "plus") { sign = 1 } else if scanner.take(word: "minus") { sign = -1 }
    }
    guard scanner.isAtEnd, let grade = ReviewScore.Letter(letter, sign: sign) else {
      return .failure(.notAScore)
    }
    return .success(ReviewScore(rating: grade.rating, notation: .letter))
  }

  private mutating func nudgedAmount() -> Outcome {
    let nudge: Double
    if scanner.take(word: "high") {
      nudge = ReviewScore.nudge
    } else if scanner.take(word: "low") {
      nudge = -ReviewScore.nudge
    } else {
      return .failure(.notAScore)
    }
    scanner.skipBlanks()
    return amountAndScale(nudge: nudge)
  }

  // MARK: Amount

  /// How an amount was written, which decides what it means without a scale.
  private enum Form {
    case number
    case stars
    case asterisks
    case starSigns
  }

  private mutating func amountAndScale(nudge: Double) -> Outcome {
    let isNegative = scanner.takeMinus()
    if !isNegative { _ = scanner.take("+") }
    var form = Form.number
    var value: Double
    var scale: Double?
    if let row = takeRow() {
      (value, form, scale) = (row.stars, row.form, row.scale)
    } else if let number = takeMixedNumber() ?? scanner.takeNumberWord() {
      value = number + (scanner.takeAndAHalf() ? 0.5 : 0)
    } else {
      return .failure(.notAScore)
    }
    if isNegative { value = -value }
    scanner.skipBlanks()
    if takeStars() { form = .stars }
    if form == .number, scanner.isAtEnd { return bare(value) }
    if form == .number, takePercent() {
      return scanner.isAtEnd ? divide(value, by: 100, notation: .percent) : .failure(.notAScore)
    }
    if takeDivision() {
      if let limit = takeLimits() {
        guard form == .number, scanner.isAtEnd else { return .failure(.notAScore) }
        return aroundZero(value, nudge: nudge, limit: limit)
      }
      guard let number = scanner.takeNumber() ?? scanner.takeNumberWord() else {
        return .failure(scanner.isAtEnd ? .noScale : .notAScore)
      }
      scale = number
      scanner.skipBlanks()
      if takeStars(), form == .number { form = .stars }
    }
    guard scanner.isAtEnd, nudge == 0 else { return .failure(.notAScore) }
    guard let scale else {
      return form == .number
        ? .failure(.notAScore) : compose(value, outOf: ReviewScore.starScale, form: form)
    }
    return compose(value, outOf: scale, form: form)
  }

  /// "3", "3.5", "3 1/2", "3-1/2", "3½", "½", and "1/2" where a scale or "star" follows.
  private mutating func takeMixedNumber() -> Double? {
    if let fraction = scanner.takeVulgarFraction() { return fraction }
    let start = scanner.position
    guard let number = scanner.takeNumber() else { return nil }
    if scanner.isAtEnd || number != number.rounded() { return number }
    if number == 1, takeRestOfLoneHalf() { return 0.5 }
    let afterWhole = scanner.position
    let isApart = scanner.skipBlanks() || scanner.take("-")
    if let fraction = scanner.takeVulgarFraction() { return number + fraction }
    if isApart, let fraction = takeFraction() { return number + fraction }
    scanner.back(to: afterWhole)
    return scanner.position > start ? number : nil
  }

  /// Passes the "/2" of a "1/2" that is itself the amount: "1/2 star", "1/2 of 4", "1/2/5".
  private mutating func takeRestOfLoneHalf() -> Bool {
    let start = scanner.position
    if scanner.take("/"), scanner.take("2") {
      let half = scanner.position
      scanner.skipBlanks()
      let isAmount = takeStarsWord() || takeDivision()
      scanner.back(to: half)
      if isAmount { return true }
    }
    scanner.back(to: start)
    return false
  }

  /// A part of one that follows a whole number: a half, thirds, quarters.
  private mutating func takeFraction() -> Double? {
    let parts = (scanner.peek(), scanner.peek(2))
    guard scanner.peek(1) == UInt8(ascii: "/"), !scanner.isDigit(scanner.peek(3)) else {
      return nil
    }
    let numerator = Int(parts.0) - 0x30
    let denominator = Int(parts.1) - 0x30
    guard (2...4).contains(denominator), (1..<denominator).contains(numerator) else { return nil }
    scanner.skip(3)
    return Double(numerator) / Double(denominator)
  }

  /// A row of asterisks or star signs, with or without blanks between; hollow stars at its end show the
  /// scale.
  private mutating func takeRow() -> (stars: Double, form: Form, scale: Double?)? {
    var full = 0
    var form = Form.asterisks
    var afterStars = scanner.position
    while true {
      if scanner.take("*") {
        full += 1
      } else if scanner.peek() == 0xE2, takeStarSign() {
        full += 1
        form = .starSigns
      } else {
        break
      }
      afterStars = scanner.position
      scanner.skipBlanks()
    }
    scanner.back(to: afterStars)
    guard full > 0 else { return nil }
    scanner.skipBlanks()
    let part = scanner.takeVulgarFraction() ?? takeFraction()
    if part == nil { scanner.back(to: afterStars) }
    let hollow = takeHollowStars()
    let stars = Double(full) + (part ?? 0)
    return (stars, form, hollow > 0 ? stars.rounded(.up) + Double(hollow) : nil)
  }

  private mutating func takeHollowStars() -> Int {
    var hollow = 0
    while true {
      let before = scanner.position
      scanner.skipBlanks()
      guard scanner.peek() == 0xE2, scanner.take(sign: "☆") else {
        scanner.back(to: before)
        return hollow
      }
      hollow += 1
    }
  }

  private mutating func takeStarSign() -> Bool {
    if scanner.take(sign: "★") { return true }
    guard scanner.take(sign: "⭐") else { return false }
    // The selector that asks for the coloured picture.
    _ = scanner.take(sign: "\u{FE0F}")
    return true
  }

  // MARK: Scale

  /// Passes "stars" or a single sign for them, as in "4.5★" and "3/4*".
  private mutating func takeStars() -> Bool {
    if takeStarsWord() { return true }
    guard scanner.take("*") || (scanner.peek() == 0xE2 && takeStarSign()) else { return false }
    scanner.skipBlanks()
    return true
  }

  /// Passes "stars", also in the languages of the ratings that we have seen.
  private mutating func takeStarsWord() -> Bool {
    let isTaken =
      switch scanner.peek() | 0x20 {
      case UInt8(ascii: "s"):
        scanner.take(word: "stars") || scanner.take(word: "star") || scanner.take(word: "sterne")
          || scanner.take(word: "sternen") || scanner.take(word: "stern")
          || scanner.take(word: "stelle") || scanner.take(word: "sterren")
      case UInt8(ascii: "e"):
        scanner.take(word: "estrellas") || scanner.take(word: "estrella")
          || scanner.take(word: "estrelas") || scanner.take(word: "etoiles")
      case 0xE3: scanner.take(sign: "étoiles") || scanner.take(sign: "étoile")
      case UInt8(ascii: "p"):
        scanner.take(word: "points") || scanner.take(word: "pts") || scanner.take(word: "punkte")
      default: false
      }
    if isTaken { scanner.skipBlanks() }
    return isTaken
  }

  private mutating func takePercent() -> Bool {
    if scanner.take("%") || scanner.take(word: "percent") { return true }
    let start = scanner.position
    if scanner.take(word: "per"), scanner.skipBlanks(), scanner.take(word: "cent") { return true }
    scanner.back(to: start)
    return false
  }

  /// Passes what separates an amount from its scale: "/", "\", "of", "out of", "(out of".
  private mutating func takeDivision() -> Bool {
    let start = scanner.position
    if scanner.take("/") || scanner.take("\\") || scanner.take(sign: "⁄") {
      scanner.skipBlanks()
      return true
    }
    _ = scanner.take("(")
    if scanner.take(word: "out") { scanner.skipBlanks() }
    if scanner.take(word: "of") || takeForeignOf() {
      scanner.skipBlanks()
      return true
    }
    scanner.back(to: start)
    return false
  }

  /// Passes "of" in German, French, Spanish and Portuguese, Italian, Dutch, Swedish and Norwegian, Danish,
  /// Russian.
  private mutating func takeForeignOf() -> Bool {
    switch scanner.peek() | 0x20 {
    case UInt8(ascii: "v"): scanner.take(word: "von") || scanner.take(word: "van")
    case UInt8(ascii: "s"): scanner.take(word: "sur") || scanner.take(word: "su")
    case UInt8(ascii: "d"): scanner.take(word: "de")
    case UInt8(ascii: "u"): scanner.take(word: "uit")
    case UInt8(ascii: "a"): scanner.take(word: "av") || scanner.take(word: "af")
    case UInt8(ascii: "o"): scanner.take(word: "outta")
    case 0xF0: scanner.take(sign: "из")
    default: false
    }
  }

  /// Passes "-4..+4" and returns 4.
  private mutating func takeLimits() -> Double? {
    let start = scanner.position
    if scanner.takeMinus(), let low = scanner.takeNumber(), scanner.take("."), scanner.take(".") {
      _ = scanner.take("+")
      if let high = scanner.takeNumber(), high == low, low > 0 { return high }
    }
    scanner.back(to: start)
    return nil
  }

  // MARK: Score

  private mutating func bare(_ value: Double) -> Outcome {
    bareNumber = value
    guard let bareScale else { return .failure(.noScale) }
    guard bareScale.contains(value) else { return .failure(.outsideScale) }
    let rating = min(max(bareScale.normalized(value), 0), 1)
    let notation: ReviewScore.Notation =
      bareScale.worst < 0 ? .plusMinus(limit: bareScale.best) : .bare(outOf: bareScale.best)
    return .success(ReviewScore(rating: rating, notation: notation))
  }

  private func compose(
    _ value: Double, outOf scale: Double, form: Form
  ) -> Outcome {
    switch form {
    case .number: divide(value, by: scale, notation: .fraction(outOf: scale))
    case .stars: divide(value, by: scale, notation: .stars(outOf: scale))
    case .asterisks: divide(value, by: scale, notation: .asterisks(outOf: scale))
    case .starSigns: divide(value, by: scale, notation: .starSigns(outOf: scale))
    }
  }

  private func divide(
    _ value: Double, by scale: Double, notation: ReviewScore.Notation
  ) -> Outcome {
    guard ReviewScore.knownScales.contains(scale) else { return .failure(.unknownScale) }
    guard value >= 0, value <= scale else { return .failure(.outsideScale) }
    return .success(ReviewScore(rating: value / scale, notation: notation))
  }

  private func aroundZero(
    _ value: Double, nudge: Double, limit: Double
  ) -> Outcome {
    guard abs(value) <= limit else { return .failure(.outsideScale) }
    let rating = (value + nudge + limit) / (2 * limit)
    return .success(
      ReviewScore(rating: min(max(rating, 0), 1), notation: .plusMinus(limit: limit)))
  }
}
