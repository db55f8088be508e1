/// Films as a CSV file, read byte by byte, so that the program's start does not wait for it.
///
/// One row per film, quoted as in RFC 4180 where needed, lists separated by `|`, unknown values
/// empty. The header row is part of the format: it has ``lastColumn`` only if a film has reviews
/// without a verdict, which is not so in most data sets.
package enum FilmTable {
  package static let header =
    "id,title,alternate_titles,year,genres,directors,tomatometer_fresh,tomatometer_reviews,"
    + "popcornmeter_liked,popcornmeter_ratings"
  /// The optional last column: reviews with neither label nor score.
  package static let lastColumn = "reviews_without_verdict"
  private static let fieldCount = 10
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
    let columnCount = scanner.nextRow()
    guard bytes.starts(with: header.utf8),
      columnCount == fieldCount
        || columnCount == fieldCount + 1
          && scanner.fields[fieldCount].string(in: bytes) == lastColumn
    else { throw Fault(reason: "its first line is not \(header)") }
    guard bytes.count <= longest else { throw Fault(reason: "it is longer than 2 GB") }
    var rows: [FilmTableRow] = []
    // More than needed: unused memory costs nothing, but moving all rows does.
    rows.reserveCapacity(bytes.count / 40)
    while !scanner.isAtEnd {
      let count = scanner.nextRow()
      guard count == columnCount else {
        throw Fault(reason: "film \(rows.count + 1) has \(count) fields, not \(columnCount)")
      }
      guard let row = row(scanner, columnCount) else {
        throw Fault(reason: "film \(rows.count + 1) has a number that cannot be read")
      }
      rows.append(row)
    }
    return rows
  }

  @inline(__always)
  private static func row(_ scanner: FilmTableScanner, _ columnCount: Int) -> FilmTableRow? {
    guard let year = scanner.integer(scanner.fields[3]),
      let fresh = scanner.integer(scanner.fields[6]),
      let reviews = scanner.integer(scanner.fields[7]),
      let liked = scanner.integer(scanner.fields[8]),
      let ratings = scanner.integer(scanner.fields[9]),
      let unjudged = columnCount > fieldCount ? scanner.integer(scanner.fields[fieldCount]) : 0
    else { return nil }
    return FilmTableRow(
      id: scanner.fields[0], title: scanner.fields[1], alternateTitles: scanner.fields[2],
      genres: scanner.fields[4], directors: scanner.fields[5], year: year, freshCount: fresh,
      reviewCount: reviews, likedCount: liked, ratingCount: ratings,
      reviewsWithoutVerdict: unjudged)
  }
}
