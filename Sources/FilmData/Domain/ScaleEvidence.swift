/// What the numbers of a file tell about the scale that they are on.
///
/// ```swift
/// var values = ScaleEvidence()
/// for rating in ratings { values.add(rating) }
/// values.result                             // .scale(1 to 10), .ambiguous(…) or .noNumbers
/// ```
/// Numbers above 20 are of 100, above 5 of 10, above 2 of 5; 0 and 1, or -1 and 1, are thumbs; fractions
/// within 0…1 are shares. What people give on several scales, such as only 1, or .5 and 1, tells nothing.
public struct ScaleEvidence: Sendable, Hashable {
  /// How many numbers there were.
  public private(set) var count = 0
  /// The least of them; 0 without any.
  public private(set) var least = 0.0
  /// The largest of them; 0 without any.
  public private(set) var largest = 0.0
  /// How many numbers are above each of ``steps``.
  private var above = [Int](repeating: 0, count: Self.steps.count)
  private var negativeCount = 0
  private var minusOneCount = 0
  private var hasZero = false
  private var hasOne = false
  private var hasHalf = false
  private var hasFinerFraction = false

  /// The best ratings of the scales that are in use, and 2, up to which ratings tell nothing.
  private static let steps: [Double] = [1, 2, 5, 10, 20, 100]

  /// The least share of many numbers that must need a scale for it to be believed.
  ///
  /// Fewer may be typing errors. In MovieLens 1M 23 % of the ratings are 5, in ten-point files more than half are above 5.
  private static let leastShare = 0.01

  /// Starts without numbers.
  public init() {}

  /// Looks at one more number; one that is not finite tells nothing.
  public mutating func add(_ number: Double) {
    guard number.isFinite else { return }
    least = count == 0 ? number : min(least, number)
    largest = count == 0 ? number : max(largest, number)
    count += 1
    for (index, step) in Self.steps.enumerated() where number > step { above[index] += 1 }
    if number < 0 { negativeCount += 1 }
    if number == -1 { minusOneCount += 1 }
    if number == 0 { hasZero = true }
    if number == 1 { hasOne = true }
    if number != number.rounded() {
      if 2 * number == (2 * number).rounded() { hasHalf = true } else { hasFinerFraction = true }
    }
  }

  /// Adds the numbers of another part of the file.
  public mutating func add(_ other: ScaleEvidence) {
    guard other.count > 0 else { return }
    least = count == 0 ? other.least : min(least, other.least)
    largest = count == 0 ? other.largest : max(largest, other.largest)
    count += other.count
    for index in above.indices { above[index] += other.above[index] }
    negativeCount += other.negativeCount
    minusOneCount += other.minusOneCount
    hasZero = hasZero || other.hasZero
    hasOne = hasOne || other.hasOne
    hasHalf = hasHalf || other.hasHalf
    hasFinerFraction = hasFinerFraction || other.hasFinerFraction
  }

  /// The share of the numbers that are above one of the usual best ratings; 0 or 1 for others.
  func share(above best: Double) -> Double {
    guard count > 0 else { return 0 }
    guard let index = Self.steps.firstIndex(of: best) else { return largest > best ? 1 : 0 }
    return Double(above[index]) / Double(count)
  }

  /// Whether the numbers are -1 and 1, with or without 0 between.
  var areThumbsAroundZero: Bool {
    minusOneCount > 0 && hasOne && minusOneCount == negativeCount && largest == 1 && isWhole
  }

  private var isWhole: Bool { !hasHalf && !hasFinerFraction }
}

extension ScaleEvidence {
  /// The scale that the numbers suggest.
  public var result: RatingScale.Finding {
    if count == 0 { return .noNumbers }
    if areThumbsAroundZero { return .scale(RatingScale(best: 1, worst: -1, origin: .inferred)) }
    // With larger numbers, -1 is a usual mark of "not rated": a fault of its row.
    let isMark = negativeCount == minusOneCount && largest > 2
    if negativeCount > 0, !isMark { return .ambiguous(doubt(.negative)) }
    if largest <= 1 { return ofShares }
    if largest <= 2 { return .ambiguous(doubt(.low)) }
    if largest > 100 { return .ambiguous(doubt(.high)) }
    let best = largest <= 5 ? 5.0 : largest <= 10 ? 10 : largest <= 20 ? 20 : 100
    if best == 20 { return .ambiguous(doubt(.betweenTenAndTwenty)) }
    let below = best == 5 ? 2.0 : best == 10 ? 5 : 10
    if share(above: below) < Self.leastShare {
      let few = Int((share(above: below) * Double(count)).rounded())
      return .ambiguous(doubt(.fewAbove(below, count: few)))
    }
    return .scale(RatingScale(best: best, origin: .inferred))
  }

  /// 0 and 1 are thumbs, fractions that are no halves are shares; half stars occur on scales of five.
  private var ofShares: RatingScale.Finding {
    let isKnown = hasFinerFraction || (isWhole && hasZero && hasOne)
    return isKnown
      ? .scale(RatingScale(best: 1, origin: .inferred)) : .ambiguous(doubt(.low))
  }

  private func doubt(_ reason: ScaleDoubt.Reason) -> ScaleDoubt {
    ScaleDoubt(reason: reason, least: least, largest: largest, count: count)
  }
}
