import ArgumentParser
import Bytes
import FilmAnalytics
import FilmData
import FilmReports
import FilmSentiment

/// `filmlab train sentiment`: a lexicon from labelled or rated reviews.
struct TrainSentimentCommand: TrainingCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment",
    abstract: "Train a lexicon on labelled or rated reviews.",
    discussion: """
      Reads the same files as filmlab sentiment. Writes lexicon.tsv and model.json. The same data and seed \
      give the same bytes, for any number of threads.

      EXAMPLES
        filmlab train sentiment train.jsonl.gz --output my/sentiment
        filmlab train sentiment a.jsonl --validation b.jsonl --output my/sentiment
        filmlab train sentiment reviews.csv --scale 5 --output my/sentiment
      """)

  @Argument(
    help: "Files of reviews with labels or scores; - is standard input.", completion: .file())
  var files: [String]

  @OptionGroup var folder: ModelFolderOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Reviews of other films for calibration and figures (default: a twentieth of the films is "
        + "held out).", valueName: "file"), completion: .file())
  var validation: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The source of each file's reviews, in the order of the files: each name gets a bias of its "
        + "own, which --domain adds when its texts are scored (default: one bias for all).",
      valueName: "name,name,…"))
  var domain: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Entries written by hand, a line each: entry, tab, valence. They count where the reviews have none.",
      valueName: "file"))
  var written: String?

  @OptionGroup var training: LexiconTrainingOptions

  @Option(name: .long, help: ArgumentHelp("Seed of the choice of held-out films.", valueName: "n"))
  var seed: UInt64 = 1

  @OptionGroup var notes: QuietOptions

  @OptionGroup(title: "Provenance") var origin: ProvenanceOptions
  @OptionGroup(title: "Fields") var reviews: ReviewOptions

  func validate() throws {
    _ = try training.weights(of: files)
    _ = try fileDomains()
  }

  var strictness: ReviewOptions? { reviews }

  func train(_ control: JobControl) throws -> SentimentTraining.Trained {
    try settings().run(origin: origin.origin, control: control)
  }

  func save(_ trained: SentimentTraining.Trained, to folder: String) throws {
    try trained.model.save(to: folder, provenance: trained.provenance)
  }

  private func settings() throws -> SentimentTraining {
    var settings = SentimentTraining(files: files)
    settings.weights = try training.weights(of: files)
    settings.domains = try fileDomains()
    settings.validationFile = validation
    settings.writtenFile = written
    settings.format = reviews.format
    settings.configuration = training.configuration(seed: seed)
    return settings
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

  func report(_ trained: SentimentTraining.Trained) {
    let summary = trained.summary
    note(
      "\(Plural.text(summary.trainingCount, "review")), \(summary.featureCount) n-grams, "
        + "\(summary.iterations) passes; \(trained.model.lexicon.entries.count) entries kept, "
        + "calibrated on \(Plural.text(summary.validationCount, "review"))")
    for (key, value) in trained.provenance.figures.sorted(by: { $0.key < $1.key }) {
      note("  \(key) \(DecimalText.text(value, digits: 4))")
    }
  }
}
