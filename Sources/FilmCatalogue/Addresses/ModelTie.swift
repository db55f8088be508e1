internal import FilmData

/// Which film of a model an identifier of a catalogue's film means.
///
/// A table may have an identifier wrong: one ties two films unless both title and year speak against it.
struct ModelTie {
  let films: FilmList

  /// The place of the film with an identifier; `nil` where the model has none.
  func place(of value: String, _ kind: FilmIDKind) -> Int? {
    switch kind {
    case .key: films.firstIndex(id: value)
    case .imdb: FilmIDKind.imdbNumber(value).flatMap { films.index(imdbID: $0) }
    case .number: Int(value).flatMap { films.index(movieLensID: $0) }
    case .tmdb: nil
    }
  }

  /// Whether the year does not speak against the film at a place.
  func isNear(_ year: Int?, _ place: Int) -> Bool {
    guard let year, let other = films.year(of: place) else { return true }
    return FilmTitle.yearsApart(year, other) <= 1
  }

  /// Whether a title is one of those of the film at a place.
  func isTitled(_ title: String, _ place: Int) -> Bool {
    let (key, film) = (TitleKey.joinText(title), films[place])
    return ([film.title] + film.alternateTitles).contains { TitleKey.joinText($0) == key }
  }

  /// Whether the film at a place may be one of a title and year.
  func isSame(_ title: String, _ year: Int?, _ place: Int) -> Bool {
    isNear(year, place) || isTitled(title, place)
  }
}
