import FilmData
import FilmSentiment
import FoundationEssentials

/// Scores the reviews of several inputs side by side and writes what came of them in order.
final class ReviewScoring {
  /// What was read of each input.
  private(set) var problems: [RowProblems] = []

  private let model: SentimentModel
  private let options: ReviewOptions
  private let output: OutputOptions
  private let jobs: Int
  private let domain: String?
  private var context: ReviewContext?
  private let progress: Progress
  private var tally = ScoringTally()

  /// - Parameter context: an empty context that is gathered first, where other reviews count.
  init(
    model: SentimentModel, options: ReviewOptions, output: OutputOptions, jobs: Int?,
    domain: String? = nil, context: ReviewContext? = nil
  ) {
    self.model = model
    self.domain = domain
    self.context = context
    self.options = options
    self.output = output
    self.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    // A table on the terminal is progress enough.
    progress = Progress(isQuiet: output.quiet || (!output.isFile && Console.outputIsTerminal))
  }

  /// Writes one result a review.
  func writeReviews(
    _ files: [String], explain: Bool, band: NeutralBand, to file: OutputFile
  ) throws {
    let format = output.effectiveFormat
    let writer = ReviewWriter(format: format, explain: explain, style: output.style, band: band)
    let start = Clock.wall
    try gatherContext(files)
    try file.write(writer.head)
    var isFirst = true
    try score(files) { row, judge, part in
      writer.append(row, judge, &part)
    } emit: { part in
      guard part.buffer.count > 0 else { return }
      // In a JSON array each row but the very first has a comma before it.
      let skipped = isFirst ? writer.separatorLength : 0
      isFirst = false
      try file.write(UnsafeRawBufferPointer(rebasing: part.buffer.bytes[skipped...]))
    }
    try file.write(writer.foot)
    tell(seconds: Clock.wall - start)
  }

  /// Writes one line a film.
  func writeFilms(_ files: [String], to file: OutputFile) throws {
    var films = FilmTallies()
    let start = Clock.wall
    try gatherContext(files)
    try score(files) { row, judge, part in
      let score = judge.score(row)
      part.films.add(row, score)
      part.tally.add(row, score)
    } emit: {
      films.add($0.films)
    }
    // Sums over a part of the reviews would pass for sums over all.
    if !Interruption.isRequested {
      let writer = FilmTallyWriter(format: output.formatForPeople, style: output.style)
      try file.write(writer.text(films))
    }
    tell(seconds: Clock.wall - start, writesAtEnd: true)
  }

  /// The summary; after Ctrl-C, what became of the output.
  private func tell(seconds: Double, writesAtEnd: Bool = false) {
    guard Interruption.isRequested else {
      return tally.lines(seconds: seconds).forEach(output.note)
    }
    let isNothing = writesAtEnd || output.isFile
    output.note(
      isNothing
        ? "stopped; nothing was written" : "stopped after \(Plural.text(tally.count, "review"))")
  }

  /// Reads all files ahead, where other reviews count.
  private func gatherContext(_ files: [String]) throws {
    guard var gathered = context else { return }
    let gathering = ContextGathering(
      model: model, options: options, jobs: jobs, countsLabels: true, domain: domain
    ) { [progress] in progress.update("\($0) reviews read ahead") }
    try gathering.gather(files, into: &gathered)
    context = gathered
  }

  private func makeJudge() -> ReviewJudge {
    ReviewJudge(SentimentScorer(model, domain: domain), context: context)
  }

  private func score(
    _ files: [String], each: @escaping (ReviewRow, ReviewJudge, inout ScoredPart) -> Void,
    emit: (ScoredPart) throws -> Void
  ) throws {
    defer { progress.finish() }
    let buffers = BufferPool()
    for file in files where !Interruption.isRequested {
      let input = try ReviewInput(
        Input(argument: file), names: options.names, bareScale: options.scale)
      var seen = RowProblems(path: input.path)
      seen.fieldsTaken = input.fieldsTaken
      defer { problems.append(seen) }
      try OrderedBlocks.run(
        input.reader, jobs: jobs, isCancelled: { Interruption.isRequested },
        makeWorker: { (input.makeParser(), self.makeJudge()) },
        transform: { block, worker in
          var part = ScoredPart(buffer: buffers.take())
          part.problems = worker.0.parse(block) { each($0, worker.1, &part) }
          return part
        },
        emit: { part in
          seen.add(part.problems)
          tally.add(part.tally)
          try emit(part)
          buffers.giveBack(part.buffer)
          progress.update("\(tally.count) reviews scored")
        })
      if !Interruption.isRequested, let failure = seen.failure { throw failure }
    }
  }
}

/// What came of one block of reviews.
struct ScoredPart {
  let buffer: ByteBuffer
  var problems = RowProblems(path: "")
  var tally = ScoringTally()
  var films = FilmTallies()
}
