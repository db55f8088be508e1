public import FilmData
import FoundationEssentials
import Glibc

/// Converts a set's own files to filmlab's formats: JSON lines of reviews, or a CSV of ratings.
///
/// ```swift
/// let conversion = try SetImport(set, from: folder.content(of: set))
/// let summary = try conversion.write(toFile: "reviews.jsonl")
/// print(summary.rows)
/// ```
public struct SetImport {
  /// The result of an import.
  public struct Summary: Sendable {
    /// Rows that were written.
    public var rows = 0
    /// The problems of each file in which rows were skipped.
    public var problems: [RowProblems] = []

    /// An import of nothing.
    public init() {}
  }

  /// The set's name, as the registry has it.
  public var name: String { self.set.name }
  let set: DataSet
  let layout: SetLayout

  /// Recognises the files of a set.
  ///
  /// - Parameters:
  ///   - set: the data set.
  ///   - path: the folder or file where they are.
  /// - Throws: ``FilmSetsError/unknownLayout(path:set:expected:)`` where they are not the set's.
  public init(_ set: DataSet, from path: String) throws(FilmSetsError) {
    guard let layout = SetLayout(set.reader, at: path) else {
      throw .unknownLayout(path: path, set: set.title, expected: set.reader.expectedFiles)
    }
    (self.set, self.layout) = (set, layout)
  }

  /// Writes all rows of the set to a file, which appears whole or not at all.
  ///
  /// - Parameters:
  ///   - path: the file; an existing one is replaced at the end.
  ///   - progress: called now and then with ``FetchProgress/converting(rows:)``.
  ///   - isCancelled: asked now and then; true ends the work with ``FilmSetsError/cancelled``.
  /// - Returns: how many rows were written, and what was skipped.
  /// - Throws: ``FilmSetsError``; `DataError` where a file breaks off, has no good row, or the output
  ///   cannot be written.
  /// - Complexity: O(bytes of the set); memory does not grow with ratings or reviews.
  @discardableResult
  public func write(
    toFile path: String, progress: @escaping (FetchProgress) -> Void = { _ in },
    isCancelled: @escaping () -> Bool = { false }
  ) throws -> Summary {
    let output = try OutputFile(path: path)
    let summary = try write(to: output, progress: progress, isCancelled: isCancelled)
    try output.commit()
    return summary
  }

  /// Writes all rows of the set.
  ///
  /// - Throws: ``FilmSetsError``, `DataError` where a file breaks off or has no good row,
  ///   `OutputFile.ClosedPipe` where the reader has gone.
  /// - Complexity: memory does not grow with ratings or reviews; only the additional tables of some
  ///   sets (titles, phrases) are kept.
  package func write(
    to output: OutputFile, progress: @escaping (FetchProgress) -> Void = { _ in },
    isCancelled: @escaping () -> Bool
  ) throws -> Summary {
    let rows = RowWriter(output, progress: progress, isCancelled: isCancelled)
    switch layout {
    case .ratings(let path): try MovieLensImport(path: path).write(to: rows)
    case .sentences(let positive, let negative):
      try SentencePolarityImport(positive: positive, negative: negative).write(to: rows)
    case .labelledFolders(let folder): try PolarityFoldersImport(folder: folder).write(to: rows)
    case .authors(let folders): try PolarityScaleImport(folders: folders).write(to: rows)
    case .imdb(let folder): try IMDBImport(folder: folder).write(to: rows)
    case .treebank(let folder): try SentimentTreebankImport(folder: folder).write(to: rows)
    case .table(let reviews, let films):
      try RottenTomatoesImport(reviews: reviews, films: films).write(to: rows)
    }
    try rows.flush()
    return rows.summary
  }
}
