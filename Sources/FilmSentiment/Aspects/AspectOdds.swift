import Glibc

/// How likely what the mentions of an aspect add up to is an opinion.
///
/// The log-odds are linear in the logarithms of the sum itself, of what is said of other aspects, of what is said of
/// this one on the other side, and of the text's length: annotators find about as many opinions in a text whatever
/// it holds. The coefficients are those of a logistic regression on the sums of 7,668 labelled reviews that had no
/// part in the list, at a fifth each.
struct AspectOdds {
  /// A sum below is no opinion: in a text of 20 words its probability is at most 0.13.
  static let leastRate: Float = 0.08

  private let bias: Float

  /// - Parameter wordCount: the text's.
  init(wordCount: Float) {
    let words = min(wordCount, Self.longest)
    bias = Self.constant + Self.length * log(words / AspectWeights.typicalWordCount)
  }

  /// The probability of an opinion.
  ///
  /// - Parameters:
  ///   - rate: what the mentions of the aspect add up to on this side.
  ///   - opposite: on the other side.
  ///   - others: of all other aspects.
  func probability(_ rate: Float, opposite: Float, others: Float) -> Float {
    let odds =
      bias + Self.own * log(rate) + Self.others * log(others + 0.2)
      + Self.opposite * log(opposite + 0.05)
    return 1 / (1 + exp(-odds))
  }

  /// Longer texts count as this long: hardly a labelled review is longer.
  private static let longest: Float = 60
  private static let own: Float = 1.25
  private static let others: Float = -0.19
  private static let opposite: Float = -0.31
  private static let length: Float = 0.23
  private static let constant: Float = -0.03
}
