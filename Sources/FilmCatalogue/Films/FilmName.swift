internal import FilmData

/// What a row says of the film that it is about.
struct FilmName: Hashable {
  /// Identifiers at sources.
  var ids: [FilmID] = []
  /// Titles as written, the film's own first.
  var titles: [String] = []
  /// The year, if it has its own field.
  var year: Int?
  /// Who says so, if it is a source of facts.
  var source: FactSource?

  /// The name of a review's film: its key, title and year.
  ///
  /// - Parameter kind: whose identifiers the key's column has, if its name tells.
  init(key: String?, kind: FilmIDKind?, title: String?, year: Int?) {
    self.year = year
    if let title { titles = [StorableText.text(title)] }
    guard let key else { return }
    // A key with blanks is a title that stands in the key's field.
    if key.contains(" ") {
      if title == nil { titles = [StorableText.text(key)] }
    } else if let id = FilmID(key, kind: kind) {
      ids = [id]
    }
  }

  init(ids: [FilmID], titles: [String], year: Int?, source: FactSource? = nil) {
    (self.ids, self.titles) = (ids, StorableText.texts(titles))
    (self.year, self.source) = (year, source)
  }

  /// The name of a model's film.
  ///
  /// A model's key may be digits, "300", which are no number of anyone.
  init(_ film: Film) {
    let key = FilmIDKind(value: film.id) == .key ? FilmID(film.id) : nil
    self.init(
      ids: [
        key, film.movieLensID.flatMap { FilmID(String($0), kind: .number) },
        film.imdbID.flatMap { FilmID(String($0), kind: .imdb) },
      ].compactMap { $0 },
      titles: [film.title] + film.alternateTitles, year: film.year)
  }

  /// The title and its year, as people write them, and other titles.
  var parsed: (title: String, others: [String], year: Int?)? {
    guard let first = titles.first else { return nil }
    let main = FilmTitle(parsing: first)
    if main.title.isEmpty { return nil }
    let more = titles.dropFirst().map { FilmTitle(parsing: $0) }
    let year = year ?? main.year ?? more.lazy.compactMap(\.year).first
    let others = main.alternates + more.flatMap { [$0.title] + $0.alternates }
    return (main.title, others.filter { !$0.isEmpty && $0 != main.title }, year)
  }

  /// Whether the row comes from whom the identifiers of a kind are, and so says which film one means.
  func isAuthority(on kind: FilmIDKind) -> Bool {
    switch kind {
    case .imdb: source == .imdb
    case .tmdb: source == .tmdb
    case .number: source == .movieLens
    case .key: source == .rottenTomatoes
    }
  }
}
