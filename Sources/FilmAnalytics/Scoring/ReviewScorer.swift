public import FilmData
public import FilmSentiment
import FoundationEssentials

/// Scores the reviews of any inputs, in parallel and in order.
///
/// ```swift
/// let scorer = ReviewScorer(try SentimentModel(contentsOf: "Models/sentiment"))
/// try scorer.scores(of: ["reviews.jsonl"]) { print($0.review.id ?? "", $0.score.label) }
/// let films = try scorer.films(of: ["reviews.jsonl"]).films
/// ```
///
/// Results do not depend on the number of threads. Memory is constant in the length of the inputs; a
/// context grows with films and critics.
public struct ReviewScorer: Sendable {
  /// The model that scores.
  public internal(set) var model: SentimentModel
  /// The context from other reviews; `nil` if texts alone count.
  ///
  /// Empty until it is gathered.
  public internal(set) var context: ReviewContext?
  /// Reviews that are known beside those of the input, and count in the context.
  package var known: (any KnownReviews)?
  /// The domain that the texts come from, as training named it.
  public let domain: String?
  /// Whether labels and scores of the input count in the context; an evaluation must not see them.
  public internal(set) var countsLabels: Bool
  /// How many threads score.
  public let jobs: Int

  /// Makes a scorer.
  ///
  /// - Parameters:
  ///   - model: what scores the texts.
  ///   - domain: the domain that the texts come from, if the model has biases of domains.
  ///   - context: an empty context, to be filled by ``gatherContext(of:format:control:)``.
  ///   - countsLabels: whether labels and scores of the input count in the context.
  ///   - jobs: how many threads score; by default one for each processor.
  public init(
    _ model: SentimentModel, domain: String? = nil, context: ReviewContext? = nil,
    countsLabels: Bool = true, jobs: Int? = nil
  ) {
    self.model = model
    self.domain = domain
    self.context = context
    self.countsLabels = countsLabels
    self.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// A scorer for one thread.
  public func makeRowScorer() -> RowScorer { makeRowScorer(keyKind: nil) }

  /// - Parameter keyKind: whose identifiers the films of the rows have, if the name of their column tells.
  private func makeRowScorer(keyKind: FilmIDKind?) -> RowScorer {
    RowScorer(
      SentimentScorer(model, domain: domain), context: context, countsLabels: countsLabels,
      placer: known?.makePlacer(keyKind: keyKind))
  }

  /// Scores all reviews of some files and hands them out in the order of the input.
  ///
  /// - Parameters:
  ///   - files: paths; `-` is standard input.
  ///   - format: where the fields of a review are, and how it is read.
  ///   - control: follows the work and stops it.
  ///   - each: called with each scored review, by one thread at a time.
  /// - Returns: counts of each file's good and bad rows.
  /// - Throws: `DataError` where a file cannot be read or has no good row; what `each` throws. A job
  ///   that is cancelled ends after whole blocks and returns.
  @discardableResult
  public func scores(
    of files: [String], format: ReviewFormat = ReviewFormat(), control: JobControl = JobControl(),
    each: (ScoredReview) throws -> Void
  ) throws -> [RowProblems] {
    try score(files, format: format, control: control, makePart: { [ScoredReview]() }) {
      row, scorer, part in
      part.append(ScoredReview(review: row.review, score: scorer.score(row)))
    } emit: { part in
      for scored in part { try each(scored) }
    }
  }

  /// Adds up the reviews of each film: Tomatometer, Popcornmeter and mean rating.
  ///
  /// - Returns: the films in the order of their first reviews, counts over all reviews, and what was
  ///   read of each file.
  /// - Throws: `DataError` where a file cannot be read or has no good row. A job that is cancelled ends
  ///   after whole blocks and returns.
  public func films(
    of files: [String], format: ReviewFormat = ReviewFormat(), control: JobControl = JobControl()
  ) throws -> (films: FilmTallies, tally: ScoringTally, problems: [RowProblems]) {
    var (films, tally) = (FilmTallies(), ScoringTally())
    var names = format.names
    names.wanted.insert(.year)
    let problems = try score(
      files, format: format, names: names, control: control,
      makePart: { (FilmTallies(), ScoringTally()) }
    ) { row, scorer, part in
      let score = scorer.score(row)
      part.0.add(row, score)
      part.1.add(row, score)
    } emit: { part in
      films.add(part.0)
      tally.add(part.1)
    }
    return (films, tally, problems)
  }

  /// Scores all reviews of some files on several threads, each of which puts its block's results into
  /// a part, and hands out the parts in the order of the input.
  ///
  /// - Parameters:
  ///   - names: the names of the fields, if more are wanted than those of the format.
  ///   - needsText: whether a row without text is a bad one.
  ///   - makePart: makes an empty part; called by several threads.
  ///   - each: adds a review to a part; called by several threads.
  ///   - emit: takes a part, by one thread at a time.
  /// - Returns: what was read of each file.
  package func score<Part>(
    _ files: [String], format: ReviewFormat, names: ReviewFieldNames? = nil,
    needsText: Bool = true, control: JobControl,
    makePart: () -> Part,
    each: (ReviewRow, RowScorer, inout Part) -> Void, emit: (Part) throws -> Void
  ) throws -> [RowProblems] {
    var problems: [RowProblems] = []
    var count = 0
    var names = names ?? format.names
    // Known films are found by title and year too.
    if known != nil { names.wanted.insert(.year) }
    for file in files where !control.isCancelled() {
      let input = try ReviewInput(
        Input(argument: file), names: names, bareScale: format.bareScale,
        needsText: needsText, keepsFields: format.keepsFields)
      var seen = input.makeProblems()
      try OrderedBlocks.run(
        input.reader, jobs: jobs, isCancelled: control.isCancelled,
        makeWorker: {
          (input.makeParser(), self.makeRowScorer(keyKind: input.filmKeyKind))
        },
        transform: { block, worker in
          var part = makePart()
          let problems = worker.0.parse(block) { each($0, worker.1, &part) }
          return (part, problems)
        },
        emit: { part, problems in
          seen.add(problems)
          count += problems.goodCount
          try emit(part)
          control.progress(.scoredReviews(count))
        })
      if !control.isCancelled(), let failure = seen.failure { throw failure }
      problems.append(seen)
    }
    return problems
  }
}
