import FilmData
import FilmSimilarity

/// Writes recommended films: predicted stars with their deviation, and the reason.
struct RecommendationWriter {
  let model: SimilarityModel
  let format: OutputFormat
  let style: TerminalStyle

  private typealias Prediction = TasteProfile.Prediction

  func text(_ list: [TasteProfile.Prediction]) -> String {
    switch format {
    case .table: table(list)
    case .json: "[" + list.map(object).joined(separator: ",") + "]\n"
    case .jsonl: list.map { object($0) + "\n" }.joined()
    case .csv: csv(list)
    }
  }

  private func table(_ list: [Prediction]) -> String {
    var table = Table([
      ("", .right), ("title", .left), ("year", .right), ("stars", .right), ("±", .right),
      ("because you liked", .left),
    ])
    for (rank, prediction) in list.enumerated() {
      let film = model.films[prediction.film]
      table.rows.append([
        "\(rank + 1)", Table.Cell(Table.shortened(film.title, to: 40), .bold),
        Table.Cell(film.year.map(String.init) ?? "–"),
        Table.Cell(Decimal.text(prediction.stars, digits: 2)),
        Table.Cell(Decimal.text(prediction.deviation, digits: 2)),
        Table.Cell(prediction.because.map { model.films[$0].titleAndYear } ?? "–"),
      ])
    }
    return table.lines(style).joined(separator: "\n") + "\n"
  }

  private func object(_ prediction: Prediction) -> String {
    let buffer = ByteBuffer(capacity: 256)
    PredictionObject.append(prediction, model, to: buffer)
    return buffer.string
  }

  private func csv(_ list: [Prediction]) -> String {
    let buffer = ByteBuffer(capacity: 2048)
    buffer.append("rank,title,year,stars,deviation,because\n")
    for (rank, prediction) in list.enumerated() {
      let film = model.films[prediction.film]
      buffer.append("\(rank + 1),")
      CSVField.append(film.title, to: buffer)
      buffer.append(",\(film.year.map(String.init) ?? ""),")
      buffer.append(number: prediction.stars)
      buffer.append(",")
      buffer.append(number: prediction.deviation)
      buffer.append(",")
      CSVField.append(prediction.because.map { model.films[$0].titleAndYear } ?? "", to: buffer)
      buffer.append("\n")
    }
    return buffer.string
  }
}
