internal import Bytes

/// Reads filmlab's own lines of facts, one JSON object for each film and source.
///
/// ```
/// {"type":"film","title":"The Mirror","year":1975,"runtime":108,"directors":["Andrei Tarkovsky"],"source":"filmlab"}
/// ```
package enum FilmRecordLines {
  static func read(
    _ input: Input, isStopped: () -> Bool, _ body: (FactRow) -> Void
  ) throws(DataError) -> RowProblems {
    let rows = try JSONObjectRows(BlockReader(ByteSource(input)))
    let problems = try rows.forEach { object, _ throws(JSONFault) in
      if isStopped() { return nil }
      guard let value = JSONValue(object) else { throw JSONFault("broken JSON") }
      if let type = value["type"]?.string, type != "film" { return .otherType(text: type) }
      guard let film = record(value) else { return .missing(.title) }
      body(.film(film))
      return nil
    }
    return problems
  }

  /// The record of an object; `nil` where it names no film.
  static func record(_ value: JSONValue) -> FilmRecord? {
    var film = FilmRecord(
      source: value["source"]?.string.flatMap(FactSource.init(rawValue:)) ?? .table)
    film.number = value["film_number"]?.string.flatMap { Int64($0) }
    film.titles =
      [value["title"]?.string].compactMap { $0 } + (value["alternate_titles"]?.names ?? [])
    film.year = value["year"]?.string.flatMap { FilmTitle.year($0.utf8) }
    for (name, kind) in idNames { film.add(value[name]?.string, kind) }
    for fact in FilmFact.allCases { film.set(fact, value[fact.rawValue]?.names ?? []) }
    for (name, role) in roleNames {
      film.credits += (value[name]?.elements ?? []).compactMap { credit($0, role) }
    }
    film.awards = (value["awards"]?.elements ?? []).compactMap(award)
    film.offers = (value["offers"]?.elements ?? []).compactMap(offer)
    return film.titles.isEmpty && film.ids.isEmpty ? nil : film
  }

  /// The fields with identifiers.
  package static let idNames: [(String, FilmIDKind)] = [
    ("imdb_id", .imdb), ("movielens_id", .number), ("tmdb_id", .tmdb), ("rotten_tomatoes_id", .key),
  ]

  /// The fields with people.
  package static let roleNames: [(String, FilmCredit.Role)] = [
    ("directors", .director), ("producers", .producer), ("writers", .writer), ("cast", .actor),
    ("composers", .composer), ("cinematographers", .cinematographer), ("editors", .editor),
  ]

  private static func credit(_ value: JSONValue, _ role: FilmCredit.Role) -> FilmCredit? {
    let credit = FilmCredit(
      role, name: value["name"]?.string ?? value.string, imdbID: value["imdb_id"]?.string,
      character: value["character"]?.string)
    return credit.name == nil && credit.imdbID == nil ? nil : credit
  }

  private static func award(_ value: JSONValue) -> FilmAward? {
    guard let organisation = value["organisation"]?.string, let category = value["category"]?.string
    else { return nil }
    return FilmAward(
      organisation: organisation, year: value["year"]?.string.flatMap { Int($0) },
      category: category, name: value["name"]?.string ?? "", won: value["won"] == .flag(true))
  }

  private static func offer(_ value: JSONValue) -> FilmOffer? {
    guard let provider = value["provider"]?.string, let way = value["way"]?.string else {
      return nil
    }
    return FilmOffer(
      provider: provider, way: way, price: value["price"]?.string, link: value["link"]?.string)
  }
}
