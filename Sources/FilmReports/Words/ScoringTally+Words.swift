import Bytes
package import FilmAnalytics

extension ScoringTally {
  /// The counts in sentences, one a line; none without scored reviews.
  ///
  /// - Parameter seconds: how long the scoring took.
  package func summary(seconds: Double) -> [String] {
    guard count > 0 else { return [] }
    var line = Plural.text(count, "review") + ": "
    if neutralCount > 0 {
      line += "\(Percent.text(count - neutralCount, of: count)) get a label, "
      line += "\(Percent.text(freshCount, of: count - neutralCount)) of them fresh"
    } else {
      line += "\(Percent.text(freshCount, of: count)) fresh by their text"
    }
    if labelledCount > 0 {
      line += "; \(labelledCount) \(labelledCount == 1 ? "carries" : "carry") a label or score, "
      line += "\(Percent.text(agreeingCount, of: labelledCount)) agreement"
    }
    return [line + "; \(DecimalText.text(seconds, digits: 2)) s"]
  }
}
