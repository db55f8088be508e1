import FilmData

/// The words that grades inside a text are read as: `GRADE_90` for "4.5/5", `GRADE_60` for "★★★☆☆".
///
/// In capitals, as no word of a text is.
enum GradeWord {
  static let prefix = "GRADE_"

  /// The word of a step of ``GradeMark``.
  static func text(_ step: Int) -> String { "\(prefix)\(GradeMark.percent(step))" }

  private static let hashes = (0...GradeMark.steps).map { WordHash.of(text($0).utf8) }

  /// Whether a character that begins with EE is a grade.
  @inline(__always)
  static func isOne(_ second: UInt8, _ third: UInt8) -> Bool {
    GradeMark.step(0xEE, second: second, third: third) != nil
  }

  /// The hash of the word, by the last byte of its character.
  static func hash(_ third: UInt8) -> UInt64 { hashes[Int(third & 0x3F)] }

  /// Whether a token is a grade.
  static func isOne(_ token: Token) -> Bool { hashes.contains(token.plainHash) }
}
