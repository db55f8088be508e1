import ArgumentParser
import FilmCatalogue
import FilmData
import FilmReports

/// `filmlab export`: gives everything in the catalogue back.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write everything in the catalogue as JSON lines or CSV.",
    discussion: """
      JSON lines have all tables, each line with its kind in the field type; filmlab import reads them again \
      and gives the same catalogue. CSV has one table; --to writes a file for each, for pandas and the like, \
      which filmlab import knows again, too.

      EXAMPLES
        filmlab export --output films.jsonl.gz
        filmlab export --table reviews --format csv | head
        filmlab export --to plain
      """)

  /// How an export is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, csv }

  @Option(
    name: .long,
    help: ArgumentHelp("A plain CSV file for each table, in this folder.", valueName: "folder"),
    completion: .directory)
  var to: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only this table, or several: \(ExportTable.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "table"),
    transform: { name in
      guard let table = ExportTable(rawValue: name) else {
        let names = ExportTable.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--table \(name): the tables are \(names)")
      }
      return table
    })
  var table: [ExportTable] = []

  @Option(
    name: .long,
    help:
      "How rows are written: jsonl, or csv for one table (default: by the ending of the file's name, else jsonl)."
  )
  var format: Format?

  @OptionGroup(title: "Output") var destination: DestinationOptions
  @OptionGroup(title: "Catalogue") var catalogue: CatalogueOptions

  func validate() throws {
    if to != nil, destination.output != nil || !table.isEmpty {
      throw ValidationError("--to writes all tables into a folder; leave --output and --table out")
    }
    if to != nil, format == .jsonl {
      throw ValidationError("--to writes CSV; for JSON lines give --output instead")
    }
    if to == nil, try effectiveFormat() == .csv, table.count != 1 {
      throw ValidationError("CSV has one table; name it with --table, or all with --to")
    }
  }

  /// The format by the option, else by the ending of the file's name.
  private func effectiveFormat() throws -> Format {
    let chosen = format.map { $0 == .csv ? OutputFormat.csv : .jsonl }
    switch try chosen ?? destination.format(chosen: nil) ?? .jsonl {
    case .csv: return .csv
    case .jsonl: return .jsonl
    case let other:
      throw ValidationError(
        "--output: a catalogue is written as jsonl or csv, not \(other.rawValue)")
    }
  }

  func run() throws {
    try ExitStatus.reporting {
      let catalogue = try catalogue.open(.read, notes: destination)
      if let to {
        for (table, count) in try catalogue.export(toFolder: to).sorted(by: {
          $0.key.rawValue < $1.key.rawValue
        }) {
          destination.note("\(to)/\(table.rawValue).csv: \(Plural.text(count, "row"))")
        }
        return
      }
      let file = try destination.open()
      if try effectiveFormat() == .csv {
        try catalogue.exportCSV(table[0]) { try file.write($0) }
      } else {
        try catalogue.exportLines(table.isEmpty ? ExportTable.allCases : table) {
          try file.write($0)
        }
      }
      try file.commit()
    }
  }
}
