import LinearAlgebra

/// A split of each user's ratings: most make the user's profile, the rest are to be predicted.
///
/// The protocol of D. Liang et al., "Variational autoencoders for collaborative filtering", WWW
/// 2018, doi 10.1145/3178876.3186150: ⌊20 %⌋ of a user's ratings are held out, none if the user has
/// fewer than five; the other ratings are folded in. Which ratings are held out follows from the
/// user, the items and the seed, not from the order of the ratings.
public struct FoldInSplit: Sendable, Hashable {
  /// The share of a user's ratings held out, 0…1, rounded down to whole ratings.
  public let heldOutFraction: Double
  /// Users with fewer ratings have nothing held out.
  public let minimumCount: Int
  /// The seed of the choice.
  public let seed: UInt64

  /// Plans a split.
  ///
  /// - Precondition: `heldOutFraction` is in 0…1.
  public init(heldOutFraction: Double = 0.2, minimumCount: Int = 5, seed: UInt64 = 0) {
    preconditionIsFraction(heldOutFraction)
    self.heldOutFraction = heldOutFraction
    self.minimumCount = minimumCount
    self.seed = seed
  }

  /// Divides ratings, given by the user and the item of each; `train` are those folded in.
  ///
  /// - Precondition: the arrays have the same length.
  /// - Complexity: O(n log n).
  public func split<User: SplitKey, Item: SplitKey>(users: [User], items: [Item]) -> Split {
    precondition(
      users.count == items.count, "lengths differ: \(users.count) users, \(items.count) items")
    let draws = users.indices.map { index in
      let user = users[index].stableHash(seed: seed)
      return Draw(
        user: user, priority: items[index].stableHash(seed: SeededGenerator.mix(user)), index: index
      )
    }.sorted()
    var isHeldOut = [Bool](repeating: false, count: users.count)
    var start = 0
    while start < draws.count {
      var end = start + 1
      while end < draws.count, draws[end].user == draws[start].user { end += 1 }
      for draw in draws[start..<start + heldOutCount(of: end - start)] {
        isHeldOut[draw.index] = true
      }
      start = end
    }
    return Split(count: users.count) { isHeldOut[$0] }
  }

  /// How many of a user's ratings are held out.
  public func heldOutCount(of ratingCount: Int) -> Int {
    // In binary 0.29 · 100 is a little less than 29, but 29 ratings are meant.
    ratingCount < minimumCount ? 0 : Int(heldOutFraction * Double(ratingCount) + 1e-9)
  }
}

/// A rating in the order in which a user's ratings are held out.
private struct Draw: Comparable {
  let user: UInt64
  let priority: UInt64
  let index: Int

  static func < (left: Draw, right: Draw) -> Bool {
    (left.user, left.priority, left.index) < (right.user, right.priority, right.index)
  }
}
