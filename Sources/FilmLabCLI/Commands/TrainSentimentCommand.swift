import ArgumentParser
import FilmData
import FilmEvaluation
import FilmSentiment
import FoundationEssentials

/// `filmlab train sentiment`: a lexicon from labelled or rated reviews.
struct TrainSentimentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment",
    abstract: "Train a lexicon on labelled or rated reviews.",
    discussion: """
      Reads what filmlab sentiment reads. Writes lexicon.tsv and model.json. The same data and seed \
      give the same bytes, for any number of threads.

      EXAMPLES
        filmlab train sentiment train.jsonl.gz --output my/sentiment
        filmlab train sentiment a.jsonl --validation b.jsonl --output my/sentiment
        filmlab train sentiment reviews.csv --scale 5 --output my/sentiment
      """)

  @Argument(help: "Files of reviews with labels or scores; - is standard input.")
  var files: [String]

  @Option(name: [.short, .long], help: ArgumentHelp("The model's folder.", valueName: "folder"))
  var output: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Reviews of other films to calibrate on and to measure (default: a twentieth of the films is "
        + "held out).", valueName: "file"))
  var validation: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How much a review of each file counts, in the order of the files (default: 1 each).",
      valueName: "n,n,…"))
  var weights: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where the reviews of each file come from, in the order of the files: each name gets a bias of "
        + "its own, which --domain adds when texts of it are scored (default: one bias for all).",
      valueName: "name,name,…"))
  var domain: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Leave out parts of the recipe, to see what they are worth: scales, length, boundaries, marks, "
        + "names, refit.", valueName: "part,part,…"))
  var without: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Entries to keep. 5,000 cost three points of accuracy, 20,000 one.", valueName: "n"))
  var entries = SentimentTrainingConfiguration().entries

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The longest run of words, 1 to 3. Pairs add two points, triples .3.", valueName: "n"))
  var ngrams = SentimentTrainingConfiguration().ngrams

  @Option(
    name: .long,
    help: ArgumentHelp(
      "L2 penalty; more keeps weights of rare entries smaller.", valueName: "number"))
  var regularization = SentimentTrainingConfiguration().regularization

  @Option(
    name: .long, help: ArgumentHelp("Reviews that an entry must be seen in.", valueName: "n"))
  var minimumCount = SentimentTrainingConfiguration().minimumCount

  @Option(name: .long, help: ArgumentHelp("Passes of the optimiser at most.", valueName: "n"))
  var iterations = SentimentTrainingConfiguration().iterations

  @Option(name: .long, help: ArgumentHelp("Which films are held out.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(
    name: .long,
    help: ArgumentHelp("Worker threads (default: one per processor).", valueName: "count"))
  var jobs: Int?

  @Flag(name: [.short, .long], help: "Show no progress and no figures.")
  var quiet = false

  @OptionGroup(title: "Provenance") var origin: ProvenanceOptions
  @OptionGroup(title: "Fields") var reviews: ReviewOptions

  func validate() throws {
    try Need.atLeastOne(jobs, "--jobs")
    try Need.atLeastOne(entries, "--entries")
    try Need.atLeastOne(minimumCount, "--minimum-count")
    try Need.atLeastOne(iterations, "--iterations")
    try Need.positive(Double(regularization), "--regularization")
    if !(1...3).contains(ngrams) {
      throw ValidationError("--ngrams \(ngrams): 1, 2 or 3 are possible")
    }
    _ = try fileWeights()
    _ = try fileDomains()
    _ = try partsLeftOut()
  }

  func run() throws {
    try ExitStatus.reporting {
      var reading = TrainingReading(options: reviews, isQuiet: quiet)
      let training = try reading.read(
        files, weights: try fileWeights(), domains: try fileDomains())
      let held = try validation.map { try reading.read([$0], weights: [1], domains: [""]) }
      let trainer = try LexiconTrainer(configuration)
      let progress = Progress(isQuiet: quiet)
      defer { progress.finish() }
      let (model, summary) = try trainer.train(training, validation: held) {
        TrainSentimentCommand.show($0, on: progress)
        return !Interruption.isRequested
      }
      progress.finish()
      let figures = try figures(model)
      let provenance = try origin.provenance(reading.files, seed: seed, figures: figures)
      try model.save(to: output, provenance: provenance)
      if !quiet { tell(model, summary, figures) }
    }
  }

  private var configuration: SentimentTrainingConfiguration {
    var configuration = SentimentTrainingConfiguration()
    configuration.entries = entries
    configuration.ngrams = ngrams
    configuration.regularization = regularization
    configuration.minimumCount = minimumCount
    configuration.iterations = iterations
    configuration.seed = seed
    configuration.without = (try? partsLeftOut()) ?? []
    configuration.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    return configuration
  }

  private func fileWeights() throws -> [Float] {
    guard let weights else { return files.map { _ in 1 } }
    let numbers = weights.split(separator: ",").compactMap { Float($0) }
    guard numbers.count == files.count, numbers.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      throw ValidationError(
        "--weights \(weights): give \(files.count) numbers above 0 with commas between them")
    }
    return numbers
  }

  private func partsLeftOut() throws -> Set<RecipePart> {
    Set(
      try (without ?? "").split(separator: ",").map { name in
        guard let part = RecipePart(rawValue: String(name)) else {
          let known = RecipePart.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("--without \(name): the parts are \(known)")
        }
        return part
      })
  }

  private func fileDomains() throws -> [String] {
    guard let domain else { return files.map { _ in "" } }
    let names = domain.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard names.count == files.count else {
      throw ValidationError(
        "--domain \(domain): give \(files.count) names with commas between them; an empty one is "
          + "for files that share the model's own bias")
    }
    return names
  }

  private static func show(_ step: LexiconTrainer.Progress, on progress: Progress) {
    switch step {
    case .counting(let reviews):
      progress.update("counting the words of \(reviews) reviews")
    case .fitting(let column, let iteration, let total, let loss):
      progress.update(
        "\(column)s, loss \(Decimal.text(loss, digits: 4))",
        share: Double(iteration) / Double(total))
    case .calibrating(let reviews):
      progress.update("calibrating on \(reviews) reviews")
    }
  }

  /// Figures on the validation file; none without one, since a second look at the held-out films
  /// would need their texts again.
  private func figures(_ model: SentimentModel) throws -> [String: Double] {
    guard let validation else { return [:] }
    var predictions = SentimentPredictions(model: model)
    try predictions.read(validation, reviews)
    let options = BootstrapOptions.withoutIntervals
    var figures: [String: Double] = [:]
    for (key, value) in try predictions.report(options).values {
      figures[key] = (value * 10_000).rounded() / 10_000
    }
    return figures
  }

  private func tell(
    _ model: SentimentModel, _ summary: LexiconTrainer.Summary, _ figures: [String: Double]
  ) {
    Console.note(
      "\(Plural.text(summary.trainingCount, "review")), \(summary.featureCount) n-grams, "
        + "\(summary.iterations) passes; \(model.lexicon.entries.count) entries kept, "
        + "calibrated on \(Plural.text(summary.validationCount, "review"))")
    for (key, value) in figures.sorted(by: { $0.key < $1.key }) {
      Console.note("  \(key) \(Decimal.text(value, digits: 4))")
    }
  }
}

extension BootstrapOptions {
  /// Values alone.
  static var withoutIntervals: BootstrapOptions {
    var options = BootstrapOptions()
    options.replicates = 0
    options.seed = 1
    return options
  }
}
