import Bytes
package import FilmData
package import FilmSimilarity

/// Recommended films, or films that were asked for: predicted stars with their deviation, and the reason.
package struct RecommendationResult: ResultText {
  /// A film with what is predicted of it.
  package struct Entry {
    let prediction: TasteProfile.Prediction
    let match: TitleMatch?

    /// - Parameter match: how the film was found, if its title was looked up.
    package init(_ prediction: TasteProfile.Prediction, match: TitleMatch? = nil) {
      (self.prediction, self.match) = (prediction, match)
    }
  }

  /// How recommended films are ordered, for people.
  private static let order = "Ordered by stars less ±, the surest to please first."

  private let model: SimilarityModel
  private let entries: [Entry]
  private let titles: LookedUpTitles?
  private let isRanked: Bool

  /// Films of a model.
  ///
  /// - Parameters:
  ///   - titles: the titles of the ratings.
  ///   - isRanked: whether the films are in the order of ``TasteProfile/recommend(count:where:)``, not in that
  ///     in which they were asked for.
  package init(
    model: SimilarityModel, entries: [Entry], titles: LookedUpTitles? = nil, isRanked: Bool
  ) {
    (self.model, self.entries) = (model, entries)
    (self.titles, self.isRanked) = (titles, isRanked)
  }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    let rows = entries.enumerated().map { Row(rank: $0.offset + 1, entry: $0.element) }
    if format == .json { return object(rows) }
    let text = columns.text(rows, as: format, display: display, title: "Recommended films")
    let tellsOrder = isRanked && !rows.isEmpty && (format == .table || format == .markdown)
    return text + (tellsOrder ? "\n\(Self.order)\n" : "")
  }

  /// One object: the `films`, what they are `ordered_by`, and what became of the titles of the ratings.
  private func object(_ rows: [Row]) -> String {
    JSONWriter.line { json in
      json.name("films")
      json.buffer.append(String(columns.array(rows).dropLast()))
      if isRanked { json.field("ordered_by", "stars - deviation") }
      titles?.appendFields(to: json)
    }
  }

  private struct Row {
    let rank: Int
    let entry: Entry
    var prediction: TasteProfile.Prediction { entry.prediction }
  }

  private var columns: Columns<Row> {
    Columns(
      [
        .count("rank", title: "") { $0.rank },
        .text("title", width: 40) { model.films[$0.prediction.film].title }
          .coloured { _ in .bold },
        .count("year") { model.films[$0.prediction.film].year },
        .number("stars", digits: 2) { $0.prediction.stars },
        .number("deviation", title: "±", digits: 2) { $0.prediction.deviation },
        .text("because", title: "because you liked") {
          $0.prediction.because.map { model.films[$0].titleAndYear }
        },
      ], arrayStyle: .line
    ) { PredictionObject.append($0.prediction, model, match: $0.entry.match, to: $1) }
  }
}
