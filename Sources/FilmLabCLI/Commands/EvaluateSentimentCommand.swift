import ArgumentParser
import FilmAnalytics
import FilmReports

/// `filmlab evaluate sentiment`: labels and ratings predicted from text against the true ones.
struct EvaluateSentimentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment",
    abstract: "Compare predicted labels and ratings with the reviews' own.",
    discussion: """
      The true label is the row's own, or the one that its score means (0.6 of its scale is fresh). \
      Intervals resample films. The baseline always predicts the more frequent label, the share of fresh \
      and the mean rating. A film's Tomatometer is compared if it has enough labelled reviews. Duplicate \
      texts are reported. With --context, the labels and scores of other reviews are hidden: only their \
      texts count, and the model's own table of critics. With --catalogue too, the catalogue's reviews count with \
      their labels; one that it has too never counts for itself.

      With --folds, no model is read: a lexicon is trained for each fold on the other folds, and scores \
      the films that it has not seen. If no row names a film, the folds are of reviews. The figures are \
      those of all reviews together, and show what filmlab train sentiment reaches with the same options. \
      With --context, a review's context is the other reviews of its own fold, and critics are known by \
      the labels of the other folds alone; each lexicon needs some 20,000 reviews for that.

      EXAMPLES
        filmlab evaluate sentiment dev.jsonl.gz
        filmlab evaluate sentiment labelled.csv --format json
        filmlab evaluate sentiment dev.jsonl --report report.html --worst 20
        filmlab evaluate sentiment dev.jsonl --compare rival.jsonl
        filmlab evaluate sentiment dev.jsonl --training train.jsonl --abstain 0.2
        filmlab evaluate sentiment mine.jsonl --ratings-from others.jsonl
        filmlab evaluate sentiment labelled.jsonl --folds 10 --entries 20000
        filmlab evaluate sentiment labelled.jsonl --folds 5 --context film,critic
      """)

  @Argument(
    help: "Files of reviews with labels or scores; - is standard input.", completion: .file())
  var files: [String]

  @OptionGroup(title: "Evaluation") var evaluation: EvaluationOptions
  @OptionGroup(title: "Cross-validation") var folding: CrossValidationOptions
  @OptionGroup(title: "Training of each fold") var training: LexiconTrainingOptions
  @OptionGroup(title: "Context") var context: ContextOptions
  @OptionGroup(title: "Intervals") var bootstrap: BootstrapOptions
  @OptionGroup(title: "Output") var output: ReportOptions
  @OptionGroup(title: "Fields") var reviews: ReviewOptions
  @OptionGroup(title: "Model") var models: ModelOptions
  @OptionGroup(title: "Lexicon") var lexicon: UserLexiconOptions
  @OptionGroup(title: "Ratings") var rated: RatedReviewsOptions

  func validate() throws {
    try rated.validate(evaluated: files)
    guard folding.isWanted else {
      return try training.given.refuse("is for training: give --folds too, or leave it out")
    }
    _ = try training.weights(of: files)
    let others: GivenOptions = [
      "--models": models.models != nil, "--user-lexicon": !lexicon.userLexicon.isEmpty,
      "--domain": lexicon.domain != nil, "--critic-bias": context.criticBias != nil,
      "--catalogue": context.catalogue != nil,
      "--training": !evaluation.training.isEmpty, "--ratings-from": !rated.files.isEmpty,
    ]
    try others.refuse("is for a trained model, --folds trains its own: leave out one")
  }

  func run() throws {
    Interruption.endsAtOnce()
    try ExitStatus.reporting {
      try output.check()
      let progress = Progress(isQuiet: output.quiet)
      defer { progress.finish() }
      let findings = try findings(JobControl(progress, notes: output))
      progress.finish()
      findings.comparisons.flatMap {
        $0.notes(of: findings.reviewCount - findings.silent.texts.count)
      }.forEach(output.note)
      try write(findings)
      try reviews.refuseSkipped(findings.problems)
    }
  }

  private func findings(_ control: JobControl) throws -> SentimentFindings {
    let experiment = try experiment()
    if folding.isWanted {
      return try experiment.crossValidate(crossValidation(), control: control)
    }
    let setup = SentimentScorerSetup(
      models: models, lexicon: lexicon, context: context, rated: rated, reviews: reviews,
      notes: output)
    // Labels and scores of the input are the truth to be predicted.
    let scorer = try setup.scorer(countsLabels: false, control: control)
    return try experiment.evaluate(scorer, control: control)
  }

  private func experiment() throws -> SentimentExperiment {
    var experiment = SentimentExperiment(files: files)
    experiment.format = reviews.format
    experiment.trainingFiles = evaluation.training
    experiment.rivals = evaluation.compare
    experiment.replicates = bootstrap.replicates
    experiment.seed = bootstrap.seed
    experiment.minimumFilmReviews = evaluation.filmReviews
    experiment.abstentionMargin = evaluation.abstain
    experiment.worstCount = worstCount
    try experiment.checkRivals()
    return experiment
  }

  private func crossValidation() throws -> CrossValidation {
    var settings = CrossValidation()
    settings.folds = folding.folds
    settings.foldField = folding.foldField
    settings.training = training.configuration(seed: bootstrap.seed)
    settings.weights = try training.weights(of: files)
    settings.sources = context.sources
    return settings
  }

  /// How many mistakes are kept: as many as are listed on the page, if there is one.
  private var worstCount: Int {
    evaluation.worst ?? (output.report == nil ? 0 : EvaluationOptions.usualWorst)
  }

  private func write(_ findings: SentimentFindings) throws {
    try output.write(
      SentimentFindingsResult(findings, brief: evaluation.brief, worst: evaluation.worst ?? 0))
    let inputs = files.map { String($0.split(separator: "/").last ?? "standard input") }
    try output.writePage(
      SentimentFindingsPage(findings: findings, inputs: inputs, worst: worstCount).html)
    findings.leakage.warnings.forEach(output.note)
    if let line = findings.leakage.reassurance { output.note(line) }
  }
}

extension SentimentFindings.Comparison {
  /// Notes about rivals without predictions for some reviews, or without probabilities.
  fileprivate func notes(of count: Int) -> [String] {
    var notes: [String] = []
    if matchedCount < count {
      notes.append("\(name): predictions for \(matchedCount) of \(Plural.text(count, "review"))")
    }
    if !hasProbabilities {
      notes.append("\(name): labels without probabilities; AUC and the like are left out")
    }
    return notes
  }
}
