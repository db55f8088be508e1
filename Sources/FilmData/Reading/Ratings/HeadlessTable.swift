/// A table whose first row may be data: what its columns are then follows from that row.
struct HeadlessTable {
  /// The rows.
  let rows: DelimitedRows
  /// The names of the columns: the header's, or those that the first row suggests.
  let names: [String]
  /// Whether the rows are blocks, with a line such as `38:` before those of film 38.
  let isInBlocks: Bool

  /// Takes over a reader that has delivered no row.
  init(_ reader: BlockReader, of owner: RatingRows.Owner) {
    var first: [String] = []
    rows = DelimitedRows(reader, headerless: []) { fields in
      first = fields
      return Self.isBlock(fields) || Self.names(fields, of: owner) != nil
    }
    isInBlocks = !rows.hasHeader && Self.isBlock(first)
    if rows.hasHeader {
      names = rows.header
    } else {
      names = isInBlocks ? Self.blockNames : Self.names(first, of: owner) ?? []
    }
  }

  /// The columns of the Netflix Prize's files.
  private static let blockNames = ["user", "rating", "date"]

  private static func isBlock(_ fields: [String]) -> Bool {
    fields.count == 1 && fields[0].count > 1 && fields[0].last == ":"
      && fields[0].dropLast().allSatisfy(\.isNumber)
  }

  /// The names of the columns of a first row that is data; `nil` if it is a header.
  private static func names(_ fields: [String], of owner: RatingRows.Owner) -> [String]? {
    let numbers = fields.map { field in
      var field = field
      return field.withUTF8 { RatingValue(UnsafeRawBufferPointer($0)) }.map(isNumber) ?? false
    }
    switch (fields.count, owner) {
    case (2, .person) where numbers[1] && !fields[0].isEmpty: return ["title", "rating"]
    case (3, .person) where numbers[2] && !numbers[0] && isYear(fields[1]):
      return ["title", "year", "rating"]
    case (2, .users) where numbers[0] && numbers[1]: return ["user", "item"]
    case (3..., _) where numbers[2]: return ["user", "item", "rating", "timestamp"]
    default: return nil
    }
  }

  private static func isNumber(_ value: RatingValue) -> Bool {
    if case .number = value { true } else { false }
  }

  private static func isYear(_ field: String) -> Bool {
    field.utf8.count == 4 && FilmTitle.year(field.utf8) != nil
  }
}
