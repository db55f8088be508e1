import ArgumentParser
import FilmSentiment
import FoundationEssentials

/// How a lexicon is trained: the same options for a training and for each fold of a cross-validation.
struct LexiconTrainingOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How much a review of each file counts, in the order of the files (default: 1 each).",
      valueName: "n,n,…"))
  var weights: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Leave out parts of the recipe, to measure what they gain: scales, residuals, context, length, "
        + "boundaries, marks, names, refit.", valueName: "part,part,…"))
  var without: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Entries to keep: fewer make a smaller lexicon, which is less accurate.", valueName: "n"))
  var entries = SentimentTrainingConfiguration().entries

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The longest run of words that is an entry, 1 to 3.", valueName: "n"))
  var ngrams = SentimentTrainingConfiguration().ngrams

  @Option(
    name: .long,
    help: ArgumentHelp(
      "L2 penalty; more keeps weights of rare entries smaller.", valueName: "number"))
  var regularization = SentimentTrainingConfiguration().regularization

  @Option(
    name: .long, help: ArgumentHelp("Reviews in which an entry must occur.", valueName: "n"))
  var minimumCount = SentimentTrainingConfiguration().minimumCount

  @Option(name: .long, help: ArgumentHelp("The most passes of the optimizer.", valueName: "n"))
  var iterations = SentimentTrainingConfiguration().iterations

  @OptionGroup var threads: JobOptions

  func validate() throws {
    try Need.atLeastOne(entries, "--entries")
    try Need.atLeastOne(minimumCount, "--minimum-count")
    try Need.atLeastOne(iterations, "--iterations")
    try Need.positive(Double(regularization), "--regularization")
    if !(1...3).contains(ngrams) {
      throw ValidationError("--ngrams \(ngrams): 1, 2 or 3 are possible")
    }
    _ = try partsLeftOut()
  }

  /// The configuration of a training.
  ///
  /// - Parameter seed: which films are held out to calibrate on.
  func configuration(seed: UInt64) -> SentimentTrainingConfiguration {
    var configuration = SentimentTrainingConfiguration()
    configuration.entries = entries
    configuration.ngrams = ngrams
    configuration.regularization = regularization
    configuration.minimumCount = minimumCount
    configuration.iterations = iterations
    configuration.seed = seed
    configuration.without = (try? partsLeftOut()) ?? []
    configuration.jobs = threads.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    return configuration
  }

  /// The weight of each file.
  ///
  /// - Throws: a sentence unless there is a weight above 0 for each.
  func weights(of files: [String]) throws -> [Float] {
    try FileWeights.parse(weights, of: files) ?? files.map { _ in 1 }
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

  /// What was given; all is for trainings only.
  var given: GivenOptions {
    let usual = SentimentTrainingConfiguration()
    let given: GivenOptions = [
      "--weights": weights != nil, "--without": without != nil,
      "--entries": entries != usual.entries, "--ngrams": ngrams != usual.ngrams,
      "--regularization": regularization != usual.regularization,
      "--minimum-count": minimumCount != usual.minimumCount,
      "--iterations": iterations != usual.iterations,
    ]
    return given + threads.given
  }
}
