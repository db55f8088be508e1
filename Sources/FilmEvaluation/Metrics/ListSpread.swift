import Glibc

/// Which films lists consist of, hits or not: coverage, novelty, popularity.
///
/// A recommender that shows everyone the same few hits can have a good recall and be of little use.
///
/// M. Ge, C. Delgado-Battenfeld and D. Jannach, "Beyond accuracy: evaluating recommender systems by
/// coverage and serendipity", RecSys 2010, doi 10.1145/1864708.1864761; T. Zhou and others, "Solving the
/// apparent diversity-accuracy dilemma of recommender systems", PNAS 107, 2010,
/// doi 10.1073/pnas.1000488107, for novelty as self-information.
public struct ListSpread: Sendable, Hashable {
  /// The share of all films that are in at least one list, 0…1.
  public let coverage: Double
  /// The mean over lists of the mean −log₂ of the share of users who chose a film, in bits: 1 for films
  /// that every second user knows, 10 for those that one in a thousand does.
  public let novelty: Double
  /// The mean over lists of the mean share of users who chose a film, 0…1.
  public let popularity: Double

  /// Measures lists.
  ///
  /// - Parameters:
  ///   - lists: of film indices, best first.
  ///   - length: how many of each list count, `k`.
  ///   - choices: how many of the training's users chose each film, by index.
  ///   - users: how many users the training had.
  /// - Returns: `nil` where there is no list with a film in it.
  /// - Complexity: O(lists · `length` + films).
  public init?(lists: [[Int]], length: Int, choices: [Int], users: Int) {
    var seen = [Bool](repeating: false, count: choices.count)
    var (novelties, shares, count) = (0.0, 0.0, 0)
    for list in lists where !list.isEmpty {
      let top = list.prefix(length)
      var (bits, share) = (0.0, 0.0)
      for film in top {
        seen[film] = true
        // A film that no one chose is as novel as one that a single user chose.
        let chosen = Double(max(1, choices[film])) / Double(max(1, users))
        bits -= log2(chosen)
        share += Double(choices[film]) / Double(max(1, users))
      }
      novelties += bits / Double(top.count)
      shares += share / Double(top.count)
      count += 1
    }
    guard count > 0, !choices.isEmpty else { return nil }
    coverage = Double(seen.count { $0 }) / Double(choices.count)
    novelty = novelties / Double(count)
    popularity = shares / Double(count)
  }
}
