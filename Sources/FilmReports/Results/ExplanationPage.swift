import Bytes
import FilmData
import FilmSentiment

/// The explanation of one text for people: the verdict, the entries with the running sum, and what
/// negation, "but" and the last sentence did.
struct ExplanationPage {
  let explanation: SentimentExplanation
  let text: UnsafeRawBufferPointer
  let lexicon: Lexicon
  var aspects: [AspectOpinion] = []
  let display: Display

  /// How many negations are listed.
  private static let negationLimit = 5

  /// The lines.
  var lines: [String] {
    guard explanation.score.hasEvidence else { return [verdict, "", baseRate] }
    var lines = [verdict, ""]
    if display.style.isEnabled, !explanation.contributions.isEmpty {
      let coloured = ColouredText(style: display.style, width: display.width)
      lines += [coloured.text(text, explanation.wordValences(in: text)), ""]
    }
    lines += ExplanationLine.columns.table(ExplanationLine.lines(of: explanation, text))
      .lines(display)
    lines.append(total)
    if let length { lines.append(length) }
    if explanation.kindSums.contains(where: { $0.kind != .plain }) { lines += [""] + kinds }
    let negations = negations
    if !negations.isEmpty { lines += [""] + negations }
    return opinions.isEmpty ? lines : lines + [""] + opinions
  }

  /// What is praised, and what is blamed.
  private var opinions: [String] {
    [(AspectOpinion.Label.praised, TerminalStyle.Colour.green), (.blamed, .red)].compactMap {
      label, colour in
      let said = aspects.filter { $0.label == label }.map {
        "\($0.aspect.rawValue) (“\(ExplanationWords.cut(text, $0.bytes))”)"
      }
      guard !said.isEmpty else { return nil }
      return display.style.apply(colour, label.rawValue) + ": " + said.joined(separator: ", ")
    }
  }

  private var verdict: String {
    let score = explanation.score
    let colour: TerminalStyle.Colour =
      score.hasEvidence ? score.label == .fresh ? .green : .red : .dim
    return display.style.apply(colour, ExplanationWords.verdict(explanation.score)) + ": "
      + ExplanationWords.words(explanation, of: text)
  }

  /// What the score of a text without evidence is.
  private var baseRate: String {
    let score = DecimalText.signed(explanation.score.score, digits: 2)
    return "the score of \(score) is where every text starts, which says nothing of this one"
  }

  /// From the sums to the probability and the rating.
  private var total: String {
    let score = explanation.score
    return "score \(DecimalText.signed(score.score, digits: 2)), "
      + "a probability of \(DecimalText.text(score.probability * 100, digits: 0)) %; "
      + "rating weights \(DecimalText.signed(score.ratingScore, digits: 2)), "
      + "a rating of \(DecimalText.text(score.rating, digits: 2))"
  }

  /// How much entries count in a text of this length, where that is not 1.
  private var length: String? {
    guard let factor = explanation.contributions.first?.lengthFactor, factor != 1 else {
      return nil
    }
    return "in a text of this length entries count \(DecimalText.text(factor, digits: 2)) times"
  }

  private var kinds: [String] {
    var table = Table([
      ("kind", .left), ("entries", .right), ("valence", .right), ("rating weight", .right),
    ])
    for sum in explanation.kindSums {
      table.rows.append([
        Table.Cell(sum.kind.title), "\(sum.count)",
        Table.Cell(DecimalText.signed(sum.valence, digits: 2), sum.valence < 0 ? .red : .green),
        Table.Cell(DecimalText.signed(sum.ratingWeight, digits: 2)),
      ])
    }
    return table.lines(display)
  }

  /// The words that negation changed most.
  private var negations: [String] {
    explanation.negations(in: lexicon).sorted { change($0) > change($1) }
      .prefix(Self.negationLimit).map { negation in
        let entry = negation.contribution.entry
        let verb = (entry.valence < 0) == (negation.plain.valence < 0) ? "moved" : "turned"
        return "negation \(verb) “\(ExplanationWords.cut(text, negation.contribution.bytes))” from "
          + "\(DecimalText.signed(Double(negation.plain.valence), digits: 2)) to "
          + "\(DecimalText.signed(Double(entry.valence), digits: 2)) (\(Table.harmless(entry.text)))"
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
