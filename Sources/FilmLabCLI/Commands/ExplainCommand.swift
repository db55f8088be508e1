import ArgumentParser
import FilmData
import FilmSentiment

/// `filmlab explain`: why one text scores as it does, entry by entry.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell why a text scores as it does, entry by entry.",
    discussion: """
      EXAMPLES
        filmlab explain "Not nearly as clever as it thinks, but never dull."
        filmlab explain "A gem." --format json
      """)

  @Argument(help: "The text of a review.")
  var text: String

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Model") var models: ModelOptions

  func run() throws {
    try ExitStatus.reporting {
      let scorer = SentimentScorer(try models.sentimentModel(output))
      let explanation = scorer.explain(text)
      let file = try OutputFile(path: output.output)
      switch output.formatForPeople {
      case .table: try file.write(table(explanation))
      case .json, .jsonl: try file.write(object(explanation))
      case .csv: try file.write(csv(explanation))
      }
      try file.commit()
    }
  }

  private func table(_ explanation: SentimentExplanation) -> String {
    let score = explanation.score
    var table = Table([
      ("in the text", .left), ("entry", .left), ("valence", .right), ("sum", .right),
      ("rating weight", .right),
    ])
    var sum = explanation.bias
    table.rows.append([
      "", Table.Cell("(every text)", .dim), Table.Cell(Decimal.signed(sum, digits: 2)),
      Table.Cell(Decimal.signed(sum, digits: 2)),
      Table.Cell(Decimal.signed(explanation.ratingBias, digits: 2)),
    ])
    for contribution in explanation.contributions {
      let valence = Double(contribution.entry.valence)
      sum += valence
      table.rows.append([
        Table.Cell(Table.harmless(words(contribution))),
        Table.Cell(Table.harmless(contribution.entry.text)),
        Table.Cell(Decimal.signed(valence, digits: 2), valence < 0 ? .red : .green),
        Table.Cell(Decimal.signed(sum, digits: 2)),
        Table.Cell(Decimal.signed(Double(contribution.entry.ratingWeight), digits: 2)),
      ])
    }
    let colour: TerminalStyle.Colour = score.label == .fresh ? .green : .red
    let verdict =
      "\(score.label.rawValue), \(Decimal.text(score.probability * 100, digits: 0)) % fresh, "
      + "rating \(Decimal.text(score.rating, digits: 2))"
    let reason = text.utf8.withContiguousStorageIfAvailable {
      ExplanationWriter.words(explanation, of: UnsafeRawBufferPointer($0))
    }
    let lines = table.lines(output.style)
    return output.style.apply(colour, verdict) + ": \(reason ?? "")\n\n"
      + lines.joined(separator: "\n") + "\n"
  }

  private func words(_ contribution: SentimentContribution) -> String {
    String(decoding: Array(text.utf8)[contribution.bytes], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func object(_ explanation: SentimentExplanation) -> String {
    let buffer = ByteBuffer()
    let score = explanation.score
    buffer.append("{\"label\":\"\(score.label.rawValue)\",\"probability\":")
    buffer.append(number: score.probability)
    buffer.append(",\"rating\":")
    buffer.append(number: score.rating)
    buffer.append(",\"score\":")
    buffer.append(number: score.score)
    var text = text
    text.withUTF8 {
      ExplanationWriter.append(explanation, of: UnsafeRawBufferPointer($0), to: buffer)
    }
    buffer.append("}\n")
    return buffer.string
  }

  private func csv(_ explanation: SentimentExplanation) -> String {
    let buffer = ByteBuffer()
    buffer.append("text,entry,valence,rating_weight\n")
    for contribution in explanation.contributions {
      CSVField.append(words(contribution), to: buffer)
      buffer.append(",")
      CSVField.append(contribution.entry.text, to: buffer)
      buffer.append(",")
      buffer.append(number: Double(contribution.entry.valence))
      buffer.append(",")
      buffer.append(number: Double(contribution.entry.ratingWeight))
      buffer.append("\n")
    }
    return buffer.string
  }
}
