/// Where facts come from, and whose are better where two disagree.
public enum FactSource: String, Sendable, Hashable, Codable, CaseIterable {
  /// The owner of the catalogue.
  case mine
  /// Tables made for filmlab, such as its sample.
  case filmlab
  /// IMDb's public tables.
  case imdb
  /// Tables of Rotten Tomatoes' pages.
  case rottenTomatoes = "rotten-tomatoes"
  /// The Movie Database, and tables made of it.
  case tmdb
  /// The Academy of Motion Picture Arts and Sciences.
  case academy
  /// A page that someone saved, as it describes itself to search engines.
  case page
  /// Wikipedia's articles.
  case wikipedia
  /// MovieLens' tables, whose titles and years users entered.
  case movieLens = "movielens"
  /// Any other table.
  case table

  /// The sources of a fact from the best on.
  ///
  /// IMDb corrects its entries for decades; Rotten Tomatoes has the American release, its certificate, box office
  /// and consensus; genres of MovieLens are few and uniform, but not the film's own.
  static func ranked(for fact: FilmFact) -> [FactSource] {
    switch fact {
    case .releaseTheatres, .releaseWidth, .releaseStreaming, .contentRating, .boxOffice, .consensus,
      .synopsis, .soundMix, .aspectRatio:
      [
        .mine, .filmlab, .rottenTomatoes, .page, .imdb, .tmdb, .academy, .wikipedia, .table,
        .movieLens,
      ]
    default: allCases
    }
  }

  /// How good the source is for a fact: 0 is the best.
  public func rank(for fact: FilmFact) -> Int {
    Self.ranked(for: fact).firstIndex(of: self) ?? Self.allCases.count
  }
}
