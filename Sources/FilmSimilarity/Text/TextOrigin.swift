/// Where the text of a film comes from: reviews of its own, or those of films like it, which stand in
/// where it has none (`TextImputation`).
///
/// A model's files tell the two apart by one thing, the length of a film's row of words: 1 for its own,
/// ``imputedLength`` for imputed ones.
enum TextOrigin: Sendable, Hashable {
  case own
  case imputed

  /// The length of an imputed row of words or factors: shorter than 1, since it is worth less than a
  /// text of the film's own.
  static let imputedLength: Float = 0.65
  /// Half way between both lengths.
  ///
  /// A scale makes up for the rounding of the bytes under it, so that
  /// lengths are off by no more than the rounding of `Float`.
  private static let leastOwnLength = (1 + imputedLength) / 2

  /// The origin of a row of this length.
  init(rowLength: Float) {
    self = rowLength >= Self.leastOwnLength ? .own : .imputed
  }
}
