/// Years from one to another, both included.
public struct YearRange: Sendable {
  /// The range as it was written.
  public let text: String
  private let years: ClosedRange<Int>

  /// Reads `1975`, `1970..1985`, `1990..` or `..1959`; `nil` for anything else.
  public init?(_ argument: String) {
    let parts = argument.split(separator: ".", omittingEmptySubsequences: false)
    let ends = parts.map { Int($0) }
    func isYear(_ part: Substring) -> Bool { part.isEmpty || part.allSatisfy(\.isNumber) }
    guard parts.allSatisfy(isYear) else { return nil }
    switch parts.count {
    case 1:
      guard let year = ends[0] else { return nil }
      years = year...year
    case 3:
      guard parts[1].isEmpty, ends[0] != nil || ends[2] != nil else { return nil }
      let (first, last) = (ends[0] ?? 0, ends[2] ?? 9999)
      guard first <= last else { return nil }
      years = first...last
    default: return nil
    }
    text = argument
  }

  /// Whether the range contains a year.
  public func contains(_ year: Int) -> Bool { years.contains(year) }
}
