/// The fields of one row of ratings, valid until the next is read.
package struct RatingRow {
  /// The line where the row begins, from 1.
  package let line: Int
  private let source: Source
  /// The film of a block of rows, as the Netflix Prize has them.
  private let blockFilm: String?

  private enum Source {
    case fields(DelimitedFields, RatingColumns)
    case values([FieldValue])
  }

  init(_ fields: DelimitedFields, _ columns: RatingColumns, line: Int, blockFilm: String? = nil) {
    (source, self.line, self.blockFilm) = (.fields(fields, columns), line, blockFilm)
  }

  /// - Parameter values: one for each ``RatingField``.
  init(_ values: [FieldValue], line: Int) {
    (source, self.line, blockFilm) = (.values(values), line, nil)
  }

  /// How many fields a row has that ends before the last one that is needed, and how many are; `nil` for
  /// other rows.
  var shortage: (found: Int, needed: Int)? {
    guard case .fields(let fields, let columns) = source, fields.count <= columns.needed else {
      return nil
    }
    return (fields.count, columns.needed + 1)
  }

  /// The bytes of a field; `nil` if it is missing or empty.
  package subscript(field: RatingField) -> UnsafeRawBufferPointer? {
    switch source {
    case .fields(let fields, let columns):
      guard let column = columns[field], column < fields.count else { return nil }
      let bytes = fields[column]
      return bytes.isEmpty ? nil : bytes
    case .values(let values):
      let value = values[field.rawValue]
      return value.kind == .string || value.kind == .number
        ? (value.bytes.isEmpty ? nil : value.bytes) : nil
    }
  }

  /// A field's text; `nil` if it is missing or empty.
  package func string(_ field: RatingField) -> String? {
    if field == .film, let blockFilm { return blockFilm }
    guard let bytes = self[field] else { return nil }
    if case .fields(let fields, let columns) = source, let column = columns[field] {
      return fields.string(column)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number of a field's text in an index; `nil` if it is missing or empty.
  func insert(_ field: RatingField, into index: inout IDIndex) -> Int? {
    if field == .film, let blockFilm { return index.insert(blockFilm) }
    guard let bytes = self[field] else { return nil }
    if case .fields(let fields, let columns) = source, let column = columns[field] {
      return fields.insert(column, into: &index)
    }
    return index.insert(bytes)
  }

  /// The film's number in an index: its key's, else that of its title with its year.
  ///
  /// - Parameter byTitle: whether the file has no column with keys.
  func insertFilm(into index: inout IDIndex, byTitle: Bool) -> Int? {
    if !byTitle { return insert(.film, into: &index) }
    guard let year, let title = string(.title) else { return insert(.title, into: &index) }
    return index.insert("\(title) (\(year))")
  }

  /// The year of a film's release, the first four digits of its field.
  package var year: Int? {
    self[.year].flatMap { FilmTitle.year($0) }
  }

  /// When the film was rated, in seconds since 1970.
  package var time: Int? { self[.time].flatMap(RatingTime.seconds) }

  /// Whether the row has no rating, or a word that tables use for none.
  package var isUnrated: Bool { self[.value].map { BareWord($0).meansNothing } ?? true }

  /// Whether the row is of a series, a season, an episode or a game instead of a film.
  package var isSeries: Bool {
    if self[.season] != nil { return true }
    guard let type = self[.type] else { return false }
    let word = String(decoding: type, as: UTF8.self).lowercased().filter(\.isLetter)
    return Self.kinds.contains { word.contains($0) } || ["show", "tv", "tvshow"].contains(word)
  }

  /// Words for what is no film, in the languages of IMDb's exports.
  private static let kinds = [
    "serie", "série", "episod", "épisod", "folge", "season", "podcast", "game",
  ]
}
