import FilmData
import FilmSimilarity

/// Writes predicted ratings of pairs of a user and a film.
struct PairWriter {
  let format: OutputFormat
  let style: TerminalStyle

  typealias Pair = (user: String, film: String, estimate: RatingEstimate)

  func text(_ pairs: [Pair]) -> String {
    switch format {
    case .table: table(pairs)
    case .csv: csv(pairs)
    case .jsonl: pairs.map { object($0) + "\n" }.joined()
    case .json: "[" + pairs.map(object).joined(separator: ",\n") + "]\n"
    }
  }

  private func table(_ pairs: [Pair]) -> String {
    var table = Table([("user", .left), ("film", .left), ("rating", .right), ("±", .right)])
    for pair in pairs {
      table.rows.append([
        Table.Cell(Table.harmless(pair.user)), Table.Cell(Table.harmless(pair.film)),
        Table.Cell(Decimal.text(pair.estimate.mean, digits: 2), .bold),
        Table.Cell(pair.estimate.deviation.map { Decimal.text($0, digits: 2) } ?? "–"),
      ])
    }
    return table.lines(style).joined(separator: "\n") + "\n"
  }

  private func csv(_ pairs: [Pair]) -> String {
    let buffer = ByteBuffer(capacity: 32 * pairs.count)
    buffer.append("user,item,rating,deviation\n")
    for pair in pairs {
      CSVField.append(pair.user, to: buffer)
      buffer.append(",")
      CSVField.append(pair.film, to: buffer)
      buffer.append(",")
      buffer.append(number: pair.estimate.mean)
      buffer.append(",")
      if let deviation = pair.estimate.deviation { buffer.append(number: deviation) }
      buffer.append("\n")
    }
    return buffer.string
  }

  private func object(_ pair: Pair) -> String {
    let buffer = ByteBuffer(capacity: 96)
    buffer.append("{\"user\":")
    buffer.append(quoted: pair.user)
    buffer.append(",\"item\":")
    buffer.append(quoted: pair.film)
    buffer.append(",\"rating\":")
    buffer.append(number: pair.estimate.mean)
    if let deviation = pair.estimate.deviation {
      buffer.append(",\"deviation\":")
      buffer.append(number: deviation)
    }
    buffer.append("}")
    return buffer.string
  }
}
