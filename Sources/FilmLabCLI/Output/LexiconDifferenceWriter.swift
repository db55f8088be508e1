import FilmData
import FilmSentiment

/// Writes what sets two lexicons apart.
struct LexiconDifferenceWriter {
  let format: OutputFormat
  let style: TerminalStyle
  /// How many entries of each kind are written.
  let count: Int

  /// An entry with what became of it; one side is missing where it was added or removed.
  private struct Row {
    var change: String
    var before: LexiconEntry?
    var after: LexiconEntry?

    var text: String { after?.text ?? before?.text ?? "" }
  }

  func text(_ difference: LexiconDifference) -> String {
    let added = difference.added.prefix(count).map { Row(change: "added", after: $0) }
    let removed = difference.removed.prefix(count).map { Row(change: "removed", before: $0) }
    let changed = difference.changed.prefix(count).map {
      Row(change: "changed", before: $0.before, after: $0.after)
    }
    switch format {
    case .table: return table(difference, [added, removed, changed])
    case .jsonl: return (added + removed + changed).map { object($0) + "\n" }.joined()
    case .json: return object(difference, [added, removed, changed]) + "\n"
    case .csv: return csv(added + removed + changed)
    }
  }

  private func table(_ difference: LexiconDifference, _ groups: [[Row]]) -> String {
    var lines = [
      "\(difference.added.count) added, \(difference.removed.count) removed, "
        + "\(difference.changed.count) changed, \(difference.unchangedCount) the same"
    ]
    if let valence = difference.valenceCorrelation {
      let rating = difference.ratingCorrelation.map { Decimal.text($0, digits: 3) } ?? "–"
      lines.append(
        "correlation over shared entries: valence \(Decimal.text(valence, digits: 3)), "
          + "rating weight \(rating)")
    }
    for rows in groups where !rows.isEmpty { lines += [""] + self.rows(rows) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func rows(_ rows: [Row]) -> [String] {
    var table = Table([
      (rows[0].change, .left), ("valence before", .right), ("after", .right),
      ("rating weight before", .right), ("after", .right), ("occurrences", .right),
    ])
    for row in rows {
      table.rows.append([
        Table.Cell(Table.harmless(row.text)),
        row.before.map { EntryWriter.cell($0.valence) } ?? Table.Cell("–", .dim),
        row.after.map { EntryWriter.cell($0.valence) } ?? Table.Cell("–", .dim),
        rating(row.before), rating(row.after),
        "\((row.after ?? row.before)?.occurrences ?? 0)",
      ])
    }
    return table.lines(style)
  }

  private func rating(_ entry: LexiconEntry?) -> Table.Cell {
    guard let entry else { return Table.Cell("–", .dim) }
    return Table.Cell(Decimal.signed(Double(entry.ratingWeight), digits: 2))
  }

  private func object(_ difference: LexiconDifference, _ groups: [[Row]]) -> String {
    let buffer = ByteBuffer(capacity: 1 << 16)
    buffer.append(
      "{\"added_count\":\(difference.added.count),\"removed_count\":\(difference.removed.count)"
        + ",\"changed_count\":\(difference.changed.count),\"same_count\":\(difference.unchangedCount)"
    )
    for (key, value) in [
      ("valence", difference.valenceCorrelation), ("rating_weight", difference.ratingCorrelation),
    ] {
      buffer.append(",\"\(key)_correlation\":")
      if let value { buffer.append(number: value, scale: 1_000_000) } else { buffer.append("null") }
    }
    for (key, rows) in zip(["added", "removed", "changed"], groups) {
      buffer.append(",\"\(key)\":[" + rows.map(object).joined(separator: ",") + "]")
    }
    buffer.append("}")
    return buffer.string
  }

  private func object(_ row: Row) -> String {
    let buffer = ByteBuffer(capacity: 256)
    buffer.append("{\"change\":\"\(row.change)\",\"entry\":")
    buffer.append(quoted: row.text)
    for (key, entry) in [("before", row.before), ("after", row.after)] {
      buffer.append(",\"\(key)\":" + (entry.map(EntryWriter.object) ?? "null"))
    }
    buffer.append("}")
    return buffer.string
  }

  private func csv(_ rows: [Row]) -> String {
    let buffer = ByteBuffer(capacity: 1 << 16)
    buffer.append(
      "change,entry,valence_before,valence_after,rating_weight_before,rating_weight_after,"
        + "occurrences_before,occurrences_after\n")
    for row in rows {
      buffer.append(row.change + ",")
      CSVField.append(row.text, to: buffer)
      for column in [\LexiconEntry.valence, \.ratingWeight] {
        for entry in [row.before, row.after] {
          buffer.append(",")
          if let entry { buffer.append(number: Double(entry[keyPath: column])) }
        }
      }
      for entry in [row.before, row.after] {
        buffer.append("," + (entry.map { "\($0.occurrences)" } ?? ""))
      }
      buffer.append("\n")
    }
    return buffer.string
  }
}
