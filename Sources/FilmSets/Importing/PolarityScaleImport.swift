internal import FilmData

/// Pang and Lee's scale data: for each author a file of texts, one of ratings and one of review
/// numbers, line by line.
struct PolarityScaleImport {
  /// The authors' folders.
  let folders: [String]

  /// The author that a folder is named after, as its files write it: `Scott+Renshaw`.
  static func author(of folder: String) -> String {
    folder.split(separator: "/").last.map(String.init) ?? ""
  }

  func write(to rows: RowWriter) throws {
    for folder in folders {
      if rows.isStopped { return }
      let author = Self.author(of: folder)
      let ids = try SetText.lines(of: "\(folder)/id.\(author)")
      let ratings = try SetText.lines(of: "\(folder)/rating.\(author)")
      let texts = try SetText.lines(of: "\(folder)/subj.\(author)")
      guard ids.count == texts.count, ratings.count == texts.count else {
        throw DataError.malformed(
          path: "\(folder)/rating.\(author)", line: ratings.count,
          reason: "\(ratings.count) ratings and \(ids.count) numbers belong to "
            + "\(texts.count) texts; fetch the set again")
      }
      for (index, text) in texts.enumerated() {
        guard let rating = Double(ratings[index]) else {
          throw DataError.malformed(
            path: "\(folder)/rating.\(author)", line: index + 1,
            reason: "\"\(ratings[index].prefix(20))\" is no number; fetch the set again")
        }
        rows.add(
          ImportedReview(
            id: ids[index], critic: author.split(separator: "+").joined(separator: " "),
            score: SetText.percent(rating), text: text))
      }
    }
  }
}
