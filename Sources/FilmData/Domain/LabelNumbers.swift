/// What numbers mean among the labels of one input.
///
/// 1 is fresh, and 0 or −1 rotten. Other codings exist where 1 is the worst: 1 and 2, or 0 to 4. So
/// if an input has any other number, none of its numbers can be trusted, not even a 1. The same
/// holds if it has both 0 and −1, of which one then means that there is no verdict.
package enum LabelNumbers: Sendable, Hashable {
  /// 1 is fresh, 0 and −1 are rotten; nothing more is known.
  case usual
  /// 1 is fresh, 0 is rotten.
  case oneAndZero
  /// 1 is fresh, −1 is rotten.
  case oneAndMinusOne
  /// 0 and 1 are rotten, 3 and 4 fresh, 2 is neither: the steps of the Stanford Sentiment Treebank.
  case fiveSteps
  /// No number is a label.
  case untrusted

  /// The verdict that a number means, if any.
  func verdict(of number: Double) -> Freshness? {
    switch (self, number) {
    case (.untrusted, _): nil
    case (.fiveSteps, 0), (.fiveSteps, 1): .rotten
    case (.fiveSteps, 3), (.fiveSteps, 4): .fresh
    case (.fiveSteps, _): nil
    case (_, 1): .fresh
    case (.usual, 0), (.oneAndZero, 0): .rotten
    case (.usual, -1), (.oneAndMinusOne, -1): .rotten
    default: nil
    }
  }

  /// Whether a number is known to say neither fresh nor rotten.
  func isNeutral(_ number: Double) -> Bool { self == .fiveSteps && number == 2 }

  /// The numbers seen among labels, from which their meaning is inferred.
  struct Evidence {
    private var hasZero = false
    private var hasMinusOne = false
    private var hasOther = false

    mutating func add(_ label: FreshnessLabel) {
      guard case .number(let number) = label else { return }
      switch number {
      case 1: break
      case 0: hasZero = true
      case -1: hasMinusOne = true
      default: hasOther = true
      }
    }

    var numbers: LabelNumbers {
      if hasOther || (hasZero && hasMinusOne) { return .untrusted }
      return hasZero ? .oneAndZero : hasMinusOne ? .oneAndMinusOne : .usual
    }
  }
}
