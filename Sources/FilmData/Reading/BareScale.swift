/// Finds out whether the bare numbers of an input are ratings that are already normalised to 0…1.
///
/// A bare number has no scale of its own. One case is certain: every score at the start of an input
/// is a number from 0 to 1 and some lie between, as in filmlab's own output.
struct BareScale {
  private var isNormalised = true
  private var hasFraction = false

  /// Looks at one of the first rows.
  mutating func add(_ score: FieldValue) {
    guard score.isPresent else { return }
    guard let number = score.string.flatMap({ Double($0) }), (0...1).contains(number) else {
      isNormalised = false
      return
    }
    if number != number.rounded() { hasFraction = true }
  }

  /// 1 if the scores are normalised; nil if they have no scale.
  var inferred: Double? { isNormalised && hasFraction ? 1 : nil }
}
