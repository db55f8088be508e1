import FilmData
import FilmSentiment

/// Writes an entry with those of the same words.
struct RelatedEntriesWriter {
  let format: OutputFormat
  let style: TerminalStyle
  /// How many longer runs are written.
  let count: Int
  /// How many entries the lexicon has.
  let total: Int

  func text(_ shown: [RelatedEntries]) -> String {
    switch format {
    case .table: return shown.map(table).joined(separator: "\n")
    case .jsonl: return shown.map { object($0) + "\n" }.joined()
    case .json where shown.count == 1: return object(shown[0]) + "\n"
    case .json: return "[\n" + shown.map(object).joined(separator: ",\n") + "\n]\n"
    case .csv: return csv(shown)
    }
  }

  private func groups(_ related: RelatedEntries) -> [(key: String, title: String, [LexiconEntry])] {
    [
      ("variants", "with other marks", related.variants),
      ("longer", "in longer runs", Array(related.longer.prefix(count))),
      ("parts", "made of", related.parts),
    ]
  }

  private func table(_ related: RelatedEntries) -> String {
    let entry = related.entry
    let seen =
      entry.occurrences > 0
      ? "seen in \(Plural.text(entry.occurrences, "review"))" : "added by hand"
    var lines = [
      "\(style.apply(.bold, Table.harmless(entry.text)))  "
        + "valence \(style.apply(entry.valence < 0 ? .red : .green, signed(entry.valence))), "
        + "rating weight \(signed(entry.ratingWeight)), \(seen), "
        + "rank \(related.rank) of \(total)"
    ]
    for (_, title, entries) in groups(related) where !entries.isEmpty {
      let rest = title == "in longer runs" ? related.longer.count - entries.count : 0
      lines += ["", title + (rest > 0 ? " (\(rest) more)" : "") + ":"]
      lines += EntryWriter(format: format, style: style).table(entries)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func signed(_ value: Float) -> String { Decimal.signed(Double(value), digits: 2) }

  private func object(_ related: RelatedEntries) -> String {
    let buffer = ByteBuffer(capacity: 1024)
    buffer.append("{")
    EntryWriter.appendFields(related.entry, to: buffer)
    buffer.append(",\"rank\":\(related.rank),\"entries\":\(total)")
    for (key, _, entries) in groups(related) {
      buffer.append(",\"\(key)\":[" + entries.map(EntryWriter.object).joined(separator: ",") + "]")
    }
    buffer.append("}")
    return buffer.string
  }

  private func csv(_ shown: [RelatedEntries]) -> String {
    let buffer = ByteBuffer(capacity: 1024)
    buffer.append("relation,to,entry,valence,rating_weight,occurrences,mark\n")
    for related in shown {
      for (key, _, entries) in [("itself", "", [related.entry])] + groups(related) {
        for entry in entries {
          buffer.append(key + ",")
          CSVField.append(related.entry.text, to: buffer)
          buffer.append(",")
          EntryWriter.appendCSV(entry, to: buffer)
          buffer.append("\n")
        }
      }
    }
    return buffer.string
  }
}
