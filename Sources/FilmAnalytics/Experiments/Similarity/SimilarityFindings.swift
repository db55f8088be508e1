public import FilmEvaluation

/// All that an evaluation of similar titles has found.
public struct SimilarityFindings: Sendable {
  /// How many films of a file the model knows.
  public struct Coverage: Sendable, Hashable {
    /// What the rows of the file are.
    public enum Content: String, Sendable { case tags, ratings }

    /// The file.
    public let path: String
    /// What its rows are.
    public let content: Content
    /// Rows whose film the model knows.
    public let knownCount: Int
    /// All rows.
    public let count: Int
  }

  /// What could not be used of a file of judgements.
  public struct UnusedJudgements: Sendable, Hashable {
    /// The file.
    public let path: String
    /// The names that no film of the model has, in the order of the file.
    public let unknown: [String]
    /// Rows that were left out, since a film of theirs is unknown.
    public let unknownRowCount: Int
    /// Rows that were left out, since they name one film twice.
    public let selfRowCount: Int
  }

  /// The figures.
  public let report: JoinedReport
  /// What was evaluated: films, users, pairs.
  public let counts: [(String, Int)]
}
