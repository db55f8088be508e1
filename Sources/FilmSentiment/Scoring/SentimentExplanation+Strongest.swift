/// The few strongest reasons for a score.
extension SentimentExplanation {
  /// A reason in words: an entry as it is in the text, or a term.
  public struct Reason: Sendable, Hashable {
    /// Where its words are; `nil` for a term.
    public var bytes: Range<Int>?
    /// The entry, or what the term is.
    public var text: String
    /// The log-odds of fresh that it adds.
    public var valence: Double
  }

  /// What a reason must weigh, as a share of the strongest one.
  static let weakestReason = 0.2

  /// The strongest entries and terms, none of whose words is in a stronger one of the same sign:
  /// of “dull” and “never dull” only one is a reason.
  public func strongestReasons(_ limit: Int) -> [Reason] {
    var reasons = terms.map { Reason(bytes: nil, text: $0.text, valence: $0.valence) }
    var taken: [(bytes: Range<Int>, isFresh: Bool)] = []
    for contribution in strongestFirst where taken.count < limit {
      let entry = contribution.entry
      let isFresh = contribution.valence >= 0
      if taken.contains(where: { $0.isFresh == isFresh && $0.bytes.overlaps(contribution.bytes) }) {
        continue
      }
      taken.append((contribution.bytes, isFresh))
      reasons.append(
        Reason(bytes: contribution.bytes, text: entry.text, valence: contribution.valence))
    }
    reasons.sort { abs($0.valence) > abs($1.valence) }
    let weakest = abs(reasons.first?.valence ?? 0) * Self.weakestReason
    return Array(reasons.prefix(limit).prefix { abs($0.valence) >= weakest })
  }
}
