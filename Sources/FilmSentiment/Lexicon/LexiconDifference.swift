/// The differences between two lexicons.
public struct LexiconDifference: Sendable {
  /// An entry of both whose weights differ.
  public struct Change: Sendable, Hashable {
    /// As the first lexicon has it.
    public var before: LexiconEntry
    /// As the second has it.
    public var after: LexiconEntry

    /// How much the valence rose.
    public var rise: Float { after.valence - before.valence }
  }

  /// Entries of the second alone, the strongest first.
  public var added: [LexiconEntry] = []
  /// Entries of the first alone, the strongest first.
  public var removed: [LexiconEntry] = []
  /// Entries of both with another valence or rating weight, the most changed valence first.
  public var changed: [Change] = []
  /// How many entries of both have the same weights.
  public var unchangedCount = 0
  /// Pearson's correlation of the valences over the entries of both; `nil` under two of them, or
  /// where all are alike.
  public var valenceCorrelation: Double?
  /// The same of the rating weights.
  public var ratingCorrelation: Double?

  /// Compares two lexicons.
  ///
  /// - Complexity: O(*n* log *n*) in the entries of both.
  public init(from first: Lexicon, to second: Lexicon) {
    var shared: [Change] = []
    for entry in first.entries {
      if let other = second[entry.text] {
        shared.append(Change(before: entry, after: other))
      } else {
        removed.append(entry)
      }
    }
    added = second.entries.filter { first[$0.text] == nil }
    changed = shared.filter {
      $0.before.valence != $0.after.valence || $0.before.ratingWeight != $0.after.ratingWeight
    }
    unchangedCount = shared.count - changed.count
    valenceCorrelation = Self.correlation(
      shared.map { (Double($0.before.valence), Double($0.after.valence)) })
    ratingCorrelation = Self.correlation(
      shared.map { (Double($0.before.ratingWeight), Double($0.after.ratingWeight)) })
    added.sort { $0.strength > $1.strength }
    removed.sort { $0.strength > $1.strength }
    changed.sort { abs($0.rise) > abs($1.rise) }
  }

  /// Pearson's correlation, from sums of deviations from the means.
  static func correlation(_ pairs: [(Double, Double)]) -> Double? {
    guard pairs.count > 1 else { return nil }
    let count = Double(pairs.count)
    let meanX = pairs.reduce(0) { $0 + $1.0 } / count
    let meanY = pairs.reduce(0) { $0 + $1.1 } / count
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (x, y) in pairs {
      xx += (x - meanX) * (x - meanX)
      yy += (y - meanY) * (y - meanY)
      xy += (x - meanX) * (y - meanY)
    }
    return xx > 0 && yy > 0 ? xy / (xx * yy).squareRoot() : nil
  }
}
