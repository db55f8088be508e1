package import FilmData

extension FactSource {
  /// The source's name for people.
  package var title: String {
    switch self {
    case .mine: "you"
    case .filmlab: "filmlab"
    case .imdb: "IMDb"
    case .rottenTomatoes: "Rotten Tomatoes"
    case .tmdb: "TMDB"
    case .academy: "Academy"
    case .page: "a saved page"
    case .wikipedia: "Wikipedia"
    case .movieLens: "MovieLens"
    case .table: "a table"
    }
  }
}
