/// The scale that ratings are on, how it is known, and which ratings are likes.
///
/// ```swift
/// let scale = table.scale()                 // at most 5, by the header of MovieLens
/// scale.normalized(4.5)                     // 0.9
/// scale.isLike(3.5)                         // false: a like is 4 or more
/// ```
public struct RatingScale: Sendable, Hashable {
  /// How a scale is known.
  public enum Origin: String, Sendable, Hashable {
    /// The user stated it.
    case stated
    /// The columns are those of a known source.
    case header
    /// The ratings themselves suggest it.
    case inferred
  }

  /// The best rating.
  public let best: Double
  /// The least rating that occurs.
  public let least: Double
  /// How the scale is known.
  public let origin: Origin

  /// The default least share of the best rating that is a like: 4 of 5 stars.
  ///
  /// The usual threshold where ratings are turned into likes (D. Liang and others, "Variational
  /// autoencoders for collaborative filtering", WWW 2018, doi:10.1145/3178876.3186150). The Popcornmeter
  /// has its own, ``Popcornmeter/likedThreshold``, since Rotten Tomatoes counts from 3.5 stars.
  public static let likedShare = 0.8

  /// The best ratings of the scales that are in use: shares, stars, marks, percentages.
  private static let usual = [1.0, 5, 10, 20, 100]

  /// Ratings are stored as Float: 4 of 5 must be a like even if it comes out as .7999999.
  private static let tolerance = 1e-6

  /// A scale that is known.
  public init(best: Double, least: Double = 0, origin: Origin = .stated) {
    (self.best, self.least, self.origin) = (best, least, origin)
  }

  /// The scale that some ratings suggest: the smallest usual one that contains them all.
  ///
  /// - Parameters:
  ///   - values: the ratings.
  ///   - known: the best rating of the source, if the header shows it; ignored where a rating is
  ///     above it.
  /// - Complexity: O(ratings).
  init(of values: [Float], known: Double?) {
    let largest = Double(values.max() ?? 0)
    let least = Double(values.min() ?? 0)
    if let known, largest <= known {
      self.init(best: known, least: least, origin: .header)
    } else {
      let best = Self.usual.first { largest <= $0 } ?? largest
      self.init(best: best, least: least, origin: .inferred)
    }
  }

  /// The least rating that is a like.
  ///
  /// If all ratings are the same, as in data that only says who chose what, each is a like.
  public var leastLike: Double {
    isConstant ? best : Self.likedShare * best
  }

  /// Whether all ratings are the best one, as in data that tells only who chose what.
  public var isConstant: Bool { least >= best }

  /// Whether a rating is a like.
  public func isLike(_ rating: Double) -> Bool { rating >= leastLike - Self.tolerance * best }

  /// A rating as a share of the best one, 0…1.
  public func normalized(_ rating: Double) -> Double { best > 0 ? rating / best : 0 }
}

extension RatingTable {
  /// The scale of these ratings.
  ///
  /// - Parameter best: the best rating, if the user stated it.
  /// - Complexity: O(ratings).
  public func scale(best: Double? = nil) -> RatingScale {
    if let best {
      return RatingScale(best: best, least: Double(values.min() ?? 0), origin: .stated)
    }
    return RatingScale(of: values, known: knownBest)
  }
}
