import FilmData
package import FilmSimilarity

/// Recommended films: predicted stars with their deviation, and the reason.
package struct RecommendationResult: ResultText {
  private let model: SimilarityModel
  private let predictions: [TasteProfile.Prediction]

  /// Films of a model, the best first.
  package init(model: SimilarityModel, predictions: [TasteProfile.Prediction]) {
    (self.model, self.predictions) = (model, predictions)
  }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    let rows = predictions.enumerated().map { Row(rank: $0.offset + 1, prediction: $0.element) }
    return columns.text(rows, as: format, display: display, title: "Recommended films")
  }

  private struct Row {
    let rank: Int
    let prediction: TasteProfile.Prediction
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
    ) { PredictionObject.append($0.prediction, model, to: $1) }
  }
}
