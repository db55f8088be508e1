internal import FilmData
internal import GRDB

/// Which films of a catalogue are which of a model's, by their identifiers: ``FilmTie`` for all films at once.
struct CatalogueTies {
  /// The index of the model's film, by the number of the catalogue's.
  private(set) var places: [Int64: Int] = [:]
  /// The kinds of identifiers that a film has.
  private(set) var kinds: [Int64: Set<FilmIDKind>] = [:]
  /// The films that were merged, with those that they were merged into.
  private(set) var merged: [Int64: Int64] = [:]
  private let model: FilmList

  /// - Complexity: O(identifiers).
  init(_ db: Database, _ model: FilmList) throws {
    self.model = model
    try RawStatement(db, "SELECT id, canonical FROM film WHERE canonical <> id").forEach {
      merged[$0.number(0)] = $0.number(1)
    }
    if model.isEmpty { return }
    try RawStatement(
      db,
      """
      SELECT film, kind, value, year FROM film_id JOIN film ON film.id = film_id.film
      ORDER BY kind, value
      """
    ).forEach { row in
      guard let kind = FilmIDKind(rawValue: row.text(1)) else { return }
      let film = merged[row.number(0)] ?? row.number(0)
      kinds[film, default: []].insert(kind)
      guard places[film] == nil, let place = place(of: row.text(2), kind) else { return }
      places[film] = place
      if !isNear(row.numberIfAny(3).map { Int($0) }, place) { doubtful.append((film, place)) }
    }
    for (film, place) in doubtful where try !isTitled(Catalogue.summary(db, of: film), place) {
      places[film] = nil
    }
    doubtful = []
  }

  /// Films whose year speaks against the identifier.
  private var doubtful: [(film: Int64, place: Int)] = []

  private func place(of value: String, _ kind: FilmIDKind) -> Int? {
    switch kind {
    case .key: model.firstIndex(id: value)
    case .imdb: FilmIDKind.imdbNumber(value).flatMap { model.index(imdbID: $0) }
    case .number: Int(value).flatMap { model.index(movieLensID: $0) }
    case .tmdb: nil
    }
  }

  private func isNear(_ year: Int?, _ place: Int) -> Bool {
    guard let year, let other = model.year(of: place) else { return true }
    return abs(year - other) <= 1
  }

  private func isTitled(_ film: FilmSummary, _ place: Int) -> Bool {
    let (key, other) = (TitleKey.joinText(film.title), model[place])
    return ([other.title] + other.alternateTitles).contains { TitleKey.joinText($0) == key }
  }
}
