public import FilmData

/// Which reviews a film's page shows, and by which rules its meters count.
public struct PageChoice: Sendable, Hashable {
  /// The order of reviews.
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// Those that stand best for their side first: clear, of many words that count, of both sides in turn as far as
    /// their share of all allows.
    case telling
    /// The newest first; those without a date last.
    case newest
    /// The best rated first.
    case best
    /// The worst rated first.
    case worst
  }

  /// What a review's verdict rests on.
  public enum Score: String, Sendable, Hashable, Codable, CaseIterable {
    /// The reviewer gave a score, in whatever notation.
    case scored
    /// The verdict is predicted from the text, for want of a label and a score.
    case predicted
  }

  /// Whether critics' reviews are shown.
  public var showsCritics = true
  /// Whether the audience's reviews are shown.
  public var showsAudience = true
  /// The verdict that reviews must have.
  public var verdict: Freshness?
  /// What the reviews' verdicts must rest on.
  public var score: Score?
  /// The aspect on which reviews must have an opinion: `acting`, see `Aspect`.
  public var aspect: String?
  /// The order of reviews.
  public var order = Order.telling
  /// The number of a review that is shown first on its side, whatever the filters: what someone was led to.
  public var review: Int64?
  /// How many reviews by critics, and by the audience, are shown; `nil` for all.
  public var reviewLimit: Int? = 6
  /// How many reviews by critics, and by the audience, are passed over before the first that is shown.
  public var reviewOffset = 0
  /// How many similar titles are shown.
  public var similarCount = 5
  /// How many reviews a first score needs.
  public var firstScore = MeterRules.FirstScore.fromFive

  /// The usual choice.
  public init() {}
}
