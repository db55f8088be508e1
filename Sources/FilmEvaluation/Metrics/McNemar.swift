import Glibc

/// Whether two classifiers of the same reviews differ by more than chance.
///
/// Only reviews count that one labels rightly and the other wrongly: if both were equally good, each
/// would be right in half of them.
///
/// Q. McNemar, "Note on the sampling error of the difference between correlated proportions or
/// percentages", Psychometrika 12, 1947, doi 10.1007/BF02295996. It assumes independent reviews;
/// ``PairedBootstrap`` resamples films and is the stricter test where films have many.
public struct McNemar: Sendable, Hashable {
  /// With fewer discordant reviews than this the exact test is used.
  public static let exactBelow = 25

  /// Reviews that only the first classifier got right.
  public let onlyFirstRight: Int
  /// Reviews that only the second classifier got right.
  public let onlySecondRight: Int

  /// Tests counts of discordant reviews.
  ///
  /// - Precondition: neither count is negative.
  public init(onlyFirstRight: Int, onlySecondRight: Int) {
    precondition(
      onlyFirstRight >= 0 && onlySecondRight >= 0,
      "\(onlyFirstRight) and \(onlySecondRight) reviews; neither may be negative")
    self.onlyFirstRight = onlyFirstRight
    self.onlySecondRight = onlySecondRight
  }

  /// Counts on which reviews exactly one classifier is right.
  ///
  /// - Precondition: the arrays have the same length.
  public init(first: [Bool], second: [Bool]) {
    precondition(first.count == second.count, "lengths differ: \(first.count), \(second.count)")
    let pairs = zip(first, second)
    self.init(
      onlyFirstRight: pairs.count { $0 && !$1 }, onlySecondRight: pairs.count { !$0 && $1 })
  }

  /// The number of reviews on which exactly one is right.
  public var discordant: Int { onlyFirstRight + onlySecondRight }

  /// Whether ``pValue`` is that of the exact binomial test.
  public var isExact: Bool { discordant < Self.exactBelow }

  /// (|b − c| − 1)² / (b + c), of one degree of freedom, with the correction for continuity.
  ///
  /// A. L. Edwards, "Note on the correction for continuity in testing the significance of the
  /// difference between correlated proportions", Psychometrika 13, 1948, doi 10.1007/BF02289261.
  public var chiSquared: Double {
    guard discordant > 0 else { return 0 }
    let difference = Double(abs(onlyFirstRight - onlySecondRight))
    let corrected = max(0, difference - 1)
    return corrected * corrected / Double(discordant)
  }

  /// The probability of a difference at least as large if both are equally good, 0…1, two-sided.
  public var pValue: Double {
    // P(χ² > x) with one degree of freedom.
    isExact ? exactPValue : erfc((chiSquared / 2).squareRoot())
  }

  /// 2·P(X ≤ min(b, c)) for X ~ Binomial(b + c, ½), at most 1.
  private var exactPValue: Double {
    var (term, sum) = (1.0, 1.0)
    for k in 0..<min(onlyFirstRight, onlySecondRight) {
      term *= Double(discordant - k) / Double(k + 1)
      sum += term
    }
    return min(1, 2 * sum * exp2(-Double(discordant)))
  }
}
