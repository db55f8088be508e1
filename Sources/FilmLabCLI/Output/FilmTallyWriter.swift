import FilmData

/// Writes films with their meters.
struct FilmTallyWriter {
  let format: OutputFormat
  let style: TerminalStyle

  func text(_ tallies: FilmTallies) -> String {
    switch format {
    case .table: return table(tallies.films).map { $0 + "\n" }.joined()
    case .jsonl: return objects(tallies.films).map { $0 + "\n" }.joined()
    case .json: return "[\n" + objects(tallies.films).joined(separator: ",\n") + "\n]\n"
    case .csv: return csv(tallies.films)
    }
  }

  private func table(_ films: [FilmTallies.Tally]) -> [String] {
    var table = Table([
      ("film", .left), ("Tomatometer", .right), ("reviews", .right), ("from text", .right),
      ("Popcornmeter", .right), ("ratings", .right), ("mean rating", .right), ("predicted", .right),
    ])
    for film in films {
      table.rows.append([
        Table.Cell(Table.shortened(film.title, to: 32)),
        MeterCell.cell(film.tomatometer), "\(film.tomatometer.reviewCount)",
        MeterCell.cell(film.fromText), MeterCell.cell(film.popcornmeter),
        "\(film.popcornmeter.ratingCount)", Table.Cell(Decimal.text(film.meanRating, digits: 2)),
        "\(film.predictedCount)",
      ])
    }
    return table.lines(style)
  }

  private func objects(_ films: [FilmTallies.Tally]) -> [String] {
    films.map { film in
      let buffer = ByteBuffer(capacity: 256)
      buffer.append("{\"film\":")
      buffer.append(quoted: film.key)
      buffer.append(",\"title\":")
      buffer.append(quoted: film.title)
      MeterFields.append(film.tomatometer, film.popcornmeter, to: buffer)
      buffer.append(",\"tomatometer_from_text\":")
      MeterFields.append(film.fromText.percentage, to: buffer)
      buffer.append(",\"mean_rating\":")
      buffer.append(number: film.meanRating)
      buffer.append(",\"predicted\":")
      buffer.append(integer: film.predictedCount)
      buffer.append("}")
      return buffer.string
    }
  }

  private func csv(_ films: [FilmTallies.Tally]) -> String {
    let buffer = ByteBuffer()
    buffer.append(
      "film,title,tomatometer,tomatometer_reviews,tomatometer_from_text,popcornmeter,"
        + "popcornmeter_ratings,mean_rating,predicted\n")
    for film in films {
      CSVField.append(film.key, to: buffer)
      buffer.append(",")
      CSVField.append(film.title, to: buffer)
      let numbers = [
        film.tomatometer.percentage, film.tomatometer.reviewCount, film.fromText.percentage,
        film.popcornmeter.percentage, film.popcornmeter.ratingCount,
      ]
      for number in numbers { buffer.append("," + (number.map(String.init) ?? "")) }
      buffer.append(",")
      buffer.append(number: film.meanRating)
      buffer.append(",\(film.predictedCount)\n")
    }
    return buffer.string
  }
}

/// Meters as cells of a table, in the colours of the title page.
enum MeterCell {
  static func cell(_ meter: Tomatometer?) -> Table.Cell {
    guard let meter, let percentage = meter.percentage else { return Table.Cell("–", .dim) }
    return Table.Cell("\(percentage) %", meter.freshness == .fresh ? .green : .red)
  }

  static func cell(_ meter: Popcornmeter?) -> Table.Cell {
    guard let meter, let percentage = meter.percentage else { return Table.Cell("–", .dim) }
    return Table.Cell("\(percentage) %", meter.warmth == .hot ? .green : .red)
  }
}
