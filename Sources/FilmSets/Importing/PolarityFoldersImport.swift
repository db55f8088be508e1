internal import FilmData

/// Pang and Lee's polarity 2.0: a folder for each label, a file for each review.
struct PolarityFoldersImport {
  /// The folder with `pos` and `neg`.
  let folder: String

  func write(to rows: RowWriter) throws {
    for (label, freshness) in [("pos", Freshness.fresh), ("neg", .rotten)] {
      for name in FolderSearch.names(in: "\(folder)/\(label)") where name.hasSuffix(".txt") {
        if rows.isStopped { return }
        let text = SetText.trimmed(try SetText.contents(of: "\(folder)/\(label)/\(name)"))
        rows.add(
          ImportedReview(id: "\(label)/\(name.dropLast(4))", freshness: freshness, text: text))
      }
    }
  }
}
