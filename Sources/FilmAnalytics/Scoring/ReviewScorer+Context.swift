public import FilmData
import FilmSentiment

extension ReviewScorer {
  /// Reads reviews ahead of scoring and gathers their context: once for the films, and once more for the
  /// critics, if any review has a label that counts.
  ///
  /// Does nothing if texts alone count.
  ///
  /// - Parameters:
  ///   - files: paths, which are read twice at most; `-` is standard input.
  ///   - format: where the fields of a review are, and how it is read.
  ///   - control: follows the work and stops it.
  /// - Throws: `DataError` where a file cannot be read, or can be read only once;
  ///   ``AnalyticsError/cancelled``. The scorer is then unchanged.
  public mutating func gatherContext(
    of files: [String], format: ReviewFormat = ReviewFormat(), control: JobControl = JobControl()
  ) throws {
    guard var start = context else { return }
    known?.addFilms(to: &start)
    try RereadableInputs.prepare(files)
    // Scores by the text alone until the context is complete.
    var scorer = self
    scorer.context = nil
    let films = try scorer.gathered(start, files, format: format, control: control) {
      row, scorer, part in
      let review = scorer.contextReview(row)
      // One that is known counts already.
      if review.counted != nil { return }
      if review.label != nil { part.labelledCount += 1 }
      part.context.add(review)
    }
    guard films.labelledCount > 0 || known?.haveLabels == true, start.sources.contains(.critic)
    else {
      context = films.context
      return
    }
    var learned = films.context
    known?.addCritics(to: &learned, among: films.context)
    let critics = try scorer.gathered(learned, files, format: format, control: control) {
      row, scorer, part in
      let review = scorer.contextReview(row, .unknown)
      if review.counted != nil { return }
      part.context.addCritic(of: review, among: films.context)
    }
    context = critics.context
  }

  /// The context from one block of reviews.
  private struct Part {
    var context: ReviewContext
    var labelledCount = 0
  }

  private func gathered(
    _ context: ReviewContext, _ files: [String], format: ReviewFormat, control: JobControl,
    each: (ReviewRow, RowScorer, inout Part) -> Void
  ) throws -> Part {
    var sum = Part(context: context)
    let empty = context.emptied
    var quiet = control
    quiet.progress = { progress in
      if case .scoredReviews(let count) = progress { control.progress(.gatheredReviews(count)) }
    }
    _ = try score(
      files, format: format, control: quiet, makePart: { Part(context: empty) }, each: each
    ) { part in
      sum.context.add(part.context)
      sum.labelledCount += part.labelledCount
    }
    try control.checkCancellation()
    return sum
  }
}
