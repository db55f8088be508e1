/// Scores that could not be read, and why the first could not.
public struct UnreadScores: Sendable, Equatable {
  /// How many, and the first.
  public private(set) var values = UnreadValues()
  /// Why the first was not read.
  public private(set) var firstRefusal: ReviewScore.Refusal?

  /// Starts counting.
  public init() {}

  /// Counts a row's score, if it was not read.
  mutating func add(_ row: ReviewRow) {
    guard let refusal = row.scoreRefusal else { return }
    firstRefusal = firstRefusal ?? refusal
    values.add(row[.score], line: row.line)
  }

  /// Adds those of a later part of the same input.
  mutating func add(_ later: UnreadScores) {
    firstRefusal = firstRefusal ?? later.firstRefusal
    values.add(later.values)
  }
}
