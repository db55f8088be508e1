internal import FilmData
internal import FilmEvaluation

/// The order of a list of films.
public enum FilmOrder: String, Sendable, Hashable, CaseIterable {
  /// The best by critics first: by the lower end of the Tomatometer's interval, so that 5 of 5 reviews do not come before
  /// 300 of 310.
  case tomatometer
  /// The best by the audience first, by the lower end of the Popcornmeter's interval.
  case popcornmeter
  /// Those first whose critics are surely the nearest to half and half: by the end of the Tomatometer's interval that is
  /// further from a half, so that 1 of 2 is not taken for divided.
  case divided
  /// Those first on which critics and audience surely differ most: by the end of the difference's interval (Newcombe)
  /// that is nearer to none.
  case disagreement
  /// The latest year of release first.
  case newest
  /// Those with the most reviews and ratings first.
  case mostReviewed = "most-reviewed"

  /// What films are ordered by, the greatest first; `nil` for a film that lacks it, which comes last.
  func value(_ counts: FilmCounts, year: Int?) -> Double? {
    let (critics, audience) = (counts.critics, counts.audience)
    switch self {
    case .tomatometer:
      guard critics.percentage != nil else { return nil }
      return Interval(wilson: critics.freshCount, of: critics.reviewCount)?.low
    case .popcornmeter:
      guard audience.percentage != nil else { return nil }
      return Interval(wilson: audience.likedCount, of: audience.ratingCount)?.low
    case .divided:
      guard critics.percentage != nil else { return nil }
      return Interval(wilson: critics.freshCount, of: critics.reviewCount).map {
        -max(abs($0.low - 0.5), abs($0.high - 0.5))
      }
    case .disagreement:
      guard critics.percentage != nil, audience.percentage != nil else { return nil }
      return Interval(
        newcombe: (audience.likedCount, audience.ratingCount),
        less: (critics.freshCount, critics.reviewCount)
      ).map { max($0.low, -$0.high) }
    case .newest: return year.map(Double.init)
    case .mostReviewed: return Double(counts.all)
    }
  }
}

extension FilmCounts {
  /// All reviews by critics, and all reviews and ratings by the audience.
  var all: Int { max(reviews, critics.reviewCount + audience.ratingCount) }
}
