import ArgumentParser
import FilmData
import FilmEvaluation
import FilmSentiment

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
      "Where the reviews of each file come from, in the order of the files: each name gets a bias of "
        + "its own, which --domain adds when texts of it are scored (default: one bias for all).",
      valueName: "name,name,…"))
  var domain: String?

  @OptionGroup var training: LexiconTrainingOptions

  @Option(name: .long, help: ArgumentHelp("Which films are held out.", valueName: "n"))
  var seed: UInt64 = 1

  @Flag(name: [.short, .long], help: "Show no progress and no figures.")
  var quiet = false

  @OptionGroup(title: "Provenance") var origin: ProvenanceOptions
  @OptionGroup(title: "Fields") var reviews: ReviewOptions

  func validate() throws {
    _ = try training.weights(of: files)
    _ = try fileDomains()
  }

  func run() throws {
    try ExitStatus.reporting {
      try OutputFolder.check(output)
      var reading = TrainingReading(options: reviews, isQuiet: quiet)
      let read = try reading.read(
        files, weights: try training.weights(of: files), domains: try fileDomains())
      let held = try validation.map { try reading.read([$0], weights: [1], domains: [""]) }
      let trainer = try LexiconTrainer(training.configuration(seed: seed))
      let progress = Progress(isQuiet: quiet)
      defer { progress.finish() }
      let (model, summary) = try trainer.train(read, validation: held) {
        progress.update($0)
        return !Interruption.isRequested
      }
      progress.finish()
      let figures = try figures(model)
      let provenance = try origin.provenance(reading.files, seed: seed, figures: figures)
      // Training may end before it looks again.
      if Interruption.isRequested { throw SentimentError.cancelled }
      try model.save(to: output, provenance: provenance)
      if !quiet { tell(model, summary, figures) }
    }
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
