public import FilmData

/// The Tomatometer that predicted labels give each film, against that of the true labels.
///
/// Errors of single reviews cancel out in a film's meter, unless they are biased: this is the error that
/// someone who scores a film's reviews will see. Shares are 0…1 and not rounded.
public struct TomatometerAgreement: Sendable, Hashable {
  /// With fewer films there are no figures.
  public static let fewestFilms = 3
  /// The fewest labelled reviews that a film needs by default.
  public static let usualMinimumReviews = 20

  /// One film's two meters.
  public struct Film: Sendable, Hashable {
    /// The film.
    public let cluster: Int
    /// The meter of the true labels.
    public let actual: Tomatometer
    /// The meter of the predicted labels of the same reviews.
    public let predicted: Tomatometer

    /// Both as shares, 0…1.
    var shares: (predicted: Double, actual: Double) {
      (predicted.share ?? 0, actual.share ?? 0)
    }
  }

  /// The films that have enough labelled reviews, by their numbers.
  public let films: [Film]
  /// The fewest labelled reviews that a film needs.
  public let minimumReviews: Int

  /// Compares the meters of films.
  ///
  /// - Parameters:
  ///   - confusions: predicted against true labels of each film, unweighted.
  ///   - minimumReviews: films with fewer labelled reviews are left out.
  /// - Precondition: `minimumReviews` is at least 5, from which on a Tomatometer is shown.
  public init(
    _ confusions: [ConfusionMatrix], minimumReviews: Int = Self.usualMinimumReviews
  ) {
    precondition(
      minimumReviews >= Tomatometer.minimumReviewCount,
      "\(minimumReviews) reviews; a Tomatometer needs \(Tomatometer.minimumReviewCount)")
    self.minimumReviews = minimumReviews
    films = confusions.enumerated().compactMap { cluster, confusion in
      let count = Int(confusion.total)
      guard count >= minimumReviews else { return nil }
      let hits = confusion.truePositives
      return Film(
        cluster: cluster,
        actual: Tomatometer(freshCount: Int(hits + confusion.falseNegatives), reviewCount: count),
        predicted: Tomatometer(freshCount: Int(hits + confusion.falsePositives), reviewCount: count)
      )
    }
  }

  /// The figures of all films together.
  public struct Figures: Sendable, Hashable {
    /// Pearson's correlation of predicted and true shares over films, −1…1; `nil` where one side is
    /// constant.
    public var pearson: Double?
    /// The mean difference of the shares, regardless of sign, 0…1.
    public var mae: Double?
    /// The share of films, 0…1, whose predicted Tomatometer, as shown, is on the same side of 60 % as the
    /// true one.
    public var side: Double?

    /// Undefined figures.
    public static let none = Figures()
  }

  /// The figures of all films; each is `nil` with fewer than ``fewestFilms``.
  public var figures: Figures { figures { _ in 1 } }

  /// The figures when the film c counts `multiplicities[c]` times.
  func figures(multiplicities: [Double]) -> Figures { figures { multiplicities[$0] } }

  private func figures(weight: (Int) -> Double) -> Figures {
    guard films.count >= Self.fewestFilms else { return .none }
    var metrics = RatingMetrics()
    var (right, total) = (0.0, 0.0)
    for film in films {
      let weight = weight(film.cluster)
      guard weight > 0 else { continue }
      let shares = film.shares
      metrics.add(predicted: shares.predicted, actual: shares.actual, weight: weight)
      total += weight
      right += film.predicted.freshness == film.actual.freshness ? weight : 0
    }
    return Figures(
      pearson: metrics.pearson, mae: metrics.mae, side: total > 0 ? right / total : nil)
  }

  /// The figures of giving every film the mean of the true shares, and the more frequent side.
  public var baseline: Figures {
    guard films.count >= Self.fewestFilms else { return .none }
    let actual = films.map(\.shares.actual)
    let mean = actual.reduce(0, +) / Double(actual.count)
    let fresh = Double(films.count { $0.actual.freshness == .fresh }) / Double(films.count)
    return Figures(
      pearson: nil, mae: RatingMetrics(constant: mean, actual: actual).mae,
      side: max(fresh, 1 - fresh))
  }
}
