internal import Bytes

/// Reads ratings from JSON objects, also those of Trakt, whose film is an object of its own.
struct RatingObjects {
  /// The names of the fields, as far as the first objects have them.
  let keys: [String]
  private let names: [String]
  private let places: [Int?]
  private let reader: JSONFieldReader
  private let movieReader = JSONFieldReader(["title", "year", "ids"])
  private let idReader = JSONFieldReader(["imdb", "slug"])

  /// - Parameter keys: those of the first objects.
  init(keys: [String], given: [RatingField: String]) {
    self.keys = keys
    let columns = RatingColumns(keys, given: given)
    var names: [String] = []
    var places: [Int?] = []
    for field in RatingField.allCases {
      places.append(
        columns[field].map { column in
          if let known = names.firstIndex(of: keys[column]) { return known }
          names.append(keys[column])
          return names.count - 1
        })
    }
    for name in ["movie", "show"] where !names.contains(name) { names.append(name) }
    (self.names, self.places) = (names, places)
    reader = JSONFieldReader(names)
  }

  /// Whether a film is an object of its own, so that its title needs no field.
  var hasNestedFilm: Bool { keys.contains("movie") || keys.contains("show") }

  /// The row of an object.
  ///
  /// - Parameter object: its text, followed by as many readable bytes as ``PaddedText`` has.
  func row(_ object: UnsafeRawBufferPointer, line: Int) throws(JSONFault) -> RatingRow {
    try reader.read(object)
    var values = places.map { $0.map { reader[$0] } ?? .missing }
    if let movie = nested("movie") {
      try movieReader.read(movie)
      values[RatingField.title.rawValue] = movieReader[0]
      values[RatingField.year.rawValue] = movieReader[1]
      values[RatingField.film.rawValue] = .missing
      if let ids = movieReader[2].json, ids.first == UInt8(ascii: "{") {
        try idReader.read(ids)
        values[RatingField.film.rawValue] = idReader[0]
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
