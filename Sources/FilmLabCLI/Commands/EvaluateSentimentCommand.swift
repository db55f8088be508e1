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
      Intervals resample films. With --context, the labels and \
      scores of other reviews are hidden: only their texts count, and what the model knows of critics. The baseline always says the more frequent label and the mean rating.

      EXAMPLES
        filmlab evaluate sentiment dev.jsonl.gz
        filmlab evaluate sentiment labelled.csv --format json
      """)

  @Argument(help: "Files of reviews with labels or scores; - is standard input.")
  var files: [String]

  @OptionGroup(title: "Context") var context: ContextOptions
  @OptionGroup(title: "Intervals") var bootstrap: BootstrapOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Fields") var reviews: ReviewOptions
  @OptionGroup(title: "Model") var models: ModelOptions
  @OptionGroup(title: "Lexicon") var lexicon: UserLexiconOptions

  func run() throws {
    Interruption.endsAtOnce()
    try ExitStatus.reporting {
      let model = try lexicon.sentimentModel(
        models, output, readsCritics: context.sources.contains(.critic))
      var predictions = SentimentPredictions(
        model: model, domain: try lexicon.domain(of: model), context: try gathered(model))
      for file in files { try predictions.read(file, reviews) }
      let report = try predictions.report(bootstrap)
      let file = try OutputFile(path: output.output)
      try file.write(
        ReportWriter(format: output.formatForPeople, style: output.style).text(
          report, counts: counts(report), confusion: report.confusion))
      try file.commit()
      try reviews.report(predictions.problems, to: output)
    }
  }

  /// What reviews say of each other, their own labels and scores left out: those are the truth that
  /// is to be predicted.
  private func gathered(_ model: SentimentModel) throws -> ReviewContext? {
    guard var gathered = try context.make(for: model) else { return nil }
    let progress = Progress(isQuiet: output.quiet)
    defer { progress.finish() }
    let gathering = ContextGathering(
      model: model, options: reviews, jobs: ProcessInfo.processInfo.activeProcessorCount,
      countsLabels: false,
      domain: lexicon.domain
    ) { progress.update("\($0) reviews read") }
    try gathering.gather(files, into: &gathered)
    return gathered
  }

  private func counts(_ report: SentimentReport) -> [(String, Int)] {
    [
      ("reviews", report.labelCount), ("ratings", report.ratingCount),
      ("films", report.clusterCount),
    ]
  }
}
