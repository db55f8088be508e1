import Bytes
import FilmData
import FilmSimilarity

/// Someone's ratings, as the body of a request has them:
/// `{"ratings":[{"title":"The Mirror","stars":5},{"id":"stalker_1979","stars":4.5}]}`.
struct StarRatings {
  /// The films that the model knows, by place, with their stars.
  private(set) var stars: [(film: Int, stars: Double)] = []
  /// The names of those that it does not know.
  private(set) var unknown: [String] = []

  private enum Field: Int { case id, title, stars, year }

  /// - Throws: ``WebError`` where the body is broken, a rating is none, or no film is known.
  init(_ body: PaddedText, _ search: TitleSearch) throws(WebError) {
    let fields = JSONFieldReader(["id", "title", "stars", "year"])
    for (index, rating) in try StarRatings.objects(body).enumerated() {
      let place = "\"ratings\": number \(index + 1)"
      do {
        try fields.read(rating)
      } catch {
        throw .unusable(reason: "\(place): \(error.reason)")
      }
      let name = try StarRatings.name(fields, place)
      let value = try StarRatings.number(fields[Field.stars.rawValue], place)
      let match = try? search.find(
        key: fields[Field.id.rawValue].string, title: fields[Field.title.rawValue].string,
        year: fields[Field.year.rawValue].string.flatMap { Int($0) })
      if let film = match?.film {
        stars.append((film, value))
      } else {
        unknown.append(name)
      }
    }
    if stars.isEmpty {
      throw .unusable(reason: "\"ratings\": none is of a film that the model knows")
    }
  }

  private static func objects(_ body: PaddedText) throws(WebError) -> [UnsafeRawBufferPointer] {
    let fields = JSONFieldReader(["ratings"])
    do {
      try fields.read(body.bytes)
    } catch {
      throw .malformed(reason: "the body has no ratings: \(error.reason)")
    }
    do {
      return try fields.objects(of: fields[0], limit: RecommendEndpoint.limit)
    } catch {
      throw .unusable(reason: "\"ratings\": \(error.reason)")
    }
  }

  private static func name(_ fields: JSONFieldReader, _ place: String) throws(WebError) -> String {
    for field in [Field.id, .title] {
      let value = fields[field.rawValue]
      // An id may be a number, as MovieLens' are.
      if value.kind == .string || value.kind == .number, let name = value.string { return name }
    }
    throw .unusable(reason: "\(place): a film's \"title\" or \"id\" is needed")
  }

  private static func number(_ value: FieldValue, _ place: String) throws(WebError) -> Double {
    guard value.kind == .number, let number = value.string.flatMap({ Double($0) }),
      (0.5...5).contains(number)
    else { throw .unusable(reason: "\(place): \"stars\" must be a number from 0.5 to 5") }
    return number
  }
}
