internal import Bytes

/// Writes films as a film table, and notes the positions of all fields.
struct FilmTableWriter {
  /// The table's bytes.
  let bytes = ByteBuffer(capacity: 1 << 12)
  private(set) var rows: [FilmTableRow] = []

  private let hasLastColumn: Bool

  /// - Parameter hasLastColumn: whether a film has reviews without a verdict.
  init(hasLastColumn: Bool) {
    self.hasLastColumn = hasLastColumn
    bytes.append(FilmTable.header)
    if hasLastColumn { bytes.append("," + FilmTable.lastColumn) }
    bytes.append(ASCII.lineFeed)
  }

  /// Adds a film; a `|` inside an element of a list becomes `/`, and a negative number is unknown.
  mutating func add(_ film: Film) {
    var row = FilmTableRow()
    row.id = write(film.id)
    row.title = write(film.title)
    row.alternateTitles = write(list: film.alternateTitles)
    row.year = write(film.year)
    row.genres = write(list: film.genres)
    row.directors = write(list: film.directors)
    row.freshCount = write(film.tomatometer?.freshCount)
    row.reviewCount = write(film.tomatometer?.reviewCount)
    row.likedCount = write(film.popcornmeter?.likedCount)
    let lineEnd = ASCII.lineFeed
    row.ratingCount = write(film.popcornmeter?.ratingCount, end: hasLastColumn ? nil : lineEnd)
    if hasLastColumn {
      row.reviewsWithoutVerdict = write(film.reviewsWithoutVerdict, end: lineEnd)
    }
    rows.append(row)
  }

  private func write(_ number: Int?, end: UInt8? = nil) -> Int32 {
    defer { bytes.append(end ?? ASCII.comma) }
    guard let number, number >= 0, let known = Int32(exactly: number) else {
      return FilmTableRow.unknown
    }
    bytes.append(integer: number)
    return known
  }

  private func write(list: [String]) -> FilmTableField {
    write(
      list.map { $0.utf8.contains(ASCII.bar) ? String($0.map { $0 == "|" ? "/" : $0 }) : $0 }
        .joined(separator: "|"))
  }

  private func write(_ field: String) -> FilmTableField {
    defer { bytes.append(ASCII.comma) }
    let start = bytes.count
    let isQuoted = CSVField.append(field, to: bytes)
    let range = isQuoted ? start + 1..<bytes.count - 1 : start..<bytes.count
    return FilmTableField(range, hasDoubledQuotes: field.utf8.contains(ASCII.quote))
  }
}
