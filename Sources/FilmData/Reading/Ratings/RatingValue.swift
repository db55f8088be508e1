internal import Bytes

/// A rating as a file writes it: a number on the file's scale, or a notation that names its own.
package enum RatingValue: Sendable, Hashable {
  /// A bare number: "4", "3.5", "2,5".
  case number(Double)
  /// A notation such as "3.5/4", "B+" or "★★★½", as a share of the best, 0…1.
  case share(Double)

  /// Reads a field; `nil` for what is no rating.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    if let number = DecimalBytes.value(bytes) ?? Self.number(bytes) {
      guard Float(number).isFinite else { return nil }
      self = .number(number)
    } else if case .success(let score) = ReviewScore.parse(utf8: bytes, bareScale: nil) {
      self = .share(score.rating)
    } else {
      return nil
    }
  }

  /// A number with blanks around it, an exponent or a decimal comma.
  private static func number(_ bytes: UnsafeRawBufferPointer) -> Double? {
    guard bytes.count <= 40 else { return nil }
    let text = bytes.filter { $0 > ASCII.space }
    let parts = text.split(separator: ASCII.comma, omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    // Double would read hexadecimal numbers too.
    guard text.allSatisfy({ ASCII.isDigit($0) || Self.signs.contains($0) }) else { return nil }
    let isPlain = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ASCII.isDigit($0) } }
    if parts.count == 2, !isPlain { return nil }
    return Double(parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "."))
  }

  private static let signs = Array("+-.,eE".utf8)
}
