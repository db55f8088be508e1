import FilmData
import FilmSentiment

/// The most confident of the wrong labels, with what they rest on.
///
/// Keeps so many and no more.
struct WorstMistakes {
  /// A review that was judged wrongly.
  struct Mistake {
    /// Where it stands: file and line.
    var place: String
    var id: String?
    var film: String?
    var text: String
    var score: SentimentScore
    var trueLabel: Freshness
    var trueRating: Double?
    /// The strongest entries, in a line.
    var reasons: String

    /// How far the probability is from one half.
    var confidence: Double { abs(score.probability - 0.5) }
  }

  private let limit: Int
  /// The most confident first; equal ones in the order of the input.
  private(set) var mistakes: [Mistake] = []

  /// - Parameter limit: how many are kept.
  init(limit: Int) { self.limit = limit }

  /// Looks at a review whose true label is known.
  mutating func add(
    _ row: ReviewRow, _ score: SentimentScore, trueLabel: Freshness, rating: Double?, file: String,
    judge: ReviewJudge
  ) {
    guard limit > 0, score.label != trueLabel else { return }
    let confidence = abs(score.probability - 0.5)
    if mistakes.count == limit, let last = mistakes.last, last.confidence >= confidence { return }
    let place = mistakes.firstIndex { $0.confidence < confidence } ?? mistakes.count
    let mistake = Mistake(
      place: "\(file):\(row.line)", id: row[.id].string,
      film: row[.title].string ?? row[.film].string,
      text: String(decoding: row.text, as: UTF8.self), score: score, trueLabel: trueLabel,
      trueRating: rating,
      reasons: ExplanationWriter.words(judge.explain(row), of: row.text, limit: 5))
    mistakes.insert(mistake, at: place)
    if mistakes.count > limit { mistakes.removeLast() }
  }
}
