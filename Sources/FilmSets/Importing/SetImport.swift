package import FilmData
import FoundationEssentials
import Glibc

/// Converts a set's own files to filmlab's formats.
package struct SetImport {
  /// What an import came to.
  package struct Summary: Sendable {
    /// Rows that were written.
    package var rows = 0
    /// What was read of each file in which rows were skipped.
    package var problems: [RowProblems] = []
  }

  /// The set's name.
  package var name: String { self.set.name }
  let set: DataSet
  let layout: SetLayout

  /// Recognises the files of a set.
  ///
  /// - Parameter path: the folder or file where they are.
  /// - Throws: ``FilmSetsError/unknownLayout(path:set:expected:)`` where they are not the set's.
  package init(_ set: DataSet, from path: String) throws(FilmSetsError) {
    guard let layout = SetLayout(set.reader, at: path) else {
      throw .unknownLayout(path: path, set: set.title, expected: set.reader.expectedFiles)
    }
    (self.set, self.layout) = (set, layout)
  }

  /// Writes all rows of the set.
  ///
  /// - Throws: ``FilmSetsError``, ``DataError`` where a file breaks off or has no good row,
  ///   ``OutputFile/ClosedPipe`` where nobody reads any more.
  /// - Complexity: memory does not grow with ratings or reviews; only the tables that some sets keep
  ///   beside them (titles, phrases) are held.
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
