internal import Bytes

/// Reads ratings from JSON objects, also those of Trakt, whose film is an object of its own.
struct RatingObjects {
  /// The names of the fields, as far as the first objects have them.
  let keys: [String]
  private let names: [String]
  private let places: [Int?]
  /// The fields that the caller named, which a film of its own does not replace.
  private let given: Set<RatingField>
  /// Where the fields are among the keys.
  let columns: RatingColumns
  /// Whether a film is an object of its own, so that its title needs no field.
  let hasNestedFilm: Bool
  private let reader: JSONFieldReader
  private let movieReader = JSONFieldReader(["title", "year", "ids"])
  private let idReader = JSONFieldReader(["imdb", "slug"])

  /// - Parameter all: the keys of the first objects and, as paths, of those in them.
  init(keys all: [String], given: [RatingField: String]) {
    keys = NameList.outer(all)
    columns = RatingColumns(keys, given: given)
    self.given = Set(given.keys)
    hasNestedFilm = all.contains { $0.hasPrefix("movie.") || $0.hasPrefix("show.") }
    var names: [String] = []
    var places: [Int?] = []
    for field in RatingField.allCases {
      places.append(
        columns[field].map { [keys] column in
          if let known = names.firstIndex(of: keys[column]) { return known }
          names.append(keys[column])
          return names.count - 1
        })
    }
    for name in ["movie", "show"] where !names.contains(name) { names.append(name) }
    (self.names, self.places) = (names, places)
    reader = JSONFieldReader(names)
  }

  /// The name of the key with the films' keys; where the film is an object of its own, that of IMDb's.
  var filmName: String? {
    hasNestedFilm && !given.contains(.film) ? "imdb" : columns[.film].map { keys[$0] }
  }

  /// Whether the rows have a field.
  func has(_ field: RatingField) -> Bool {
    columns[field] != nil || (field == .title && hasNestedFilm && !given.contains(.title))
  }

  /// The row of an object.
  ///
  /// - Parameter object: its text, followed by as many readable bytes as ``PaddedText`` has.
  func row(_ object: UnsafeRawBufferPointer, line: Int) throws(JSONFault) -> RatingRow {
    try reader.read(object)
    var values = places.map { $0.map { reader[$0] } ?? .missing }
    func set(_ field: RatingField, _ value: FieldValue) {
      if !given.contains(field) { values[field.rawValue] = value }
    }
    if let movie = nested("movie") {
      try movieReader.read(movie)
      set(.title, movieReader[0])
      set(.year, movieReader[1])
      set(.film, .missing)
      if let ids = movieReader[2].json, ids.first == UInt8(ascii: "{") {
        try idReader.read(ids)
        set(.film, idReader[0])
      }
    } else if nested("show") != nil {
      values[RatingField.type.rawValue] = Self.show
    }
    return RatingRow(values, line: line)
  }

  private func nested(_ name: String) -> UnsafeRawBufferPointer? {
    guard let index = names.firstIndex(of: name), let json = reader[index].json,
      json.first == UInt8(ascii: "{")
    else { return nil }
    return json
  }

  /// The type of a row that has a show instead of a film.
  private static var show: FieldValue {
    let bytes = UnsafeRawBufferPointer(start: showText.utf8Start, count: showText.utf8CodeUnitCount)
    return FieldValue(kind: .string, bytes: bytes, json: nil)
  }
  private static let showText: StaticString = "show"
}
