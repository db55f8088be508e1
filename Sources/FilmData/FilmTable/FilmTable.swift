/// Films as a CSV file, read byte by byte, so that the program's start does not wait for it.
///
/// One row per film, quoted as in RFC 4180 where needed, lists separated by `|`, unknown values
/// empty. The header row names the columns: the first ten in their order, then those that some films need,
/// in any order: reviews without a verdict, the cast, and the numbers at MovieLens and IMDb.
package enum FilmTable {
  package static let header = FilmTableColumns.needed.joined(separator: ",")
  /// The longest table: offsets of fields are kept in 31 bits.
  private static let longest = Int(Int32.max)

  /// Why bytes are not a film table.
  package struct Fault: Error, Equatable {
    package var reason: String
  }

  /// Reads the positions of all films' texts, and their numbers.
  ///
  /// - Throws: `Fault` with the row at fault.
  /// - Complexity: O(bytes).
  static func parse(_ bytes: UnsafeRawBufferPointer) throws(Fault) -> [FilmTableRow] {
    var scanner = FilmTableScanner(bytes)
    guard let columns = columns(of: &scanner, in: bytes) else {
      throw Fault(reason: "its first line is not \(header)")
    }
    guard bytes.count <= longest else { throw Fault(reason: "it is longer than 2 GB") }
    var rows: [FilmTableRow] = []
    // More than needed: unused memory costs nothing, but moving all rows does.
    rows.reserveCapacity(bytes.count / 40)
    while !scanner.isAtEnd {
      let count = scanner.nextRow()
      guard count == columns.count else {
        throw Fault(reason: "film \(rows.count + 1) has \(count) fields, not \(columns.count)")
      }
      guard let row = row(scanner, columns) else {
        throw Fault(reason: "film \(rows.count + 1) has a number that cannot be read")
      }
      rows.append(row)
    }
    return rows
  }

  private static func columns(
    of scanner: inout FilmTableScanner, in bytes: UnsafeRawBufferPointer
  ) -> FilmTableColumns? {
    guard !bytes.isEmpty else { return nil }
    let count = scanner.nextRow()
    guard count <= FilmTableColumns.most else { return nil }
    return FilmTableColumns(header: (0..<count).map { scanner.fields[$0].string(in: bytes) })
  }

  @inline(__always)
  private static func row(
    _ scanner: FilmTableScanner, _ columns: FilmTableColumns
  ) -> FilmTableRow? {
    func number(_ column: Int?, _ missing: Int32) -> Int32? {
      column.map { scanner.integer(scanner.fields[$0]) } ?? missing
    }
    guard let year = scanner.integer(scanner.fields[3]),
      let fresh = scanner.integer(scanner.fields[6]),
      let reviews = scanner.integer(scanner.fields[7]),
      let liked = scanner.integer(scanner.fields[8]),
      let ratings = scanner.integer(scanner.fields[9]),
      let unjudged = number(columns.reviewsWithoutVerdict, 0),
      let movieLens = number(columns.movieLensID, FilmTableRow.unknown),
      let imdb = columns.imdbID.map({ scanner.imdbNumber(scanner.fields[$0]) })
        ?? FilmTableRow.unknown
    else { return nil }
    return FilmTableRow(
      id: scanner.fields[0], title: scanner.fields[1], alternateTitles: scanner.fields[2],
      genres: scanner.fields[4], directors: scanner.fields[5],
      cast: columns.cast.map { scanner.fields[$0] } ?? .none, year: year, freshCount: fresh,
      reviewCount: reviews, likedCount: liked, ratingCount: ratings,
      reviewsWithoutVerdict: unjudged, movieLensID: movieLens, imdbID: imdb)
  }
}
