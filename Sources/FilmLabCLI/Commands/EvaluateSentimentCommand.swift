import ArgumentParser
import FilmData
import FilmEvaluation
import FilmSentiment
import FoundationEssentials

/// `filmlab evaluate sentiment`: labels and ratings predicted from text against the true ones.
struct EvaluateSentimentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment",
    abstract: "Compare predicted labels and ratings with those that reviews carry.",
    discussion: """
      The true label is the row's own, else what its score stands for (0.6 of its scale is fresh). \
      Intervals resample films. The baseline always says the more frequent label, the share of fresh \
      and the mean rating. A film's Tomatometer is compared where it has enough labelled reviews. \
      Texts that come twice are told of. With --context, the labels and scores of other reviews are \
      hidden: only their texts count, and what the model knows of critics.

      With --folds, no model is read: a lexicon is trained for each fold on the other folds, and scores \
      the films that it has not seen. Where no row names a film, reviews are cut instead. The figures \
      are those of all reviews together, and tell what filmlab train sentiment reaches with the same \
      options. With --context, a review meets the other reviews of its own fold, and critics are known \
      by the labels of the other folds alone; each lexicon needs some 20,000 reviews for that.

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

  @Argument(help: "Files of reviews with labels or scores; - is standard input.")
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
      guard let option = training.firstGiven else { return }
      throw ValidationError("\(option) is for training: give --folds too, or leave it out")
    }
    _ = try training.weights(of: files)
    let others: [(String, Bool)] = [
      ("--models", models.models != nil), ("--user-lexicon", !lexicon.userLexicon.isEmpty),
      ("--domain", lexicon.domain != nil), ("--critic-bias", context.criticBias != nil),
      ("--training", !evaluation.training.isEmpty), ("--ratings-from", !rated.files.isEmpty),
    ]
    if let other = others.first(where: \.1)?.0 {
      throw ValidationError(
        "\(other) is for a trained model, --folds trains its own: leave out one")
    }
  }

  func run() throws {
    Interruption.endsAtOnce()
    try ExitStatus.reporting {
      try output.check()
      let rivals = try Rivals(evaluation.compare)
      var evaluation = SentimentEvaluation(
        try entrant(), others: try rivals.entrants(), keepsIDs: !rivals.files.isEmpty,
        worst: worstCount)
      for file in files { try evaluation.read(file, reviews) }
      reviews.tell(evaluation.problems, to: output)
      try evaluation.search(training: self.evaluation.training, reviews)
      let predictions = try rivals.predictions(of: evaluation.reviews, output)
      try write(
        try evaluation.findings(self.evaluation, bootstrap, rivals: predictions))
      try reviews.refuseSkipped(evaluation.problems)
    }
  }

  /// How many mistakes are listed in the output, and how many on the page.
  private var worstInOutput: Int { evaluation.worst ?? 0 }
  private var worstCount: Int {
    evaluation.worst ?? (output.report == nil ? 0 : EvaluationOptions.usualWorst)
  }

  private func write(_ findings: SentimentFindings) throws {
    let file = try OutputFile(path: output.destination.output)
    try file.write(
      SentimentReportWriter(
        format: output.effectiveFormat, style: output.destination.style, brief: evaluation.brief,
        worst: worstInOutput
      ).text(findings))
    try file.commit()
    if let path = output.report {
      let inputs = files.map { String($0.split(separator: "/").last ?? "standard input") }
      let page = try OutputFile(path: path)
      try page.write(
        SentimentReportPage(findings: findings, inputs: inputs, worst: worstCount).html)
      try page.commit()
      output.note("\(path): the report as a page")
    }
    findings.leakage.warnings.forEach(output.note)
    if let line = findings.leakage.reassurance { output.note(line) }
  }

  /// The model that is evaluated, with the user's entries and in context.
  private func entrant() throws -> SentimentEvaluation.Entrant {
    if folding.isWanted {
      return try CrossValidation(
        files: files, fields: reviews, options: folding, training: training,
        sources: context.sources, seed: bootstrap.seed, isQuiet: output.destination.quiet
      ).entrant()
    }
    let known = try lexicon.sentimentModel(
      models, output, readsCritics: context.sources.contains(.critic))
    let domain = try lexicon.domain(of: known)
    let (model, empty) = try rated.fitted(
      known, context.make(for: known), domain: domain, reviews, output.note)
    return SentimentEvaluation.Entrant(
      name: "this model",
      judge: ReviewJudge(
        SentimentScorer(model, domain: domain),
        context: try gathered(model, empty), countsLabels: false))
  }

  /// What reviews say of each other, their own labels and scores left out: those are the truth that
  /// is to be predicted.
  private func gathered(
    _ model: SentimentModel, _ empty: ReviewContext?
  ) throws -> ReviewContext? {
    guard var gathered = empty else { return nil }
    let progress = Progress(isQuiet: output.destination.quiet)
    defer { progress.finish() }
    let gathering = ContextGathering(
      model: model, options: reviews, jobs: ProcessInfo.processInfo.activeProcessorCount,
      countsLabels: false,
      domain: lexicon.domain
    ) { progress.update("\($0) reviews read") }
    try gathering.gather(files, into: &gathered)
    return gathered
  }
}
