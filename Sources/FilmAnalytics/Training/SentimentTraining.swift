public import FilmData
import FilmEvaluation
public import FilmSentiment

/// Trains a sentiment model on files of reviews: a lexicon, its calibration, critics and context.
///
/// ```swift
/// let training = SentimentTraining(files: ["labelled.jsonl"])
/// let trained = try training.run(origin: TrainingOrigin(command: "my program"))
/// try trained.model.save(to: "my/sentiment", provenance: trained.provenance)
/// ```
public struct SentimentTraining: Sendable {
  /// Reviews with labels or scores; `-` is standard input.
  public var files: [String]
  /// How much a review of each file counts, in the order of the files; `nil` for 1.
  public var weights: [Float]?
  /// The source of each file's reviews, in the order of the files; files with an empty name share the
  /// model's own bias.
  public var domains: [String]?
  /// Reviews of other films to calibrate on and to measure; without any, a share of the films is
  /// held out.
  public var validationFile: String?
  /// A file of entries written by hand, which count where the training data has none; `nil` for no such file.
  public var writtenFile: String?
  /// The names of the files' fields.
  public var format = ReviewFormat()
  /// How the lexicon is trained.
  public var configuration = SentimentTrainingConfiguration()

  /// Reviews of each label without which nothing is trained.
  ///
  /// With fewer, a lexicon is no better than chance: of 2,000 reviews of critics, one trained on 60 others
  /// (30 of each label at most) orders .48 of the pairs rightly (AUC), on 120 .54, on 300 .60, on 1,000 .66.
  public static let fewestReviews = 30

  /// A training with the default settings.
  public init(files: [String]) { self.files = files }

  /// The result of a training.
  public struct Trained: Sendable {
    /// The model.
    public let model: SentimentModel
    /// The data it was made from, with figures on the validation file.
    public let provenance: Provenance
    /// Counts of the training.
    public let summary: LexiconTrainer.Summary
  }

  /// Reads the files and trains.
  ///
  /// The same data and seed give the same model, for any number of threads.
  ///
  /// - Throws: `DataError` where a file cannot be read, ``AnalyticsError`` where the reviews are too few or give
  ///   no entry, `SentimentError` where a setting is out of range, ``AnalyticsError/cancelled``.
  public func run(origin: TrainingOrigin, control: JobControl = JobControl()) throws -> Trained {
    let trainer = try LexiconTrainer(configuration)
    var labels = Tomatometer()
    var rows: [(path: String, rows: Int)] = []
    let ones = files.map { _ in Float(1) }
    let reviews = try read(
      files, weights: weights ?? ones, domains: domains ?? files.map { _ in "" }, into: &rows,
      labels: &labels, control: control)
    try Self.checkCounts(labels)
    let validation = try validationFile.map {
      try read(
        [$0], weights: [1], domains: [""], into: &rows, labels: &labels, control: control)
    }
    let written = try writtenFile.map { try Lexicon(contentsOf: $0) }
    if let writtenFile, let written { rows.append((writtenFile, written.entries.count)) }
    let (model, summary) = try JobControl.stopping {
      try trainer.train(
        reviews, validation: validation, written: written.map { Array($0.entries) } ?? []
      ) {
        control.progress(.lexicon($0, fold: nil))
        return !control.isCancelled()
      }
    }
    if model.lexicon.entries.isEmpty {
      throw AnalyticsError.noEntries(minimumCount: configuration.minimumCount)
    }
    let figures = try figures(of: model)
    let provenance = try origin.provenance(of: rows, seed: configuration.seed, figures: figures)
    // Training may end before it checks again.
    try control.checkCancellation()
    return Trained(model: model, provenance: provenance, summary: summary)
  }

  private static func checkCounts(_ labels: Tomatometer) throws {
    let (fresh, rotten) = (labels.freshCount, labels.reviewCount - labels.freshCount)
    guard min(fresh, rotten) < fewestReviews else { return }
    throw AnalyticsError.tooFewReviews(fresh: fresh, rotten: rotten, needed: fewestReviews)
  }

  private func read(
    _ paths: [String], weights: [Float], domains: [String],
    into rows: inout [(path: String, rows: Int)], labels: inout Tomatometer, control: JobControl
  ) throws -> TrainingReviews {
    let reviews = TrainingReviews()
    for (path, (weight, domain)) in zip(paths, zip(weights, domains)) {
      let before = reviews.count
      var reader = ReviewReader(format)
      try reader.readRows(Input(argument: path)) { row in
        reviews.add(row, weight: weight, domain: domain)
        if let verdict = row.verdict { labels.add(verdict) }
        control.progress(.readReviews(reviews.count))
      }
      rows.append((path, reviews.count - before))
      for problems in reader.problems { try control.didRead(problems) }
      try control.checkCancellation()
    }
    return reviews
  }

  /// Figures on the validation file, to four decimals; none without one, since measuring the held-out films
  /// would need their texts again.
  private func figures(of model: SentimentModel) throws -> [String: Double] {
    guard let validationFile else { return [:] }
    var experiment = SentimentExperiment(files: [validationFile])
    experiment.format = format
    experiment.replicates = 0
    let values = try experiment.evaluate(ReviewScorer(model)).report.values
    return Dictionary(uniqueKeysWithValues: values.map { ($0, ($1 * 10_000).rounded() / 10_000) })
  }
}
