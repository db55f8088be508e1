import FilmData
import FilmSentiment

/// Reads reviews ahead of their scoring and gathers what they say of each other: once for the films,
/// and once more for the critics, if any review carries a label.
struct ContextGathering {
  let model: SentimentModel
  let options: ReviewOptions
  let jobs: Int
  /// Whether labels and scores of the input count; an evaluation must not see them.
  let countsLabels: Bool
  /// The domain that the texts come from.
  let domain: String?
  /// Told how many reviews were read.
  let progress: (Int) -> Void

  /// Fills a context from files, which are read twice at most.
  func gather(_ files: [String], into context: inout ReviewContext) throws {
    let rereading = try Rereading(files)
    defer { rereading.rewind() }
    var labelled = 0
    for file in files where !Interruption.isRequested {
      try read(file, into: &context, labelled: &labelled) { row, scorer, part in
        let review = ContextReview(
          row, score: scorer.score(row.text), countsLabels: countsLabels)
        if review.label != nil { part.labelled += 1 }
        part.context.add(review)
      }
    }
    guard labelled > 0, context.sources.contains(.critic) else { return }
    rereading.rewind()
    for file in files where !Interruption.isRequested {
      // The sums of films are complete, and stay as they are during this pass.
      let films = context
      try read(file, into: &context, labelled: &labelled) { row, _, part in
        let review = ContextReview(row, score: .unknown, countsLabels: countsLabels)
        part.context.addCritic(of: review, among: films)
      }
    }
  }

  /// What one block of reviews says.
  private struct Part {
    var context: ReviewContext
    var labelled = 0
  }

  private func read(
    _ file: String, into context: inout ReviewContext, labelled: inout Int,
    each: (ReviewRow, SentimentScorer, inout Part) -> Void
  ) throws {
    let input = try ReviewInput(
      Input(argument: file), names: options.names, bareScale: options.scale)
    let empty = context.emptied
    var count = 0
    try OrderedBlocks.run(
      input.reader, jobs: jobs, isCancelled: { Interruption.isRequested },
      makeWorker: { (input.makeParser(), SentimentScorer(model, domain: domain)) },
      transform: { block, worker in
        var part = Part(context: empty)
        let problems = worker.0.parse(block) { each($0, worker.1, &part) }
        return (part, problems.goodCount)
      },
      emit: { part, good in
        context.add(part.context)
        labelled += part.labelled
        count += good
        progress(count)
      })
  }
}
