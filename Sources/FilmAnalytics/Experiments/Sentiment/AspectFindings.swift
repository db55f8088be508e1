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

    package init(name: String, counts: MatchCounts, interval: Interval?) {
      (self.name, self.counts, self.interval) = (name, counts, interval)
    }
  }

  /// All aspects together (micro-averaged), then each.
  public var lines: [Line]
  /// Texts compared.
  public var reviewCount: Int
  /// What was read of the file.
  public var problems: RowProblems

  package init(lines: [Line], reviewCount: Int, problems: RowProblems) {
    (self.lines, self.reviewCount, self.problems) = (lines, reviewCount, problems)
  }
}
