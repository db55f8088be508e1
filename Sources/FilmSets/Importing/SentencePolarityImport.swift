internal import FilmData

/// Pang and Lee's sentence polarity: a file of sentences for each label, one a line.
struct SentencePolarityImport {
  let positive: String
  let negative: String

  func write(to rows: RowWriter) throws {
    for (path, freshness) in [(positive, Freshness.fresh), (negative, .rotten)] {
      let label = freshness == .fresh ? "pos" : "neg"
      try SetText.forEachLine(of: path) { line, text in
        rows.add(ImportedReview(id: "\(label)-\(line)", freshness: freshness, text: text))
        return !rows.isStopped
      }
    }
  }
}
