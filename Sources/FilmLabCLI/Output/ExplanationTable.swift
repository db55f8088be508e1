import FilmData
import FilmSentiment

/// Writes the explanation of one text for people: the verdict, the entries with the running sum, and
/// what negation, "but" and the last sentence did.
struct ExplanationTable {
  let explanation: SentimentExplanation
  let text: UnsafeRawBufferPointer
  let lexicon: Lexicon
  let style: TerminalStyle
  var width = Console.width

  var lines: [String] {
    let colour: TerminalStyle.Colour = explanation.score.label == .fresh ? .green : .red
    var lines = [
      style.apply(colour, ExplanationWriter.verdict(explanation.score)) + ": "
        + ExplanationWriter.words(explanation, of: text), "",
    ]
    if style.isEnabled, !explanation.contributions.isEmpty {
      let coloured = ColouredText(style: style, width: width)
      lines += [coloured.text(text, explanation.wordValences(in: text)), ""]
    }
    lines += entries + [total]
    if let length { lines.append(length) }
    if explanation.kindSums.contains(where: { $0.kind != .plain }) { lines += [""] + kinds }
    let negations = negationLines
    return negations.isEmpty ? lines : lines + [""] + negations
  }

  private var entries: [String] {
    var table = Table([
      ("in the text", .left), ("entry", .left), ("valence", .right), ("sum", .right),
      ("rating weight", .right),
    ])
    var sum = explanation.bias
    table.rows.append(
      row("", "(every text)", .dim, explanation.bias, sum, explanation.ratingBias, nil))
    for contribution in explanation.contributions {
      let valence = contribution.valence
      sum += valence
      table.rows.append(
        row(
          ExplanationWriter.cut(text, contribution.bytes), contribution.entry.text, nil, valence,
          sum, contribution.ratingWeight, valence < 0 ? .red : .green))
    }
    for term in explanation.terms {
      sum += term.valence
      table.rows.append(
        row(
          "", "(\(term.text))", .dim, term.valence, sum, term.ratingWeight,
          term.valence < 0 ? .red : .green))
    }
    return table.lines(style)
  }

  private func row(
    _ words: String, _ entry: String, _ entryColour: TerminalStyle.Colour?, _ valence: Double,
    _ sum: Double, _ ratingWeight: Double, _ colour: TerminalStyle.Colour?
  ) -> [Table.Cell] {
    [
      Table.Cell(words), Table.Cell(Table.harmless(entry), entryColour),
      Table.Cell(Decimal.signed(valence, digits: 2), colour),
      Table.Cell(Decimal.signed(sum, digits: 2)),
      Table.Cell(Decimal.signed(ratingWeight, digits: 2)),
    ]
  }

  /// From the sums to the probability and the rating.
  private var total: String {
    let score = explanation.score
    return "score \(Decimal.signed(score.score, digits: 2)), "
      + "a probability of \(Decimal.text(score.probability * 100, digits: 0)) %; "
      + "rating weights \(Decimal.signed(score.ratingScore, digits: 2)), "
      + "a rating of \(Decimal.text(score.rating, digits: 2))"
  }

  /// How much entries count in a text of this length, where that is not 1.
  private var length: String? {
    guard let factor = explanation.contributions.first?.lengthFactor, factor != 1 else {
      return nil
    }
    return "in a text of this length entries count \(Decimal.text(factor, digits: 2)) times"
  }

  private var kinds: [String] {
    var table = Table([
      ("kind", .left), ("entries", .right), ("valence", .right), ("rating weight", .right),
    ])
    for sum in explanation.kindSums {
      table.rows.append([
        Table.Cell(sum.kind.title), "\(sum.count)",
        Table.Cell(Decimal.signed(sum.valence, digits: 2), sum.valence < 0 ? .red : .green),
        Table.Cell(Decimal.signed(sum.ratingWeight, digits: 2)),
      ])
    }
    return table.lines(style)
  }

  /// The words that negation changed most, at most five.
  private var negationLines: [String] {
    explanation.negations(in: lexicon).sorted { change($0) > change($1) }.prefix(5).map {
      negation in
      let entry = negation.contribution.entry
      let verb = (entry.valence < 0) == (negation.plain.valence < 0) ? "moved" : "turned"
      return "negation \(verb) “\(ExplanationWriter.cut(text, negation.contribution.bytes))” from "
        + "\(Decimal.signed(Double(negation.plain.valence), digits: 2)) to "
        + "\(Decimal.signed(Double(entry.valence), digits: 2)) (\(Table.harmless(entry.text)))"
    }
  }

  private func change(_ negation: SentimentExplanation.Negation) -> Float {
    abs(negation.contribution.entry.valence - negation.plain.valence)
  }
}

extension EntryKind {
  /// The kind for people.
  var title: String {
    switch self {
    case .plain: "plain"
    case .negated: "negated"
    case .afterBut: "behind “but”"
    case .lastSentence: "in the last sentence"
    }
  }
}
