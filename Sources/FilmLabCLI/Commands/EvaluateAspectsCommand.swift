import ArgumentParser
import FilmAnalytics
import FilmReports

/// `filmlab evaluate aspects`: what reviews praise and blame against what people find in them.
struct EvaluateAspectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aspects",
    abstract: "Compare what is found praised and blamed in reviews with people's judgements.",
    discussion: """
      Reads JSON lines with text, aspects such as ["acting+","story-"], and perhaps aspects_either: aspects is \
      what all annotators find, aspects_either what at least one does. An opinion in aspects must be found, one \
      outside aspects_either is wrong, one between is not counted. Intervals of F1 resample reviews.

      EXAMPLES
        filmlab evaluate aspects judged.jsonl
        filmlab evaluate aspects judged.jsonl --format json
      """)

  @Argument(help: "A file of judged reviews; - is standard input.", completion: .file())
  var file: String

  @OptionGroup(title: "Intervals") var bootstrap: BootstrapOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Model") var models: ModelOptions
  @OptionGroup(title: "Lexicon") var lexicon: UserLexiconOptions

  func run() throws {
    Interruption.endsAtOnce()
    try ExitStatus.reporting {
      var experiment = AspectExperiment(
        file: file, model: try lexicon.sentimentModel(models, output, readsAspects: true))
      experiment.replicates = bootstrap.replicates
      experiment.seed = bootstrap.seed
      let findings = try experiment.run()
      try output.write(AspectFindingsResult(findings))
      ErrorWording.lines(findings.problems).forEach(output.note)
    }
  }
}
