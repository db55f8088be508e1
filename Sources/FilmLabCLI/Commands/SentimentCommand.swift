import ArgumentParser
import FilmData
import FilmSentiment

/// `filmlab sentiment`: a label, a rating and a score for each review.
struct SentimentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment",
    abstract: "Score reviews: fresh or rotten, a rating, and the reason.",
    discussion: """
      Reads JSON lines or CSV, plain, .gz or .zst; - is standard input. Writes one result a review \
      in the order of the input, with the input's own id, film and title.

      EXAMPLES
        filmlab sentiment reviews.jsonl
        filmlab sentiment reviews.csv.gz --format csv --output scored.csv
        filmlab sentiment reviews.jsonl --by-film
        filmlab sentiment reviews.jsonl --explain | head -1
        filmlab sentiment reviews.jsonl --context film,critic
        filmlab sentiment reviews.jsonl --abstain 0.2
        filmlab sentiment audience.jsonl --ratings-from rated.jsonl
        zcat reviews.jsonl.gz | filmlab sentiment - > scored.jsonl
      """)

  @Argument(help: "Files of reviews; - is standard input.")
  var files: [String]

  @Flag(name: .long, help: "One line a film: Tomatometer, Popcornmeter and mean rating.")
  var byFilm = false

  @Flag(name: .long, help: "Add the lexicon's entries that make each score, with their places.")
  var explain = false

  @Option(
    name: .long,
    help: ArgumentHelp("Worker threads (default: one per processor).", valueName: "count"))
  var jobs: Int?

  @OptionGroup var neutral: NeutralBandOptions
  @OptionGroup(title: "Context") var context: ContextOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Fields") var reviews: ReviewOptions
  @OptionGroup(title: "Model") var models: ModelOptions
  @OptionGroup(title: "Lexicon") var lexicon: UserLexiconOptions
  @OptionGroup(title: "Ratings") var rated: RatedReviewsOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs): at least 1 is needed") }
    if let jobs, jobs > 1024 { throw ValidationError("--jobs \(jobs): 1024 at most") }
    if let path = output.output, let file = files.first(where: { OutputFile.isSame($0, path) }) {
      throw ValidationError("--output \(path): would replace the input \(file); name another file")
    }
    if byFilm, explain {
      throw ValidationError("--by-film and --explain exclude each other; leave one out")
    }
    if explain, output.effectiveFormat == .csv {
      throw ValidationError("csv has no columns for --explain; use json, jsonl or table")
    }
    try rated.validate(inputs: files)
  }

  func run() throws {
    try ExitStatus.reporting {
      let known = try lexicon.sentimentModel(
        models, output, readsCritics: context.sources.contains(.critic))
      let domain = try lexicon.domain(of: known)
      let (model, context) = try rated.fitted(
        known, context.make(for: known), domain: domain, reviews, output.note)
      let file = try OutputFile(path: output.output)
      let run = ReviewScoring(
        model: model, options: reviews, output: output, jobs: jobs,
        domain: domain, context: context)
      if byFilm {
        try run.writeFilms(files, to: file)
      } else {
        try run.writeReviews(files, explain: explain, band: neutral.band, to: file)
      }
      if !Interruption.isRequested { try file.commit(isDurable: false) }
      try reviews.report(run.problems, to: output)
    }
  }
}
