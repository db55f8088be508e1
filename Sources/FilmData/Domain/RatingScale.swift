/// The scale that ratings are on, how it is known, and which ratings are likes.
///
/// ```swift
/// let scale = RatingScale(best: 5)          // as stated
/// scale.normalized(4.5)                     // 0.9
/// scale.isLike(3.5)                         // false: a like is 4 or more
/// ```
/// ``find(stated:header:values:)`` decides it for a file.
public struct RatingScale: Sendable, Hashable {
  /// How a scale is known.
  public enum Origin: String, Sendable, Hashable {
    /// The user stated it.
    case stated
    /// The columns, or the layout of the file, are those of a known source.
    case header
    /// The ratings themselves suggest it.
    case inferred
  }

  /// The best rating.
  public let best: Double
  /// The rating that means nothing at all: 0, or -1 where thumbs are -1 and 1.
  public let worst: Double
  /// How the scale is known.
  public let origin: Origin

  /// The default least share of the best rating that is a like: 4 of 5 stars.
  ///
  /// The usual threshold where ratings are turned into likes (D. Liang and others, "Variational
  /// autoencoders for collaborative filtering", WWW 2018, doi:10.1145/3178876.3186150). The Popcornmeter
  /// has its own, ``Popcornmeter/likedThreshold``, since Rotten Tomatoes counts from 3.5 stars.
  public static let likedShare = 0.8

  /// Ratings are stored as Float: 4 of 5 must be a like even if it comes out as .7999999.
  private static let tolerance = 1e-6

  /// A scale that is known.
  public init(best: Double, worst: Double = 0, origin: Origin = .stated) {
    (self.best, self.worst, self.origin) = (best, worst, origin)
  }

  /// The least rating that is a like: the better of two thumbs, 4 of 5, 8 of 10.
  public var leastLike: Double { worst + Self.likedShare * width }

  /// Whether a rating is a like.
  public func isLike(_ rating: Double) -> Bool { rating >= leastLike - Self.tolerance * width }

  /// Whether a rating lies on the scale.
  public func contains(_ rating: Double) -> Bool {
    rating >= worst - Self.tolerance * width && rating <= best + Self.tolerance * width
  }

  /// A rating as a share of the best one, 0…1.
  public func normalized(_ rating: Double) -> Double {
    width > 0 ? (rating - worst) / width : 0
  }

  private var width: Double { best - worst }
}

extension RatingScale {
  /// What is known of a file's scale.
  public enum Finding: Sendable, Hashable {
    /// The scale.
    case scale(RatingScale)
    /// The ratings may be on one of several scales: the user must say which.
    case ambiguous(ScaleDoubt)
    /// There is no number, so that none is needed.
    case noNumbers
  }

  /// More than this share of the numbers must exceed the scale of a known source to disprove it; fewer are
  /// faults of their own rows.
  static let disproof = 0.1

  /// The scale of a file's ratings: as stated, else as its columns tell, else as its values do.
  ///
  /// - Parameters:
  ///   - stated: the best rating, if the user stated it.
  ///   - header: the scale of a known source, as ``init(ofSource:score:)`` finds it.
  ///   - values: the ratings, or those of the first rows.
  public static func find(
    stated: Double?, header: RatingScale?, values: ScaleEvidence
  ) -> Finding {
    if let stated {
      let worst = stated == 1 && values.areThumbsAroundZero ? -1.0 : 0
      return .scale(RatingScale(best: stated, worst: worst, origin: .stated))
    }
    if let header, values.share(above: header.best) <= disproof { return .scale(header) }
    return values.result
  }
}

extension RatingScale: CustomStringConvertible {
  /// The scale in words: `1 to 10`, `0 or 1`.
  public var description: String {
    switch (worst, best) {
    case (-1, 1): "-1 or 1"
    case (0, 1), (0, 100): "0 to \(Self.text(best))"
    default: "\(Self.text(max(worst, 1))) to \(Self.text(best))"
    }
  }

  /// A rating as people write it: `4`, `3.5`.
  public static func text(_ rating: Double) -> String {
    rating == rating.rounded() && abs(rating) < 1e15 ? "\(Int(rating))" : "\(Float(rating))"
  }
}
