import Bytes
import FilmAnalytics
import FilmData

/// Someone's ratings, as the body of a request has them:
/// `{"ratings":[{"title":"The Mirror","stars":5},{"id":"stalker_1979","stars":4.5}]}`.
struct StarRatings {
  /// The ratings in their order; each has a key or a title.
  private(set) var rows: [TasteRow] = []

  private enum Field: Int, CaseIterable { case id, title, stars, year }
  private static let names = Field.allCases.map { "\($0)" }

  /// - Throws: ``WebError`` where the body is malformed or a rating is invalid.
  init(_ body: PaddedText, limits: WebLimits) throws(WebError) {
    let fields = JSONFieldReader(Self.names)
    for (index, rating) in try Self.objects(body, limit: limits.ratings).enumerated() {
      let place = "\"ratings\": number \(index + 1)"
      do {
        try fields.read(rating)
      } catch {
        throw .unusable(reason: "\(place): \(error.reason)", field: "ratings")
      }
      try JSONBody.check(rating, known: Self.names, place: "\(place): ")
      let row = try Self.row(fields, place: place)
      try limits.check(row.title, "\(place): \"title\"", field: "title")
      try limits.check(row.key, "\(place): \"id\"", field: "id")
      rows.append(row)
    }
  }

  private static func objects(
    _ body: PaddedText, limit: Int
  ) throws(WebError) -> [UnsafeRawBufferPointer] {
    let fields = JSONFieldReader(["ratings"])
    do {
      try fields.read(body.bytes)
    } catch {
      throw .malformed(reason: "the body has no ratings: \(error.reason)")
    }
    try JSONBody.check(body.bytes, known: ["ratings"])
    let ratings: [UnsafeRawBufferPointer]
    do {
      ratings = try fields.objects(of: fields[0], limit: limit)
    } catch {
      throw .unusable(reason: "\"ratings\": \(error.reason)", field: "ratings")
    }
    guard !ratings.isEmpty else {
      throw .unusable(reason: "\"ratings\": there is none", field: "ratings")
    }
    return ratings
  }

  private static func row(
    _ fields: JSONFieldReader, place: String
  ) throws(WebError) -> TasteRow {
    let (key, title) = (name(fields[Field.id.rawValue]), name(fields[Field.title.rawValue]))
    guard key != nil || title != nil else {
      throw .unusable(
        reason: "\(place): a film's \"title\" or \"id\" is needed", field: "title")
    }
    return TasteRow(
      key: key, keyKind: .key, title: title,
      year: try year(fields[Field.year.rawValue], place: place),
      stars: try stars(fields[Field.stars.rawValue], place: place))
  }

  /// An id may be a number, as MovieLens' are, and so may a title.
  private static func name(_ value: FieldValue) -> String? {
    value.kind == .string || value.kind == .number ? value.string : nil
  }

  private static func year(_ value: FieldValue, place: String) throws(WebError) -> Int? {
    let isEmpty = value.kind == .string && value.bytes.isEmpty
    if isEmpty || value.kind == .missing || value.kind == .null { return nil }
    // pandas writes 1930.0 for a year in a column with gaps.
    guard let year = value.string.flatMap({ Double($0) }).flatMap({ Int(exactly: $0) }),
      FilmTitle.years.contains(year)
    else {
      throw .unusable(
        reason: "\(place): \"year\" must be a whole number from \(FilmTitle.years.lowerBound) to "
          + "\(FilmTitle.years.upperBound)", field: "year")
    }
    return year
  }

  private static func stars(_ value: FieldValue, place: String) throws(WebError) -> Double {
    guard value.kind == .number, let number = value.string.flatMap({ Double($0) }),
      (0.5...5).contains(number)
    else {
      throw .unusable(
        reason: "\(place): \"stars\" must be a number from 0.5 to 5", field: "stars")
    }
    return number
  }
}
