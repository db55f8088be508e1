import ArgumentParser
import FilmAnalytics
import FilmData
import FilmReports
import FilmSentiment

/// `filmlab sentiment`: a label, a rating and a score for each review.
struct SentimentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment",
    abstract: "Score reviews: fresh or rotten, a rating, and the reason.",
    discussion: """
      Reads JSON, CSV and its kin, lists of texts and labels, a review on each line, or a folder of texts; \
      plain, .gz or .zst; - is standard input. Writes one result for each review, in the order of the input, \
      with the number of its row and the input's own id, film and title.

      EXAMPLES
        filmlab sentiment reviews.jsonl
        filmlab sentiment reviews.csv.gz --format csv --output scored.csv
        filmlab sentiment reviews.csv --keep --format csv --output scored.csv
        filmlab sentiment reviews.jsonl --by-film
        filmlab sentiment reviews.jsonl --explain | head -1
        filmlab sentiment reviews.jsonl --aspects --format csv
        filmlab sentiment reviews.jsonl --context film,critic
        filmlab sentiment new.jsonl --context film,critic --catalogue
        filmlab sentiment reviews.jsonl --abstain 0.2
        filmlab sentiment audience.jsonl --ratings-from rated.jsonl
        zcat reviews.jsonl.gz | filmlab sentiment - > scored.jsonl
      """)

  @Argument(help: "Files of reviews; - is standard input.", completion: .file())
  var files: [String]

  @Flag(name: .long, help: "One line for each film: Tomatometer, Popcornmeter and mean rating.")
  var byFilm = false

  @Flag(name: .long, help: "Add the lexicon's entries that make each score, with their offsets.")
  var explain = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      "Add what each review praises and blames: acting, direction, story, characters, visuals, music, humour, "
        + "pace, thrills, emotion, ideas, originality."))
  var aspects = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      "Write all fields of the input too, before the results; one with the name of a result gets "
        + "\(KeptFields.prefix) before it."))
  var keep = false

  @OptionGroup var threads: JobOptions
  @OptionGroup var neutral: NeutralBandOptions
  @OptionGroup(title: "Context") var context: ContextOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Fields") var reviews: ReviewOptions
  @OptionGroup(title: "Model") var models: ModelOptions
  @OptionGroup(title: "Lexicon") var lexicon: UserLexiconOptions
  @OptionGroup(title: "Ratings") var rated: RatedReviewsOptions

  func validate() throws {
    if let jobs = threads.jobs, jobs > 1024 {
      throw ValidationError("--jobs \(jobs): 1024 at most")
    }
    if let path = output.output, let file = files.first(where: { OutputFile.isSame($0, path) }) {
      throw ValidationError("--output \(path): would replace the input \(file); name another file")
    }
    if byFilm, explain {
      throw ValidationError("--by-film and --explain exclude each other; leave one out")
    }
    if explain, output.effectiveFormat.isSeparated {
      throw ValidationError(
        "\(output.effectiveFormat.rawValue) has no columns for --explain; use json, jsonl or table")
    }
    if byFilm, aspects {
      throw ValidationError("--by-film and --aspects exclude each other; leave one out")
    }
    if byFilm {
      let band: GivenOptions = ["--abstain": neutral.width != 0]
      try band.refuse("calls reviews neutral, --by-film counts them by film: leave out one")
    }
    if keep, byFilm {
      throw ValidationError("--by-film and --keep exclude each other; leave one out")
    }
    if keep, ![.csv, .json, .jsonl].contains(output.effectiveFormat) {
      throw ValidationError("--keep needs columns for all fields; add --format csv, json or jsonl")
    }
    try rated.validate(inputs: files)
  }

  func run() throws {
    try ExitStatus.reporting {
      // A table on the terminal shows progress enough.
      let progress = Progress(
        isQuiet: output.quiet || (!output.isFile && Console.current.isTerminal))
      defer { progress.finish() }
      let control = JobControl(progress, notes: output)
      var scorer = try setup.scorer(jobs: threads.jobs, findsAspects: aspects, control: control)
      let file = try output.destination.open()
      let start = Clock.wall
      try scorer.gatherContext(of: files, format: reviews.format, control: control)
      let (tally, problems) =
        byFilm
        ? try writeFilms(scorer, to: file, control) : try writeReviews(scorer, to: file, control)
      progress.finish()
      report(tally, seconds: Clock.wall - start)
      if !Interruption.isRequested { try file.commit(isDurable: false) }
      try reviews.report(problems, to: output)
    }
  }

  private var setup: SentimentScorerSetup<OutputOptions> {
    SentimentScorerSetup(
      models: models, lexicon: lexicon, context: context, rated: rated, reviews: reviews,
      notes: output)
  }

  private func writeReviews(
    _ scorer: ReviewScorer, to file: OutputFile, _ control: JobControl
  ) throws -> (ScoringTally, [RowProblems]) {
    let writer = ScoredReviewWriter(
      format: output.effectiveFormat, explains: explain, findsAspects: aspects,
      display: output.display, band: neutral.band)
    var format = reviews.format
    format.keepsFields = keep
    return try writer.write(files, by: scorer, format: format, to: file, control: control)
  }

  private func writeFilms(
    _ scorer: ReviewScorer, to file: OutputFile, _ control: JobControl
  ) throws -> (ScoringTally, [RowProblems]) {
    let found = try scorer.films(of: files, format: reviews.format, control: control)
    // Sums over a part of the reviews would look like sums over all.
    if !Interruption.isRequested {
      let result = FilmTallyResult(found.films)
      try file.write(result.text(output.formatForPeople, output.display))
    }
    return (found.tally, found.problems)
  }

  /// The summary; after Ctrl-C, the state of the output.
  private func report(_ tally: ScoringTally, seconds: Double) {
    guard Interruption.isRequested else {
      return tally.summary(seconds: seconds).forEach(output.note)
    }
    output.note(
      byFilm || output.isFile
        ? "stopped; nothing was written" : "stopped after \(Plural.text(tally.count, "review"))")
  }
}
