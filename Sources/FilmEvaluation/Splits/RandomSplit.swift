import LinearAlgebra

/// A split of single examples at random, an exact number of them held out.
///
/// The usual split for the RMSE of predicted ratings. Every set of that size is equally likely; the
/// choice follows from the number of examples, their order and the seed.
public struct RandomSplit: Sendable, Hashable {
  /// The share of examples held out, 0…1, rounded to whole examples.
  public let heldOutFraction: Double
  /// The seed of the choice.
  public let seed: UInt64

  /// Plans a split.
  ///
  /// - Precondition: `heldOutFraction` is in 0…1.
  public init(heldOutFraction: Double, seed: UInt64 = 0) {
    preconditionIsFraction(heldOutFraction)
    self.heldOutFraction = heldOutFraction
    self.seed = seed
  }

  /// Divides the examples 0..<count.
  ///
  /// Selection sampling in one pass: D. E. Knuth, "The Art of Computer Programming", volume 2,
  /// third edition, section 3.4.2, algorithm S.
  ///
  /// - Complexity: O(count).
  public func split(count: Int) -> Split {
    var generator = SeededGenerator(seed: seed)
    var wanted = Int((heldOutFraction * Double(count)).rounded())
    return Split(count: count) { index in
      guard generator.next(below: count - index) < wanted else { return false }
      wanted -= 1
      return true
    }
  }
}
