import Bytes
package import FilmAnalytics

extension ScoringTally {
  /// The counts in sentences, one a line; none without scored reviews.
  ///
  /// - Parameter seconds: how long the scoring took.
  package func summary(seconds: Double) -> [String] {
    guard count > 0 else { return [] }
    let silence = silent.sentence.map { [$0] } ?? []
    let speed = "\(DecimalText.text(seconds, digits: 2)) s"
    guard count > silent.count else {
      return ["\(Plural.text(count, "review")); \(speed)"] + silence
    }
    return [sentence + "; " + speed] + silence
  }

  /// What the reviews that say something are found to be.
  private var sentence: String {
    let saying = count - silent.count
    let labelled = saying - neutralCount
    var line = Plural.text(count, "review") + ": "
    if neutralCount > 0 {
      line += "\(Percent.text(labelled, of: count)) get a label, "
      line += "\(Percent.text(freshCount, of: labelled)) of them fresh"
    } else {
      line += Percent.text(freshCount, of: saying) + (saying < count ? " of \(saying)" : "")
      line += " fresh by their text"
    }
    if labelledCount > 0 {
      line += "; \(labelledCount) \(labelledCount == 1 ? "carries" : "carry") a label or score, "
      line += "\(Percent.text(agreeingCount, of: labelledCount)) agreement"
    }
    return line
  }
}
