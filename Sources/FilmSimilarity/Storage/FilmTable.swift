import FilmData

/// Films as a CSV file, read byte by byte: a start of the program must not wait for it.
///
/// One row a film, quoted as in RFC 4180 where needed, lists separated by `|`, unknown values
/// empty. The header row is part of the format.
enum FilmTable {
  static let header =
    "id,title,alternate_titles,year,genres,directors,tomatometer_fresh,tomatometer_reviews,"
    + "popcornmeter_liked,popcornmeter_ratings"
  private static let fieldCount = 10

  /// Reads all films.
  ///
  /// - Throws: `SimilarityError.malformed` with the row at fault.
  /// - Complexity: O(bytes).
  static func parse(
    _ bytes: UnsafeRawBufferPointer, path: String
  ) throws(SimilarityError) -> [Film] {
    var scanner = FilmTableScanner(bytes)
    guard bytes.starts(with: header.utf8), scanner.nextRow() == fieldCount else {
      throw .malformed(path: path, reason: "its first line is not \(header)")
    }
    var films: [Film] = []
    // More than there will be: what is not written to costs nothing, to move all films does.
    films.reserveCapacity(bytes.count / 40)
    while !scanner.isAtEnd {
      let count = scanner.nextRow()
      guard count == fieldCount else {
        throw .malformed(path: path, reason: "film \(films.count + 1) has \(count) fields, not 10")
      }
      guard let film = film(&scanner) else {
        throw .malformed(path: path, reason: "film \(films.count + 1) has a number that is none")
      }
      films.append(film)
    }
    return films
  }

  private static func film(_ scanner: inout FilmTableScanner) -> Film? {
    let fields = scanner.fields
    guard let year = scanner.integer(fields[3]), let fresh = scanner.integer(fields[6]),
      let reviews = scanner.integer(fields[7]), let liked = scanner.integer(fields[8]),
      let ratings = scanner.integer(fields[9])
    else { return nil }
    var (tomatometer, popcornmeter) = (Tomatometer?.none, Popcornmeter?.none)
    if let fresh, let reviews {
      tomatometer = Tomatometer(freshCount: fresh, reviewCount: reviews)
    }
    if let liked, let ratings {
      popcornmeter = Popcornmeter(likedCount: liked, ratingCount: ratings)
    }
    return Film(
      id: scanner.string(fields[0]), title: scanner.string(fields[1]),
      alternateTitles: scanner.list(fields[2]), year: year,
      genres: scanner.recurringList(fields[4]), directors: scanner.recurringList(fields[5]),
      tomatometer: tomatometer, popcornmeter: popcornmeter)
  }

  /// The bytes of a file with these films.
  ///
  /// A `|` inside an element of a list becomes `/`.
  static func encode(_ films: [Film]) -> [UInt8] {
    var bytes = Array((header + "\n").utf8)
    for film in films {
      let fields = [
        film.id, film.title, joined(film.alternateTitles), text(film.year), joined(film.genres),
        joined(film.directors), text(film.tomatometer?.freshCount),
        text(film.tomatometer?.reviewCount), text(film.popcornmeter?.likedCount),
        text(film.popcornmeter?.ratingCount),
      ]
      bytes += fields.map(quoted).joined(separator: ",").utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  private static func text(_ number: Int?) -> String {
    number.map(String.init) ?? ""
  }

  private static func joined(_ list: [String]) -> String {
    list.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "/") }
      .joined(separator: "|")
  }

  private static func quoted(_ field: String) -> String {
    let special: Set<UInt8> = [0x22, 0x2C, 0x0A, 0x0D]
    guard field.utf8.contains(where: special.contains) else { return field }
    let doubled = field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"\(doubled)\""
  }
}
