/// The kinds of tables of facts, known by their header or their first bytes.
public enum FactLayout: String, Sendable, Hashable, CaseIterable {
  /// IMDb's `title.basics.tsv`.
  case imdbBasics = "IMDb's title.basics"
  /// IMDb's `title.crew.tsv`.
  case imdbCrew = "IMDb's title.crew"
  /// IMDb's `title.principals.tsv`.
  case imdbPrincipals = "IMDb's title.principals"
  /// IMDb's `name.basics.tsv`.
  case imdbNames = "IMDb's name.basics"
  /// IMDb's `title.ratings.tsv`.
  case imdbRatings = "IMDb's title.ratings"
  /// IMDb's `title.akas.tsv`.
  case imdbTitles = "IMDb's title.akas"
  /// Kaggle's tables of Rotten Tomatoes' films.
  case rottenTomatoes = "Rotten Tomatoes' films"
  /// TMDB 5000's `tmdb_5000_movies.csv`, and `movies_metadata.csv`.
  case tmdb = "The Movie Database's films"
  /// TMDB 5000's `tmdb_5000_credits.csv`, and `credits.csv`.
  case tmdbCredits = "The Movie Database's credits"
  /// Nominations for the Academy Awards.
  case oscars = "nominations for the Academy Awards"
  /// A saved page with JSON-LD of `schema.org/Movie`.
  case page = "a page with schema.org/Movie"
  /// filmlab's own JSON lines.
  case lines = "filmlab's facts"
  /// MovieLens' `movies.csv` and `links.csv`, and other tables of films.
  case films = "a table of films"

  /// The columns that tell a layout, by their names without case and signs.
  ///
  /// The first layout whose columns are all there is the one.
  private static let signatures: [(FactLayout, [String])] = [
    (.imdbBasics, ["tconst", "titletype", "primarytitle"]),
    (.imdbCrew, ["tconst", "directors", "writers"]),
    (.imdbPrincipals, ["tconst", "nconst", "category"]),
    (.imdbNames, ["nconst", "primaryname"]),
    (.imdbRatings, ["tconst", "averagerating", "numvotes"]),
    (.imdbTitles, ["titleid", "title", "region"]),
    (.rottenTomatoes, ["rottentomatoeslink", "movietitle", "criticsconsensus"]),
    (.rottenTomatoes, ["rottentomatoeslink", "movietitle", "movieinfo"]),
    (.rottenTomatoes, ["id", "title", "tomatometer", "releasedatetheaters"]),
    (.tmdbCredits, ["cast", "crew"]),
    (.tmdb, ["originaltitle", "overview", "productioncompanies"]),
    (.oscars, ["filmid", "category", "nominees"]),
    (.oscars, ["yearfilm", "category", "film", "winner"]),
  ]

  /// Columns that only a table of films has beside a title or an identifier.
  private static let filmColumns: Set<String> = [
    "genres", "genre", "directors", "director", "imdbid", "tmdbid", "extract", "wikipedia",
    "runtime", "rottentomatoesid",
  ]

  /// The layout of a table with a header that only one source has; `nil` for others.
  static func known(_ folded: Set<String>) -> FactLayout? {
    signatures.first { folded.isSuperset(of: $0.1) }?.0
  }

  /// Whether a header is that of some table of films.
  static func isFilms(_ folded: Set<String>) -> Bool {
    let titles: Set = ["title", "movietitle", "filmtitle"]
    let numbers: Set = ["movieid", "item", "movielensid"]
    let keys = titles.union(numbers).union(["id"])
    // A number of MovieLens with its title says which film it is, whatever else is missing.
    return !folded.isDisjoint(with: keys) && !folded.isDisjoint(with: filmColumns)
      || !folded.isDisjoint(with: titles) && !folded.isDisjoint(with: numbers)
  }
}
