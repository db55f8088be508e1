import FilmAnalytics
import FilmData

/// Reads files of ratings for a command, and reports their unusable rows.
struct RatingFiles<Notes: NoteTaking> {
  let notes: Notes

  /// The best rating of the scale, if it is stated.
  var scale: Double?

  /// Reads a table of ratings, or the scores of a file of reviews.
  func read(_ path: String) throws -> RatingTable {
    let (table, problems) = try RatingReader.read(Input(argument: path), scale: scale)
    ErrorWording.lines(problems).forEach(notes.note)
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
