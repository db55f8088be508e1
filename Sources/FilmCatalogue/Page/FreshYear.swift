/// Critics' verdicts in reviews of one year.
public struct FreshYear: Sendable, Hashable, Codable {
  /// The year of the reviews.
  public var year: Int
  /// Those that are fresh.
  public var fresh: Int
  /// All with a verdict.
  public var count: Int

  /// Describes a year.
  public init(year: Int, fresh: Int, count: Int) {
    (self.year, self.fresh, self.count) = (year, fresh, count)
  }
}
