public import FilmData
public import FilmEvaluation

/// All findings of an evaluation of similar titles.
public struct SimilarityFindings: Sendable {
  /// How many films of a file the model knows.
  public struct Coverage: Sendable, Hashable {
    /// The kind of the file's rows.
    public enum Content: String, Sendable { case tags, ratings }

    /// The file.
    public let path: String
    /// The kind of its rows.
    public let content: Content
    /// Rows whose film the model knows.
    public let knownCount: Int
    /// All rows.
    public let count: Int
  }

  /// The unusable rows of a file of judgements.
  public struct UnusedJudgements: Sendable, Hashable {
    /// The file.
    public let path: String
    /// The names that no film of the model has, in the order of the file.
    public let unknown: [String]
    /// Rows left out because one of their films is unknown.
    public let unknownRowCount: Int
    /// Rows left out because they name one film twice.
    public let selfRowCount: Int
  }

  /// The figures.
  public let report: JoinedReport
  /// What was evaluated: films, users, pairs.
  public let counts: [(String, Int)]
  /// How the films of judgements were found; `nil` without judgements.
  public let matches: [TitleMatch]?
  /// Their names that no film of the model has.
  public let unknown: [String]
}
