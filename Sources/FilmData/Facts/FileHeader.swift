internal import Bytes

/// The names of the fields of a file, by which its kind is known.
public struct FileHeader: Sendable {
  /// The names of its columns or of the fields of its first objects; those of inner objects with a point.
  public let names: [String]
  /// Whether the file is a page in HTML.
  public let isPage: Bool
  /// Whether its first row is data, so that names are none.
  public let isHeadless: Bool
  /// Whether the first row is one of ratings: three numbers or more.
  public let firstRowIsRating: Bool
  private let folded: Set<String>

  /// Reads the first rows of a file.
  ///
  /// - Throws: ``DataError`` where it cannot be opened or is no text.
  public init(_ input: Input) throws(DataError) {
    let reader = try BlockReader(ByteSource(input))
    isPage = reader.firstLine.first { !ASCII.isBlank($0) } == UInt8(ascii: "<")
    var numbers = 0
    if isPage {
      (names, isHeadless) = ([], false)
    } else if JSONObjectRows.isJSON(reader) {
      (names, isHeadless) = (try JSONObjectRows(reader).keys(depth: 1), false)
    } else {
      let rows = DelimitedRows(reader, headerless: []) { fields in
        numbers = fields.count { Self.isNumber($0) }
        return numbers > 0
      }
      (names, isHeadless) = (rows.header, !rows.hasHeader)
    }
    firstRowIsRating = numbers > 2
    folded = Set(names.map(FieldName.folded))
  }

  /// Whether a field of the first row is a number, which no header has.
  private static func isNumber(_ field: String) -> Bool {
    var field = field
    return field.withUTF8 { DecimalBytes.value(UnsafeRawBufferPointer($0)) } != nil
  }

  /// Whether there is a field of a name, whatever its case and signs.
  public func has(_ name: String) -> Bool { folded.contains(FieldName.folded(name)) }

  /// The source of facts that has such a file; `nil` for others.
  public var facts: FactLayout? {
    if isPage { return .page }
    let isOurs =
      has("film_number") || has("alternate_titles") || has("runtime")
      || has("source") && isTableOfFilms
    if has("type"), isOurs { return .lines }
    return FactLayout.known(folded)
  }

  /// Whether it is a table of films, of whatever source.
  public var isTableOfFilms: Bool { FactLayout.isFilms(folded) }

  /// Whether one of the usual names of a field of reviews is there.
  package func has(_ field: ReviewField) -> Bool {
    let adapted = ReviewFieldNames(wanted: [field]).adapted(to: names)
    return adapted.names(of: field).contains { name in names.contains(name) }
  }

  /// Whether one of the usual names of a field of ratings is there.
  package func has(_ field: RatingField) -> Bool { RatingColumns(names)[field] != nil }
}
