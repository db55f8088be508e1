/// A nomination of a film for an award, or the award.
public struct FilmAward: Sendable, Hashable, Codable {
  /// Who gives it: `Academy Awards`.
  public var organisation: String
  /// The year of the ceremony, or that of the films it is for, as the table has it.
  public var year: Int?
  /// What it is for: `Best Picture`.
  public var category: String
  /// Who was nominated; empty where the film itself was.
  public var name: String
  /// Whether it was won.
  public var won: Bool

  /// Describes an award.
  public init(organisation: String, year: Int?, category: String, name: String = "", won: Bool) {
    (self.organisation, self.year, self.category) = (organisation, year, category)
    (self.name, self.won) = (name, won)
  }
}
