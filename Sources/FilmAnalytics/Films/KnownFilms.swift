public import FilmData
public import FilmSimilarity

/// Finds a model's films by the names that other files have for them: its own keys, titles with years,
/// or keys whose titles a film table has.
public struct KnownFilms: Sendable {
  private let byKey: [String: Int]
  private let byTitle: [String: Int]
  private var titles: [String: [String]] = [:]

  /// Prepares the names of a model's films.
  public init(_ model: SimilarityModel) {
    byKey = Dictionary(model.films.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var found: [String: Int] = [:]
    for (place, film) in model.films.enumerated() {
      for title in [film.title] + film.alternateTitles {
        let key = Self.key(title, film.year)
        found[key] = found[key] ?? place
      }
    }
    byTitle = found
  }

  /// Adds a table of films: the titles behind keys.
  ///
  /// - Throws: `DataError` where the table cannot be read.
  public mutating func read(_ path: String) throws(DataError) -> RowProblems {
    let (rows, problems) = try FilmReader.read(Input(argument: path))
    for row in rows {
      guard let title = row.title else { continue }
      let parsed = FilmTitle(parsing: title)
      let year = row.year ?? parsed.year
      titles[row.id, default: []] += ([parsed.title] + parsed.alternates)
        .map { Self.key($0, year) }
    }
    return problems
  }

  /// The index of a film; `nil` if the model has no film of this name.
  public subscript(name: String) -> Int? {
    if let place = byKey[name] { return place }
    for key in titles[name] ?? [] { if let place = byTitle[key] { return place } }
    let parsed = FilmTitle(parsing: name)
    return byTitle[Self.key(parsed.title, parsed.year)]
  }

  private static func key(_ title: String, _ year: Int?) -> String {
    TitleKey.joinedText(title) + "|" + (year.map(String.init) ?? "")
  }
}
