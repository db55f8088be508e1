/// Years from one to another, both included.
public struct YearRange: Sendable {
  /// The range as it was written.
  public let text: String
  private let years: ClosedRange<Int>

  /// Reads `1975`, `1970..1985`, `1970-1985`, `1990..`, `..1959` or `1970s`; `nil` for anything else.
  public init?(_ argument: String) {
    guard let years = Self.decade(argument) ?? Self.span(argument) ?? Self.range(argument) else {
      return nil
    }
    (self.years, text) = (years, argument)
  }

  /// Whether the range contains a year.
  public func contains(_ year: Int) -> Bool { years.contains(year) }

  private static func isYear(_ part: Substring) -> Bool {
    part.isEmpty || part.allSatisfy(\.isNumber)
  }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let ends = parts.map { Int($0) }
    guard parts.allSatisfy(isYear) else { return nil }
    switch parts.count {
    case 1: return ends[0].map { $0...$0 }
    case 3:
      guard parts[1].isEmpty, ends[0] != nil || ends[2] != nil else { return nil }
      return closed(ends[0] ?? 0, ends[2] ?? 9999)
    default: return nil
    }
  }

  /// `1970-1985`, with a dash of any kind; with one end it could be a negative number.
  private static func span(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
    guard parts.count == 2, parts.allSatisfy(isYear), let first = Int(parts[0]),
      let last = Int(parts[1])
    else { return nil }
    return closed(first, last)
  }

  /// `1970s`, the ten years from one that ends in 0.
  private static func decade(_ text: String) -> ClosedRange<Int>? {
    guard text.hasSuffix("0s"), text.utf8.count == 5, isYear(text.dropLast()),
      let first = Int(text.dropLast())
    else { return nil }
    return first...first + 9
  }

  private static func closed(_ first: Int, _ last: Int) -> ClosedRange<Int>? {
    first <= last ? first...last : nil
  }
}
