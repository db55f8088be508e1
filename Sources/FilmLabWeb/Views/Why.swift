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
    let (large, small) = explanation.contributions.partitioned { abs($0.valence) >= Self.least }
    var sum = explanation.bias
    steps = large.map { contribution in
      sum += contribution.valence
      return Step(
        contribution, words: ExplanationWords.cut(text, contribution.bytes), sum: sum, most: most)
    }
    let rest = small.reduce(0) { $0 + $1.valence }
    if !small.isEmpty {
      steps.append(Step(of: small.count, valence: rest, sum: sum + rest, most: most))
    }
  }

  /// The least valence of an entry with a line of its own: a long review has hundreds of smaller ones, which hardly
  /// anybody reads, and which would be most of the page.
  private static let least = 0.1
}

extension Array {
  /// The elements that pass, and the others, both in their order.
  fileprivate func partitioned(by passes: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(passes), filter { !passes($0) })
  }
}

extension Why.Step {
  fileprivate init(
    _ contribution: SentimentContribution, words: String, sum: Double, most: Double
  ) {
    self.init(
      words, valence: contribution.valence, sum: sum, most: most,
      note: Self.note(EntryKind(of: contribution.entry.text)))
  }

  /// Entries that count too little for lines of their own.
  fileprivate init(of count: Int, valence: Double, sum: Double, most: Double) {
    self.init(
      count == 1 ? "another entry" : "\(count) smaller entries", valence: valence, sum: sum,
      most: most, note: "together")
  }

  private init(_ entry: String, valence: Double, sum: Double, most: Double, note: String?) {
    let width = min(50, 50 * abs(valence) / most)
    self.init(
      entry: entry, valence: DecimalText.signed(valence, digits: 2),
      class: ValenceStep.side(valence), sum: DecimalText.signed(sum, digits: 2),
      bar: Why.Bar(x: valence < 0 ? 50 - width : 50, width: width), note: note)
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
