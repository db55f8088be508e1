/// Where the text of a film comes from: its own reviews, or those of films like it, which are used where it
/// has none (`TextImputation`).
///
/// A model's files distinguish the two only by the length of a film's row of words: 1 for its own,
/// ``imputedLength`` for imputed ones.
enum TextOrigin: Sendable, Hashable {
  case own
  case imputed

  /// The length of an imputed row of words or factors: shorter than 1, since it is worth less than a
  /// text of the film's own.
  static let imputedLength: Float = 0.65
  /// Half way between both lengths.
  ///
  /// A row's scale corrects the rounding of its bytes, so that lengths are exact to the rounding of `Float`.
  private static let leastOwnLength = (1 + imputedLength) / 2

  /// The origin of a row of this length.
  init(rowLength: Float) {
    self = rowLength >= Self.leastOwnLength ? .own : .imputed
  }
}
