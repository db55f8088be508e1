internal import FilmData
internal import GRDB

/// Which films of a catalogue are which of a model's, by their identifiers: ``FilmTie`` for all films at once.
struct CatalogueTies {
  /// The index of the model's film, by the number of the catalogue's.
  private(set) var places: [Int64: Int] = [:]
  /// The kinds of identifiers that a film has.
  private(set) var kinds: [Int64: IDKinds] = [:]
  /// The films that were merged, with those that they were merged into.
  private(set) var merged: [Int64: Int64] = [:]

  /// - Complexity: O(identifiers).
  init(_ db: Database, _ model: FilmList) throws {
    try RawStatement(db, "SELECT id, canonical FROM film WHERE canonical <> id").forEach {
      merged[$0.number(0)] = $0.number(1)
    }
    if model.isEmpty { return }
    let tie = ModelTie(films: model)
    // Films whose year speaks against an identifier, with all that follow: seldom any, whose titles are looked up after.
    var doubtful: [(film: Int64, place: Int, isNear: Bool)] = []
    var inDoubt: Set<Int64> = []
    try RawStatement(db, Self.identifiers).forEach { row in
      guard let kind = FilmIDKind(rawValue: row.text(1)) else { return }
      let film = row.number(0)
      kinds[film, default: []].insert(IDKinds(kind))
      guard places[film] == nil, let place = tie.place(of: row.text(2), kind) else { return }
      let isNear = tie.isNear(row.numberIfAny(3).map { Int($0) }, place)
      if isNear, !inDoubt.contains(film) {
        places[film] = place
      } else {
        inDoubt.insert(film)
        doubtful.append((film, place, isNear))
      }
    }
    for (film, place, isNear) in doubtful where places[film] == nil {
      if try isNear || tie.isTitled(Catalogue.summary(db, of: film).title, place) {
        places[film] = place
      }
    }
  }

  /// Each with the film that is shown, and its year.
  private static let identifiers = """
    SELECT shown.id, kind, value, shown.year FROM film_id
    JOIN film ON film.id = film_id.film JOIN film AS shown ON shown.id = film.canonical
    ORDER BY kind, value
    """
}

/// Kinds of identifiers, a bit each: a set for each of half a million films would take most of the time.
struct IDKinds: OptionSet {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ kind: FilmIDKind) {
    self =
      switch kind {
      case .key: Self(rawValue: 1)
      case .number: Self(rawValue: 2)
      case .imdb: Self(rawValue: 4)
      case .tmdb: Self(rawValue: 8)
      }
  }
}
