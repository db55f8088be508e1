import ArgumentParser
import FilmData
import FilmEvaluation
import FilmSentiment

/// `filmlab evaluate sentiment`: labels and ratings predicted from text against the true ones.
struct EvaluateSentimentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment",
    abstract: "Compare predicted labels and ratings with those that reviews carry.",
    discussion: """
      The true label is the row's own, else what its score stands for (0.6 of its scale is fresh). \
      Intervals resample films. The baseline always says the more frequent label and the mean rating.

      EXAMPLES
        filmlab evaluate sentiment dev.jsonl.gz
        filmlab evaluate sentiment labelled.csv --format json
      """)

  @Argument(help: "Files of reviews with labels or scores; - is standard input.")
  var files: [String]

  @OptionGroup(title: "Intervals") var bootstrap: BootstrapOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Fields") var reviews: ReviewOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func run() throws {
    Interruption.endsAtOnce()
    try ExitStatus.reporting {
      var predictions = SentimentPredictions(model: try models.sentimentModel(output))
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

  private func counts(_ report: SentimentReport) -> [(String, Int)] {
    [
      ("reviews", report.labelCount), ("ratings", report.ratingCount),
      ("films", report.clusterCount),
    ]
  }
}
