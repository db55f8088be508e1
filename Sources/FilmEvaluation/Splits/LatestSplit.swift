/// Holds out the latest ratings of every user: in use, a recommender has to predict the next one.
///
/// Of a user's *n* ratings the last max(1, round(share · *n*)) are held out, in the order of their times,
/// those of the same time in the order of the rows; users with a single rating keep it for training.
///
/// - Complexity: O(*n* log *n*) in the ratings.
public struct LatestSplit: Sendable, Hashable {
  /// The share of each user's ratings that is held out, 0…1.
  public let heldOutFraction: Double

  /// Plans a split.
  ///
  /// - Precondition: `heldOutFraction` is in 0…1.
  public init(heldOutFraction: Double) {
    preconditionIsFraction(heldOutFraction)
    self.heldOutFraction = heldOutFraction
  }

  /// Splits ratings, given by their users' numbers and their times.
  ///
  /// - Precondition: There are as many times as users.
  public func split(users: [Int32], times: [Int]) -> Split {
    precondition(
      users.count == times.count, "lengths differ: \(users.count) users, \(times.count) times")
    let order = users.indices.sorted { (users[$0], times[$0], $0) < (users[$1], times[$1], $1) }
    var isHeldOut = [Bool](repeating: false, count: users.count)
    var start = 0
    while start < order.count {
      let user = users[order[start]]
      let end = order[start...].firstIndex { users[$0] != user } ?? order.count
      for place in end - heldOutCount(of: end - start)..<end { isHeldOut[order[place]] = true }
      start = end
    }
    return Split(count: users.count) { isHeldOut[$0] }
  }

  private func heldOutCount(of count: Int) -> Int {
    guard count > 1, heldOutFraction > 0 else { return 0 }
    return min(count - 1, max(1, Int((heldOutFraction * Double(count)).rounded())))
  }
}
