package import FilmAnalytics
import FilmSimilarity

/// Predicted ratings of pairs of a user and a film.
package struct PairResult: ResultText {
  /// A pair with its predicted rating.
  package typealias Pair = PredictedPairs.Pair

  private let pairs: [Pair]

  /// Pairs in the order in which they are written.
  package init(_ pairs: [Pair]) { self.pairs = pairs }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    Self.columns.text(pairs, as: format, display: display, title: Self.title)
  }

  /// What writes pairs as they are predicted, in the same form.
  package static func writer(as format: OutputFormat, display: Display) -> RowWriter<Pair> {
    RowWriter(columns, as: format, display: display, title: title)
  }

  private static let title = "Predicted ratings"

  private static var columns: Columns<Pair> {
    Columns(
      [
        .text("user") { $0.user }, .text("item", title: "film") { $0.film },
        .number("rating", digits: 2) { $0.estimate.mean }.coloured { _ in .bold },
        .number("deviation", title: "±", digits: 2) { $0.estimate.deviation }.absentWhereMissing,
      ], arrayStyle: .tight)
  }
}
