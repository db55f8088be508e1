/// Rows of a delimited table of facts, by the names of its columns.
struct FactColumns {
  private let rows: DelimitedRows
  private let places: [String: Int]

  /// - Parameter names: the columns that are wanted; the first usual name of each is its name here.
  init(_ input: Input) throws(DataError) {
    rows = try DelimitedRows(input, headerless: []) { _ in false }
    places = Dictionary(
      rows.header.enumerated().map { (FieldName.folded($0.element), $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The fields of one row.
  struct Fields {
    fileprivate let fields: DelimitedFields
    fileprivate let places: [String: Int]

    /// The text of the first of some columns that has one; a word for none counts as none: IMDb's `\N`.
    subscript(names: String...) -> String? {
      for name in names {
        guard let place = places[name], place < fields.count, !fields[place].isEmpty else {
          continue
        }
        let text = String(fields.string(place).trimmed)
        if !text.isEmpty, !Self.none.contains(text) { return text }
      }
      return nil
    }

    private static let none: Set<String> = ["\\N", "nan", "NaN", "NA", "N/A", "null", "None"]

    /// The parts of a text between some signs.
    func list(_ name: String, separator: Character = ",") -> [String] {
      self[name]?.split(separator: separator).map { String($0.trimmed) }.filter { !$0.isEmpty }
        ?? []
    }
  }

  /// Calls `body` with each row.
  func forEach(
    isStopped: () -> Bool, _ body: (Fields) -> RowProblem.Reason?
  ) throws(DataError) -> RowProblems {
    try rows.forEach(isStopped: isStopped) { body(Fields(fields: $0, places: places)) }
  }
}
