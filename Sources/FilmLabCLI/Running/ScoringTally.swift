import FilmData
import FilmSentiment

/// Counts over scored reviews, for the summary on standard error.
struct ScoringTally {
  var count = 0
  var freshCount = 0
  var labelledCount = 0
  var agreeingCount = 0
  /// Reviews whose score is too near the middle for a label; they do not count as labelled.
  var neutralCount = 0

  mutating func add(
    _ row: ReviewRow, _ score: SentimentScore, _ band: NeutralBand = NeutralBand()
  ) {
    count += 1
    if band.holds(score) {
      neutralCount += 1
      return
    }
    if score.label == .fresh { freshCount += 1 }
    if let verdict = row.verdict {
      labelledCount += 1
      if verdict == score.label { agreeingCount += 1 }
    }
  }

  mutating func add(_ other: ScoringTally) {
    count += other.count
    freshCount += other.freshCount
    labelledCount += other.labelledCount
    agreeingCount += other.agreeingCount
    neutralCount += other.neutralCount
  }

  /// The summary for people.
  func lines(seconds: Double) -> [String] {
    guard count > 0 else { return [] }
    var line =
      "\(Plural.text(count, "review")): \(Percent.text(freshCount, of: count)) fresh by their text"
    if neutralCount > 0 {
      line =
        "\(Plural.text(count, "review")): \(Percent.text(count - neutralCount, of: count)) get a "
        + "label, \(Percent.text(freshCount, of: count - neutralCount)) of them fresh"
    }
    if labelledCount > 0 {
      line += "; \(labelledCount) \(labelledCount == 1 ? "carries" : "carry") a label or score, "
      line += "\(Percent.text(agreeingCount, of: labelledCount)) agreement"
    }
    return [line + "; \(Decimal.text(seconds, digits: 2)) s"]
  }
}

/// Shares for people.
enum Percent {
  /// A share with one decimal: "83.4 %".
  static func text(_ count: Int, of total: Int) -> String {
    text(total > 0 ? Double(count) / Double(total) : 0)
  }

  static func text(_ share: Double) -> String { Decimal.text(share * 100, digits: 1) + " %" }
}

/// Numbers for people, the same in every locale.
enum Decimal {
  static func text(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let rounded = (abs(value) * scale).rounded()
    guard rounded < 1e15 else { return "\(value)" }
    let sign = value < 0 && rounded > 0 ? "-" : ""
    let whole = Int(rounded) / Int(scale)
    let fraction = String(Int(rounded) % Int(scale))
    if digits == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole)."
      + String(repeating: "0", count: digits - fraction.count) + fraction
  }

  /// With a sign before it: "+1.26".
  static func signed(_ value: Double, digits: Int) -> String {
    let text = text(value, digits: digits)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : "+" + text
  }
}
