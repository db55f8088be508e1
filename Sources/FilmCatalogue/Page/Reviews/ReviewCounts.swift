internal import FilmData
internal import FilmSentiment

/// How many of a film's reviews each choice of a filter leaves, given the other filters.
///
/// So ``critics`` and ``audience`` are how many there are to show of either side, whatever the limit.
public struct ReviewCounts: Sendable, Hashable, Codable {
  /// How many reviews speak of an aspect.
  public struct OfAspect: Sendable, Hashable, Codable {
    /// Of what: `acting`, see `Aspect`.
    public var aspect: String
    /// How many reviews.
    public var count: Int

    /// Describes a count.
    public init(aspect: String, count: Int) { (self.aspect, self.count) = (aspect, count) }
  }

  /// Those by critics.
  public var critics = 0
  /// Those by the audience.
  public var audience = 0
  /// Those with any verdict, or none.
  public var anyVerdict = 0
  /// Those that are fresh.
  public var fresh = 0
  /// Those that are rotten.
  public var rotten = 0
  /// Those whose verdict rests on anything.
  public var anyScore = 0
  /// Those with the reviewer's own score.
  public var scored = 0
  /// Those whose verdict is predicted.
  public var predicted = 0
  /// Those that speak of anything, or of nothing.
  public var anyAspect = 0
  /// Those that speak of each aspect, the most frequent first; aspects of which none does are left out.
  public var aspects: [OfAspect] = []

  enum CodingKeys: String, CodingKey {
    case critics, audience, fresh, rotten, scored, predicted, aspects
    case anyVerdict = "any_verdict"
    case anyScore = "any_score"
    case anyAspect = "any_aspect"
  }

  /// No reviews.
  public init() {}

  /// Those by critics and the audience together.
  public var all: Int { critics + audience }
}

extension ReviewCounts {
  /// Counts the reviews of a film.
  ///
  /// - Complexity: O(reviews and opinions).
  init(of reviews: [ReadReview], _ choice: PageChoice) {
    let filter = ReviewFilter(choice)
    var ofAspects: [Aspect: Int] = [:]
    for review in reviews {
      let (verdict, isAudience) = (review.review.verdict, review.review.isAudience)
      if filter.isPassed(by: review, without: .source) {
        if isAudience { audience += 1 } else { critics += 1 }
      }
      if filter.isPassed(by: review, without: .verdict) {
        anyVerdict += 1
        if verdict == .fresh { fresh += 1 }
        if verdict == .rotten { rotten += 1 }
      }
      if filter.isPassed(by: review, without: .score) {
        anyScore += 1
        if review.rests(on: .scored) { scored += 1 }
        if review.rests(on: .predicted) { predicted += 1 }
      }
      if filter.isPassed(by: review, without: .aspect) {
        anyAspect += 1
        for aspect in Set(review.opinions.map(\.aspect)) { ofAspects[aspect, default: 0] += 1 }
      }
    }
    aspects = Self.sorted(ofAspects)
  }

  private static func sorted(_ counts: [Aspect: Int]) -> [OfAspect] {
    Aspect.allCases.enumerated().compactMap { place, aspect in
      counts[aspect].map { (place, OfAspect(aspect: aspect.rawValue, count: $0)) }
    }
    .sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }.map(\.1)
  }
}
