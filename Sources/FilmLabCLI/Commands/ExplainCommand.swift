import ArgumentParser
import FilmData
import FilmReports
import FilmSentiment

/// `filmlab explain`: why one text scores as it does, entry by entry.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain why a text scores as it does, entry by entry.",
    discussion: """
      The valences of the entries add up to the score, the log-odds of fresh. On a terminal each \
      word of the text has the colour of its valence: green for fresh, red for rotten. What the text praises \
      and blames in the film comes last.

      EXAMPLES
        filmlab explain "Not nearly as clever as it thinks, but never dull."
        filmlab explain "A gem." --format json
        filmlab explain - < review.txt
        filmlab explain "Unputdownable!" --user-lexicon mine.tsv
      """)

  @Argument(help: "The text of a review; - is standard input.")
  var text: String

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Model") var models: ModelOptions
  @OptionGroup(title: "Lexicon") var lexicon: UserLexiconOptions

  func run() throws {
    try ExitStatus.reporting {
      let model = try lexicon.sentimentModel(models, output, readsAspects: true)
      let scorer = SentimentScorer(model, domain: try lexicon.domain(of: model))
      let text = try bytes()
      let explanation = text.withUnsafeBytes { scorer.explain($0) }
      var aspects: [AspectOpinion] = []
      _ = text.withUnsafeBytes { scorer.score($0, aspects: &aspects) }
      try output.write(
        ExplanationResult(
          explanation, text: text, lexicon: model.lexicon,
          aspects: model.aspects == nil ? nil : aspects))
    }
  }

  private func bytes() throws -> [UInt8] {
    guard text == "-" else { return Array(text.utf8) }
    return try ByteSource(.standardInput).readToEnd()
  }
}
