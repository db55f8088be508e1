import FilmData
import FilmSentiment

/// The most confident of the wrong labels; keeps a fixed number of them.
struct WorstMistakes {
  private let limit: Int
  /// The most confident first; equal ones in the order of the input.
  private(set) var mistakes: [SentimentMistake] = []

  /// - Parameter limit: how many are kept.
  init(limit: Int) { self.limit = limit }

  /// Adds a review whose true label is known.
  mutating func add(
    _ row: ReviewRow, _ score: SentimentScore, trueLabel: Freshness, file: String,
    scorer: RowScorer
  ) {
    guard limit > 0, score.label != trueLabel else { return }
    let confidence = abs(score.probability - 0.5)
    if mistakes.count == limit, let last = mistakes.last, last.confidence >= confidence { return }
    let place = mistakes.firstIndex { $0.confidence < confidence } ?? mistakes.count
    mistakes.insert(
      SentimentMistake(
        path: file, line: row.line, id: row[.id].string,
        film: row[.title].string ?? row[.film].string, text: Array(row.text),
        explanation: scorer.explain(row), trueLabel: trueLabel, trueRating: row.rating),
      at: place)
    if mistakes.count > limit { mistakes.removeLast() }
  }
}
