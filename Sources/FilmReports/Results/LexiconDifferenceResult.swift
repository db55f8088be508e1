import Bytes
import FilmData
package import FilmSentiment

/// How two lexicons differ.
package struct LexiconDifferenceResult: ResultText {
  private let difference: LexiconDifference
  private let groups: [(change: String, rows: [Row])]

  /// - Parameter count: how many entries of each kind of change are written.
  package init(_ difference: LexiconDifference, count: Int) {
    self.difference = difference
    groups = [
      ("added", difference.added.prefix(count).map { Row(change: "added", after: $0) }),
      ("removed", difference.removed.prefix(count).map { Row(change: "removed", before: $0) }),
      (
        "changed",
        difference.changed.prefix(count).map {
          Row(change: "changed", before: $0.before, after: $0.after)
        }
      ),
    ]
  }

  /// An entry before and after; one side is missing if it was added or removed.
  private struct Row {
    var change: String
    var before: LexiconEntry?
    var after: LexiconEntry?

    var text: String { after?.text ?? before?.text ?? "" }
  }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    let rows = groups.flatMap(\.rows)
    switch format {
    case .table:
      return (summary.map { $0 + "\n" } + tables.map { "\n" + $0.text(display) }).joined()
    case .markdown:
      return (summary.map { $0 + "\n" } + tables.map { ReportTable($0).markdown })
        .joined(separator: "\n")
    case .jsonl: return Self.columns().lines(rows)
    case .json: return object
    case .csv, .tsv: return Self.columns().separated(rows, format)
    case .html:
      return ResultPage.html(
        "How two lexicons differ", lines: summary.map { $0 + "." }, tables.map { ReportTable($0) })
    }
  }

  /// - Parameter change: the heading over the entries.
  private static func columns(_ change: String = "entry") -> Columns<Row> {
    Columns([
      .text("change") { $0.change }.only(.programs),
      .text("entry", title: change) { $0.text },
      valence("valence_before", title: "valence before", \.before),
      valence("valence_after", title: "after", \.after),
      rating("rating_weight_before", title: "rating weight before", \.before),
      rating("rating_weight_after", title: "after", \.after),
      .count("occurrences_before") { $0.before?.occurrences }.only(.csv),
      .count("occurrences_after") { $0.after?.occurrences }.only(.csv),
      .count("occurrences") { ($0.after ?? $0.before)?.occurrences }.only(.table).secondary,
      nested("before", \.before), nested("after", \.after),
    ])
  }

  private static func valence(
    _ name: String, title: String, _ side: @escaping (Row) -> LexiconEntry?
  ) -> Column<Row> {
    Column.number(name, title: title, digits: 2, isSigned: true) {
      side($0).map { Double($0.valence) }
    }
    .only([.table, .csv]).coloured { row in side(row).map { $0.valence < 0 ? .red : .green } ?? .dim
    }
  }

  private static func rating(
    _ name: String, title: String, _ side: @escaping (Row) -> LexiconEntry?
  ) -> Column<Row> {
    Column.number(name, title: title, digits: 2, isSigned: true) {
      side($0).map { Double($0.ratingWeight) }
    }
    .only([.table, .csv]).coloured { side($0) == nil ? .dim : nil }
  }

  private static func nested(
    _ name: String, _ side: @escaping (Row) -> LexiconEntry?
  ) -> Column<Row> {
    let columns = EntryResult.columns
    return .nested(name) { row, json in
      guard let entry = side(row) else { return json.null() }
      columns.append(entry, to: json)
    }
  }

  private var summary: [String] {
    var lines = [
      "\(difference.added.count) added, \(difference.removed.count) removed, "
        + "\(difference.changed.count) changed, \(difference.unchangedCount) the same"
    ]
    if let valence = difference.valenceCorrelation {
      let rating = difference.ratingCorrelation.map { DecimalText.text($0, digits: 3) } ?? "–"
      lines.append(
        "correlation over shared entries: valence \(DecimalText.text(valence, digits: 3)), "
          + "rating weight \(rating)")
    }
    return lines
  }

  private var tables: [Table] {
    groups.filter { !$0.rows.isEmpty }.map { Self.columns($0.change).table($0.rows) }
  }

  private var object: String {
    let columns = Self.columns()
    return JSONWriter.line { json in
      json.field("added_count", difference.added.count)
      json.field("removed_count", difference.removed.count)
      json.field("changed_count", difference.changed.count)
      json.field("same_count", difference.unchangedCount)
      json.field("valence_correlation", difference.valenceCorrelation)
      json.field("rating_weight_correlation", difference.ratingCorrelation)
      for (change, rows) in groups {
        json.list(change, of: rows) { columns.append($0, to: json) }
      }
    }
  }
}
