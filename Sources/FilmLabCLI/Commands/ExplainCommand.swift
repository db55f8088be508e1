import ArgumentParser
import FilmData
import FilmSentiment

/// `filmlab explain`: why one text scores as it does, entry by entry.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell why a text scores as it does, entry by entry.",
    discussion: """
      The valences of the entries add up to the score, the log-odds of fresh. On a terminal each \
      word of the text has the colour of what it brings: green for fresh, red for rotten.

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
      let model = try lexicon.sentimentModel(models, output)
      let scorer = SentimentScorer(model, domain: try lexicon.domain(of: model))
      let file = try OutputFile(path: output.output)
      try bytes().withUnsafeBytes { text in
        let explanation = scorer.explain(text)
        switch output.formatForPeople {
        case .table:
          let table = ExplanationTable(
            explanation: explanation, text: text, lexicon: scorer.model.lexicon,
            style: output.style)
          for line in table.lines { try file.write(line + "\n") }
        case .json, .jsonl: try file.write(object(explanation, text, scorer.model.lexicon))
        case .csv: try file.write(csv(explanation, text))
        }
      }
      try file.commit()
    }
  }

  private func bytes() throws -> [UInt8] {
    guard text == "-" else { return Array(text.utf8) }
    return try ByteSource(.standardInput).readToEnd()
  }

  private func object(
    _ explanation: SentimentExplanation, _ text: UnsafeRawBufferPointer, _ lexicon: Lexicon
  ) -> String {
    let buffer = ByteBuffer()
    let score = explanation.score
    buffer.append("{\"label\":\"\(score.label.rawValue)\",\"probability\":")
    buffer.append(number: score.probability)
    buffer.append(",\"rating\":")
    buffer.append(number: score.rating)
    buffer.append(",\"score\":")
    buffer.append(number: score.score)
    ExplanationFields.append(explanation, of: text, lexicon, to: buffer)
    buffer.append("}\n")
    return buffer.string
  }

  private func csv(_ explanation: SentimentExplanation, _ text: UnsafeRawBufferPointer) -> String {
    let buffer = ByteBuffer()
    buffer.append("text,entry,valence,rating_weight\n")
    for contribution in explanation.contributions {
      CSVField.append(ExplanationWriter.cut(text, contribution.bytes), to: buffer)
      buffer.append(",")
      CSVField.append(contribution.entry.text, to: buffer)
      buffer.append(",")
      buffer.append(number: contribution.valence)
      buffer.append(",")
      buffer.append(number: contribution.ratingWeight)
      buffer.append("\n")
    }
    return buffer.string
  }
}
