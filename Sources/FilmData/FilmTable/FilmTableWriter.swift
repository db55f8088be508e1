internal import Bytes

/// Writes films as a film table, and notes the positions of all fields.
struct FilmTableWriter {
  /// The table's bytes.
  let bytes = ByteBuffer(capacity: 1 << 12)
  private(set) var rows: [FilmTableRow] = []

  private let columns: FilmTableColumns

  /// - Parameter columns: those that the films need.
  init(_ columns: FilmTableColumns) {
    self.columns = columns
    bytes.append(columns.header)
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
    row.ratingCount = write(film.popcornmeter?.ratingCount)
    if columns.reviewsWithoutVerdict != nil {
      row.reviewsWithoutVerdict = write(film.reviewsWithoutVerdict)
    }
    if columns.cast != nil { row.cast = write(list: film.cast) }
    if columns.movieLensID != nil { row.movieLensID = write(film.movieLensID) }
    if columns.imdbID != nil { row.imdbID = write(imdbNumber: film.imdbID) }
    // The last field ends the row.
    bytes.truncate(to: bytes.count - 1)
    bytes.append(ASCII.lineFeed)
    rows.append(row)
  }

  private func write(_ number: Int?) -> Int32 {
    defer { bytes.append(ASCII.comma) }
    guard let number, number >= 0, let known = Int32(exactly: number) else {
      return FilmTableRow.unknown
    }
    bytes.append(integer: number)
    return known
  }

  private func write(imdbNumber number: Int?) -> Int32 {
    defer { bytes.append(ASCII.comma) }
    guard let number, number >= 0, let known = Int32(exactly: number) else {
      return FilmTableRow.unknown
    }
    bytes.append(FilmIDKind.imdbText(number))
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
