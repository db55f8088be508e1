import LinearAlgebra

/// Cuts data into folds, each held out once while a model learns from the others.
///
/// R. Kohavi, "A study of cross-validation and bootstrap for accuracy estimation and model selection",
/// IJCAI 1995.
public struct Folds: Sendable, Hashable {
  /// The number of folds.
  public let count: Int
  /// The seed of the cuts.
  public let seed: UInt64

  /// Plans folds.
  ///
  /// - Precondition: There are at least two.
  public init(count: Int, seed: UInt64 = 0) {
    precondition(count >= 2, "\(count) folds; two or more are needed")
    self.count = count
    self.seed = seed
  }

  /// The splits of rows cut at random into folds whose sizes differ by at most one.
  ///
  /// - Complexity: O(rows · folds).
  public func splits(count rows: Int) -> [Split] {
    var order = Array(0..<rows)
    var generator = SeededGenerator(seed: seed)
    for place in stride(from: rows - 1, to: 0, by: -1) {
      order.swapAt(place, generator.next(below: place + 1))
    }
    var folds = [Int](repeating: 0, count: rows)
    for (place, row) in order.enumerated() { folds[row] = place % count }
    return splits(folds)
  }

  /// The splits of rows by their keys: all rows of a film, say, are held out together.
  ///
  /// Which fold a key is in depends on the key and the seed alone, not on the other rows.
  public func splits(keys: [some SplitKey]) -> [Split] {
    splits(keys.map { Int($0.stableHash(seed: seed) % UInt64(count)) })
  }

  /// The fold of each row: all rows of a key are in one fold, and the folds' numbers of keys differ by at
  /// most one.
  ///
  /// Distinct keys are dealt out in an order that depends on the seed, not on the order of the rows; with at
  /// least as many keys as folds, no fold is empty.
  ///
  /// - Complexity: O(rows + keys · log keys).
  public func numbers(dealing keys: [some SplitKey & Hashable & Comparable]) -> [Int] {
    let hashed = Set(keys).map { (hash: $0.stableHash(seed: seed), key: $0) }
    let order = hashed.sorted { ($0.hash, $0.key) < ($1.hash, $1.key) }
    let folds = Dictionary(
      uniqueKeysWithValues: order.enumerated().map { ($1.key, $0 % count) })
    return keys.map { folds[$0, default: 0] }
  }

  private func splits(_ folds: [Int]) -> [Split] {
    (0..<count).map { fold in Split(count: folds.count) { folds[$0] == fold } }
  }
}
