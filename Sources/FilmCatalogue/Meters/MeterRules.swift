internal import FilmData

/// How many reviews a film needs for its first score.
public struct MeterRules: Sendable, Hashable, Codable {
  /// Which rule holds.
  public enum FirstScore: String, Sendable, Hashable, Codable, CaseIterable {
    /// Five reviews for any film.
    case fromFive = "five"
    /// The rule since August 2024: 10, 20 or 40 reviews, by the box office that is expected.
    case sinceAugust2024 = "2024"
  }

  /// Which rule holds.
  public var firstScore: FirstScore
  /// The film's box office in US dollars, as far as it is known.
  public var boxOffice: Int?
  /// Whether the film had a limited release; `nil` where nobody knows, which counts as wide.
  public var isLimited: Bool?

  /// Makes rules; those of any film by default.
  public init(
    firstScore: FirstScore = .fromFive, boxOffice: Int? = nil, isLimited: Bool? = nil
  ) {
    (self.firstScore, self.boxOffice, self.isLimited) = (firstScore, boxOffice, isLimited)
  }

  /// The box office from which on 20 and 40 reviews are needed: 60 and 120 million dollars in the home market,
  /// as Rotten Tomatoes announced on 21 August 2024.
  private static let boxOfficeSteps = [60_000_000, 120_000_000]
  private static let reviewSteps = [10, 20, 40]

  /// The fewest reviews for which a Tomatometer is shown.
  public var minimumReviewCount: Int {
    switch firstScore {
    case .fromFive: Tomatometer.minimumReviewCount
    case .sinceAugust2024:
      Self.reviewSteps[Self.boxOfficeSteps.filter { $0 <= boxOffice ?? 0 }.count]
    }
  }

  /// The fewest reviews of a Certified Fresh film.
  public var certifiedReviewCount: Int {
    isLimited == true
      ? Tomatometer.certifiedLimitedReviewCount : Tomatometer.certifiedReviewCount
  }
}
