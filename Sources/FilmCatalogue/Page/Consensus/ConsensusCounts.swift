internal import FilmData

/// The verdicts and opinions that a consensus is made of: critics', or the audience's where there is no critic.
struct ConsensusCounts {
  /// Whether the reviews are by the audience.
  var isAudience = false
  /// Reviews that are fresh.
  var fresh: Int
  /// Reviews with a verdict.
  var count: Int
  /// Verdicts that are predicted from texts.
  var predicted: Int
  /// The aspects of these reviews.
  var aspects: [AspectTally.Counts] = []

  /// Whether more recommend the film than do not.
  var isFresh: Bool { 2 * fresh >= count }

  /// The verdict of most.
  var majority: Freshness { isFresh ? .fresh : .rotten }
}

// MARK: What the counts carry

extension ConsensusCounts {
  /// The aspects on which reviews agree, and those over which they are divided.
  struct Named: Hashable {
    var praised: [AspectTally.Counts] = []
    var blamed: [AspectTally.Counts] = []
    var divided: [AspectTally.Counts] = []
  }

  /// Fewer opinions say nothing of critics at large.
  private static let leastOpinions = 3
  /// And fewer than this share of all reviews: of 300, three are three people's opinion.
  private static let leastShare = 0.04
  /// A side is clear with two thirds of the opinions.
  private static let clearShare = 2.0 / 3
  /// Critics are divided over what this share of reviews speaks of, and at least six: of three against two one more would
  /// change the side.
  private static let dividedShare = 0.1
  private static let leastDivided = 6
  /// As many as a line has room for: more of the side of the verdict.
  private static let mostOfVerdict = 3
  private static let mostOfOther = 2
  private static let mostDivided = 1

  /// The aspects that a line names.
  var named: Named {
    let least = max(Self.leastOpinions, Int((Self.leastShare * Double(count)).rounded(.up)))
    func clear(_ side: (AspectTally.Counts) -> Int) -> [AspectTally.Counts] {
      aspects.enumerated().filter { _, aspect in
        side(aspect) >= least && Double(side(aspect)) >= Self.clearShare * Double(aspect.count)
      }.sorted { (side($1.element), $0.offset) < (side($0.element), $1.offset) }.map(\.element)
    }
    let leastDivided = max(Self.leastDivided, Int(Self.dividedShare * Double(count)))
    let divided = aspects.filter {
      $0.count >= leastDivided
        && Double(max($0.praised, $0.blamed)) < Self.clearShare * Double($0.count)
    }
    let (praised, blamed) = (clear(\.praised), clear(\.blamed))
    return Named(
      praised: Array(praised.prefix(isFresh ? Self.mostOfVerdict : Self.mostOfOther)),
      blamed: Array(blamed.prefix(isFresh ? Self.mostOfOther : Self.mostOfVerdict)),
      divided: Array(divided.prefix(Self.mostDivided)))
  }
}
