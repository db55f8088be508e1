import LinearAlgebra

/// A split that keeps all examples of a film, or of a user, on the same side.
///
/// A model that has seen other reviews of a film knows names and topics that it cannot know of a new
/// film: reviews are split by film, so that the figures hold for new films. Recommenders are
/// evaluated on users whom the model has not seen (D. Liang et al., WWW 2018,
/// doi 10.1145/3178876.3186150): those are split by user.
///
/// The side of a key depends on the key and the seed alone. It does not change when data is
/// shuffled, filtered or added, and what is held out at one fraction is so at every larger one.
public struct ClusterSplit: Sendable, Hashable {
  /// The expected share of clusters held out, 0…1; the actual share varies by chance.
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

  /// Whether the examples with this key are held out.
  public func isHeldOut(_ key: some SplitKey) -> Bool {
    key.stableHash(seed: seed).unitFraction < heldOutFraction
  }

  /// Divides examples by the key of each.
  ///
  /// - Complexity: O(n).
  public func split<Key: SplitKey>(_ keys: [Key]) -> Split {
    Split(count: keys.count) { isHeldOut(keys[$0]) }
  }
}
