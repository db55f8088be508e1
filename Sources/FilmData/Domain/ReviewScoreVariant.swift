internal import Bytes

/// A score that is read only after a change: with full-width signs, or with a second notation in brackets.
///
/// Tried where a score is refused, so that it costs the others nothing.
enum ReviewScoreVariant {
  typealias Outcome = Result<ReviewScore, ReviewScore.Refusal>

  /// Reads the variant; `nil` where the text is none.
  static func parse(_ utf8: UnsafeRawBufferPointer, scale: RatingScale?) -> Outcome? {
    if utf8.contains(0xEF), let text = FullWidth.folded(utf8) {
      return text.withUnsafeBytes { ReviewScore.parse(utf8: $0, scale: scale) }
    }
    return beforeBrackets(utf8, scale)
  }

  /// How far a score in brackets may be from the one before them: "B+ (3.5/4)" are .83 and .875.
  private static let tolerance = 0.15

  /// "7/10 (70%)", "4/5 (B)": the first counts, if the second says the same.
  private static func beforeBrackets(
    _ utf8: UnsafeRawBufferPointer, _ scale: RatingScale?
  ) -> Outcome? {
    guard utf8.last(where: { !ASCII.isBlank($0) }) == ASCII.closingParenthesis,
      let opening = utf8.lastIndex(of: ASCII.openingParenthesis), opening > 0
    else { return nil }
    func read(_ part: Slice<UnsafeRawBufferPointer>) -> ReviewScore? {
      var parser = ReviewScoreParser(UnsafeRawBufferPointer(rebasing: part), bareScale: scale)
      guard case .success(let score) = parser.parse() else { return nil }
      return score
    }
    guard let score = read(utf8[..<opening]), let other = read(utf8[opening...]),
      abs(other.rating - score.rating) <= tolerance
    else { return nil }
    return .success(score)
  }
}
