internal import FilmData

extension Lexicon {
  /// Reads a lexicon on its own: a model's `lexicon.tsv`, or lines that a person wrote.
  ///
  ///     unputdownable	1.8
  ///     feel-good	0.9	0.3
  ///     NOT_funny	-2
  ///
  /// Each line has an entry, a tab and its valence, and may have the rating weight behind another
  /// tab; lines that begin with `#` are comments. The file may be compressed.
  ///
  /// - Throws: `DataError` where the file cannot be read, ``SentimentError`` naming the line that is
  ///   wrong.
  public init(contentsOf path: String) throws { self = try Self.read(path).lexicon }

  /// A lexicon that was read, and what is doubtful in it.
  public struct Reading: Sendable {
    /// The entries.
    public var lexicon: Lexicon
    /// Entries that a person wrote and that no text can match, which are left out, or that are not read as
    /// they are written; in the order of the file.
    public var doubts: [EntryDoubt]
  }

  /// Reads a lexicon as ``init(contentsOf:)``, and says what is doubtful in it.
  public static func read(_ path: String) throws -> Reading {
    let source = try ByteSource(Input(argument: path))
    var doubts: [EntryDoubt] = []
    let lexicon = try source.readToEnd().withUnsafeBytes {
      try LexiconFile.read($0, path: source.name, needsEnd: false, doubts: &doubts)
    }
    return Reading(lexicon: lexicon, doubts: doubts)
  }

  /// This lexicon with the entries of another, which count first.
  public struct Overrides: Sendable {
    /// Both together.
    public var lexicon: Lexicon
    /// Entries that only the other had.
    public var addedCount: Int
    /// Entries of both, which have the other's weights now.
    public var replacedCount: Int
  }

  /// This lexicon with the entries of another, which replace those of the same text.
  public func overridden(by other: Lexicon) throws(SentimentError) -> Overrides {
    let added = other.entries.reduce(0) { self[$1.text] == nil ? $0 + 1 : $0 }
    return Overrides(
      lexicon: try overridden(by: Array(other.entries)), addedCount: added,
      replacedCount: other.entries.count - added)
  }
}
