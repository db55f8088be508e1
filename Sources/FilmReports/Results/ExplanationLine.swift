import FilmData
import FilmSentiment

/// A summand of a score: an entry of the lexicon with its words in the text, the bias of every text, or a
/// term of the context.
struct ExplanationLine {
  /// The words in the text; empty where the summand has none.
  let words: String
  let entry: String
  let valence: Double
  /// The sum of the valences so far.
  let sum: Double
  let ratingWeight: Double
  /// Whether it is an entry of the lexicon.
  let isEntry: Bool
  /// Whether its valence is the bias, which favours neither side.
  var isBias = false

  /// The columns of an explanation.
  static var columns: Columns<Self> {
    Columns([
      .text("text", title: "in the text") { $0.words },
      .text("entry") { $0.entry }.coloured { $0.isEntry ? nil : .dim },
      .number("valence", digits: 2, isSigned: true) { $0.valence }
        .coloured { $0.isBias ? nil : $0.valence < 0 ? .red : .green },
      .number("sum", digits: 2, isSigned: true) { $0.sum }.only(.table).secondary,
      .number("rating_weight", title: "rating weight", digits: 2, isSigned: true) {
        $0.ratingWeight
      },
    ])
  }

  /// The bias, the entries in the order of the text, then the terms of the context.
  static func lines(
    of explanation: SentimentExplanation, _ text: UnsafeRawBufferPointer
  ) -> [Self] {
    var sum = explanation.bias
    var lines = [
      Self(
        words: "", entry: "(every text)", valence: sum, sum: sum,
        ratingWeight: explanation.ratingBias, isEntry: false, isBias: true)
    ]
    for contribution in explanation.contributions {
      sum += contribution.valence
      lines.append(
        Self(
          words: ExplanationWords.cut(text, contribution.bytes), entry: contribution.entry.text,
          valence: contribution.valence, sum: sum, ratingWeight: contribution.ratingWeight,
          isEntry: true))
    }
    for term in explanation.terms {
      sum += term.valence
      lines.append(
        Self(
          words: "", entry: "(\(term.text))", valence: term.valence, sum: sum,
          ratingWeight: term.ratingWeight, isEntry: false))
    }
    return lines
  }
}
