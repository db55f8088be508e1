/// A reviewer's score, read from whatever notation it was written in: "3.5/4", "B+", "***1/2".
///
/// Scores of different scales become comparable as `rating`, 0…1:
/// ```
/// ReviewScore(parsing: "3.5/4")?.rating     // 0.875
/// ReviewScore(parsing: "B plus")?.rating    // 0.83
/// ReviewScore(parsing: "capsule")           // nil
/// ReviewScore.text(rating: 0.875, in: .fraction(outOf: 4))  // "3.5/4"
/// ```
/// A fraction's scale must be one of `knownScales` and its numerator must lie on it; letters are read
/// as in `Letter`. Stars and asterisks without a scale are out of five. A bare number has no scale
/// and is refused, unless the caller names one.
public struct ReviewScore: Sendable, Hashable {
  /// How a score is written; with the rating, enough to print it again.
  public enum Notation: Sendable, Hashable {
    /// A numerator on a scale: "3.5/4", "8 out of 10".
    case fraction(outOf: Double)
    /// A school grade, "A+" to "F"; see `Letter`.
    case letter
    /// A number of stars: "3.5 stars", "3 stars out of 4".
    case stars(outOf: Double)
    /// A row of asterisks: "***1/2".
    case asterisks(outOf: Double)
    /// A row of star signs: "★★★½☆".
    case starSigns(outOf: Double)
    /// Per cent: "72%".
    case percent
    /// A scale around zero, from `-limit` to `+limit`: "+1 out of -4..+4".
    case plusMinus(limit: Double)
    /// A number alone, on the scale that the caller named: "3.5".
    case bare(outOf: Double)
  }

  /// Why a text is not a score.
  public enum Refusal: Error, Sendable, Hashable, CaseIterable {
    /// There is no text.
    case empty
    /// A bare number: it has no scale.
    case noScale
    /// The number lies outside its scale: 11/10.
    case outsideScale
    /// No one rates on this scale: 8/7.
    case unknownScale
    /// Not a score at all: "capsule", "Recommended".
    case notAScore
  }

  /// The scales that a fraction may have.
  ///
  /// Sevenths and elevenths do occur, but with larger numerators, so they are not scales.
  public static let knownScales: [Double] = [4, 5, 6, 8, 10, 12, 20, 100]

  /// The known scales in words: `4, 5, … or 100`.
  static var scaleNames: String {
    let names = knownScales.map { "\(Int($0))" }
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }

  /// The scale of stars and asterisks that name none.
  ///
  /// Critics who write "*****" or "4 1/2 stars" mean five; of those who write stars without a
  /// scale nearly all write fifths elsewhere.
  public static let starScale = 5.0

  /// The score, normalised: 0…1, 1 = best.
  public let rating: Double
  /// How the score was written.
  public let notation: Notation

  init(rating: Double, notation: Notation) {
    self.rating = rating
    self.notation = notation
  }

  /// Reads a score in any of the notations.
  ///
  /// - Returns: `nil` for a bare number, a number outside its scale, an unknown scale and words.
  public init?(parsing text: some StringProtocol) {
    self.init(parsing: text, bareScale: nil)
  }

  /// Reads a score in any of the notations, and a bare number on a scale that the caller names.
  ///
  /// - Parameters:
  ///   - text: what the reviewer wrote; a scale in it takes precedence.
  ///   - bareScale: the best score that a bare number may be, for example 5; more than 0.
  public init?(parsing text: some StringProtocol, bareScale: Double?) {
    guard case .success(let score) = Self.parse(text, bareScale: bareScale) else {
      return nil
    }
    self = score
  }

  /// Reads a score, or says why a text is not one, so that rows can be counted by reason.
  ///
  /// - Parameters:
  ///   - text: what the reviewer wrote.
  ///   - bareScale: the scale of a bare number, more than 0; `nil` refuses it.
  public static func parse(
    _ text: some StringProtocol, bareScale: Double? = nil
  ) -> Result<ReviewScore, Refusal> {
    let result = text.utf8.withContiguousStorageIfAvailable {
      parse(utf8: UnsafeRawBufferPointer($0), bareScale: bareScale)
    }
    return result
      ?? Array(text.utf8).withUnsafeBytes { parse(utf8: $0, bareScale: bareScale) }
  }

  /// Reads a score from UTF-8 bytes, without allocating; `nil` where `parse(utf8:)` refuses.
  package init?(utf8: UnsafeRawBufferPointer) {
    guard case .success(let score) = Self.parse(utf8: utf8) else { return nil }
    self = score
  }

  /// Reads a score from UTF-8 bytes, without allocating, or says why there is none.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package static func parse(
    utf8: UnsafeRawBufferPointer, bareScale: Double? = nil
  ) -> Result<ReviewScore, Refusal> {
    precondition(bareScale.map { $0 > 0 } ?? true, "no scale: \(bareScale ?? 0)")
    return parse(utf8: utf8, scale: bareScale.map { RatingScale(best: $0) })
  }

  /// Reads a score from UTF-8 bytes, a bare number on a scale that may begin below zero.
  package static func parse(
    utf8: UnsafeRawBufferPointer, scale: RatingScale?
  ) -> Result<ReviewScore, Refusal> {
    var parser = ReviewScoreParser(utf8, bareScale: scale)
    let result = parser.parse()
    guard case .failure(let refusal) = result, refusal != .noScale, refusal != .empty else {
      return result
    }
    return ReviewScoreVariant.parse(utf8, scale: scale) ?? result
  }

  /// The number that a score is if it has no scale of its own; `nil` for any other text.
  static func bareNumber(utf8: UnsafeRawBufferPointer) -> Double? {
    var parser = ReviewScoreParser(utf8, bareScale: nil)
    _ = parser.parse()
    return parser.bareNumber
  }
}
