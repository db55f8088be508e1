import Bytes
import FilmData
import FilmReports
import FilmSentiment

/// Why a text scores as it does: the running sum of its entries.
struct Why {
  var sentence: String
  /// What every text starts from.
  var start: String
  var steps: [Step]

  /// An entry of the lexicon, and the sum up to it.
  struct Step {
    var entry: String
    var valence: String
    var `class`: String
    var sum: String
    var bar: Bar
    var note: String?
  }

  /// A bar from the middle of a width of 100: to the right for the film, to the left against it.
  struct Bar {
    var x: Double
    var width: Double
  }

  /// - Parameter text: what is explained, UTF-8.
  /// - Returns: `nil` where it says nothing.
  init?(_ explanation: SentimentExplanation, of text: UnsafeRawBufferPointer) {
    let score = explanation.score
    guard score.hasEvidence else { return nil }
    sentence =
      "The entries add up to \(DecimalText.signed(score.score, digits: 2)): "
      + "\(score.label.rawValue) with a probability of "
      + "\(DecimalText.text(100 * max(score.probability, 1 - score.probability), digits: 0))"
      + "\(SiteWords.percent), "
      + "a rating of \(DecimalText.text(score.rating, digits: 2))"
    start = DecimalText.signed(explanation.bias, digits: 2)
    let most = max(1, explanation.contributions.map { abs($0.valence) }.max() ?? 1)
    var sum = explanation.bias
    steps = explanation.contributions.map { contribution in
      sum += contribution.valence
      return Step(
        contribution, words: ExplanationWords.cut(text, contribution.bytes), sum: sum, most: most)
    }
  }
}

extension Why.Step {
  fileprivate init(
    _ contribution: SentimentContribution, words: String, sum: Double, most: Double
  ) {
    let valence = contribution.valence
    let width = 50 * abs(valence) / most
    self.init(
      entry: words, valence: DecimalText.signed(valence, digits: 2),
      class: ValenceStep.side(valence), sum: DecimalText.signed(sum, digits: 2),
      bar: Why.Bar(x: valence < 0 ? 50 - width : 50, width: width),
      note: Self.note(EntryKind(of: contribution.entry.text)))
  }

  private static func note(_ kind: EntryKind) -> String? {
    switch kind {
    case .plain: nil
    case .negated: "negated"
    case .afterBut: "behind “but”"
    case .lastSentence: "in the last sentence"
    }
  }
}
