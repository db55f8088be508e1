import FilmAnalytics
import FilmData

/// Reads files of ratings for a command, and reports their unusable rows.
struct RatingFiles<Notes: NoteTaking> {
  let notes: Notes

  /// Reads a table of ratings.
  func read(_ path: String) throws -> RatingTable {
    let (table, problems) = try RatingReader.read(Input(argument: path))
    ErrorWording.lines(problems).forEach(notes.note)
    return table
  }

  /// Reads a table of ratings, or the scores of a file of reviews.
  ///
  /// - Throws: `AnalyticsError.noRatings` where no row has a rating, its user and its film.
  func readRatingsOrReviews(_ path: String) throws -> RatingTable {
    guard [".jsonl", ".json", ".jsonl.gz", ".jsonl.zst"].contains(where: path.hasSuffix) else {
      return try read(path)
    }
    let (table, problems) = try ReviewedRatings.scores(of: path)
    for problems in problems { ErrorWording.lines(problems).forEach(notes.note) }
    if table.count == 0 { throw AnalyticsError.noRatings(path: path) }
    return table
  }

  /// Warns of held-out ratings that are also trained on.
  func warnOfLeakage(_ part: RatingPart, _ heldOut: String, in training: String) {
    let leaked = part.leakedCount
    guard leaked > 0 else { return }
    notes.note(
      "\(heldOut): \(leaked) of \(part.heldOut.count) ratings are in \(training) too: the figures are "
        + "better than they should be")
  }
}
