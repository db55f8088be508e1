public import FilmData
public import FilmEvaluation

/// How well a model finds what reviews praise and blame.
public struct AspectFindings: Sendable {
  /// The figures of one aspect, or of all.
  public struct Line: Sendable {
    /// The aspect's name, or `all`.
    public var name: String
    /// Opinions found rightly, wrongly, and missed; praise and blame apart.
    public var counts: MatchCounts
    /// The 95 % interval of F1, texts resampled; `nil` without replicates.
    public var interval: Interval?
  }

  /// All aspects together (micro-averaged), then each.
  public var lines: [Line]
  /// Texts compared.
  public var reviewCount: Int
  /// What was read of the file.
  public var problems: RowProblems
}
