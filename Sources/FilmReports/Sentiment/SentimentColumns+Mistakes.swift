import Bytes
import FilmAnalytics
import FilmData
import FilmSentiment

extension SentimentColumns {
  /// How many reasons of a mistake are listed.
  private static let reasonLimit = 5

  /// Wrong labels, with their reasons.
  static var mistakes: Columns<SentimentMistake> {
    Columns([
      .seen("where", alignment: .left) { Table.harmless($0.id ?? $0.place) },
      .text("where") { $0.place }.only(.json),
      .text("id") { $0.id }.only(.json).absentWhereMissing,
      .text("film", width: 32) { $0.film }.absentWhereMissing,
      .text("label") { $0.score.label.rawValue }.only(.json),
      .number("probability", digits: 4, precision: .six) { $0.score.probability }.only(.json),
      .seen("says", alignment: .left) {
        "\($0.score.label.rawValue), \(Percent.text($0.score.probability)) fresh"
      },
      .text("true_label") { $0.trueLabel.rawValue }.only(.json),
      .number("true_rating", digits: 4, precision: .six) { $0.trueRating }
        .only(.json).absentWhereMissing,
      .seen("is", alignment: .left) { mistake in
        mistake.trueLabel.rawValue
          + (mistake.trueRating.map { " (\(DecimalText.text($0, digits: 2)))" } ?? "")
      },
      .text("reasons") { mistake in
        mistake.text.withUnsafeBytes {
          ExplanationWords.words(mistake.explanation, of: $0, limit: reasonLimit)
        }
      },
      .text("text", width: 240) { String(decoding: $0.text, as: UTF8.self) },
    ])
  }
}

extension SentimentMistake {
  /// The file and the line.
  fileprivate var place: String { "\(path):\(line)" }
}
