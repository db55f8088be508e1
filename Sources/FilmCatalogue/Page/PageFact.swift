public import FilmData

/// A fact on a film's page: what the best source says, and what others say instead.
public struct PageFact: Sendable, Hashable, Codable {
  /// What another source says.
  public struct Other: Sendable, Hashable, Codable {
    /// The values.
    public var values: [String]
    /// Who says so.
    public var source: FactSource
  }

  /// Which fact.
  public var name: FilmFact
  /// The values.
  public var values: [String]
  /// Who says so.
  public var source: FactSource
  /// Sources that say something else, the better first.
  public var others: [Other] = []
}
