internal import Bytes

extension ReviewScore: CustomStringConvertible {
  /// The score in its own notation.
  public var description: String { Self.text(rating: rating, in: notation) }

  /// By how much of a step "high" and "low" move a score on a scale around zero.
  ///
  /// "low +1 out of -4..+4" comes with a fresh label nine times in ten: a fifth is the most
  /// that keeps it at `Freshness.freshThreshold`.
  public static let nudge = 0.2

  /// Writes a rating in a notation, so that reading it again gives the rating within its steps.
  ///
  /// Numbers have at most two decimals; rows of stars are rounded to halves, letters to `Letter`.
  /// - Parameters:
  ///   - rating: 0…1; values outside are clamped.
  ///   - notation: how to write it.
  public static func text(rating: Double, in notation: Notation) -> String {
    let rating = min(max(rating, 0), 1)
    switch notation {
    case .fraction(let scale): return decimal(rating * scale) + "/" + decimal(scale)
    case .letter: return Letter(nearest: rating).rawValue
    case .stars(let scale):
      let number = decimal(rating * scale)
      if scale != starScale { return "\(number) out of \(decimal(scale)) stars" }
      return number == "1" ? "1 star" : "\(number) stars"
    case .asterisks(let scale):
      return row(rating * scale, of: scale, full: "*", half: "1/2", hollow: "")
    case .starSigns(let scale):
      return row(rating * scale, of: scale, full: "★", half: "½", hollow: "☆")
    case .percent: return decimal(rating * 100) + "%"
    case .plusMinus(let limit): return signed(rating * 2 * limit - limit, limit: limit)
    case .bare(let scale): return decimal(rating * scale)
    }
  }

  /// A row of signs; less than one whole sign is written in words, and so is any scale but five.
  private static func row(
    _ stars: Double, of scale: Double, full: String, half: String, hollow: String
  ) -> String {
    let halves = Int((stars * 2).rounded())
    if halves < 2 { return text(rating: Double(halves) / 2 / scale, in: .stars(outOf: scale)) }
    let signs = String(repeating: full, count: halves / 2) + (halves % 2 == 1 ? half : "")
    guard scale == starScale else { return signs + " out of " + decimal(scale) }
    return signs + String(repeating: hollow, count: Int(scale) - (halves + 1) / 2)
  }

  private static func signed(_ value: Double, limit: Double) -> String {
    let step = value.rounded()
    let rest = value - step
    let word = rest > nudge / 2 ? "high " : rest < -nudge / 2 ? "low " : ""
    let sign = step > 0 ? "+" : step < 0 ? "-" : ""
    return "\(word)\(sign)\(decimal(abs(step))) out of -\(decimal(limit))..+\(decimal(limit))"
  }

  /// A number of at least 0 with at most two decimals, without zeros at the end.
  private static func decimal(_ value: Double) -> String { DecimalText.short(value, digits: 2) }
}
