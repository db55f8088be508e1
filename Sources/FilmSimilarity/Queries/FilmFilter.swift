public import FilmData

/// Which films may be listed: by genre, years of release and how well known they are.
///
/// ```swift
/// let filter = FilmFilter(genres: ["Drama"], years: YearRange("1970..1985"))
/// let included = try filter.included(model)
/// let list = model.similarFilms(FilmQuery(like: [film]), count: 10) { included[$0] }
/// ```
public struct FilmFilter: Sendable {
  /// Genres that a film must have, all of them, in any case.
  public var genres: [String]
  /// The years of release.
  public var years: YearRange?
  /// How many reviews and ratings together a film must have.
  public var minimumRatings: Int

  /// Makes a filter; the default lets every film pass.
  public init(genres: [String] = [], years: YearRange? = nil, minimumRatings: Int = 0) {
    self.genres = genres
    self.years = years
    self.minimumRatings = minimumRatings
  }

  /// Whether every film passes.
  public var isEmpty: Bool { genres.isEmpty && years == nil && minimumRatings == 0 }

  /// Which of the model's films pass, by index.
  ///
  /// - Throws: ``UnknownGenre`` where no film has one of the genres.
  /// - Complexity: O(films).
  public func included(_ model: SimilarityModel) throws(UnknownGenre) -> [Bool] {
    try included(model.films)
  }

  /// Which films of a list pass, by index.
  ///
  /// - Throws: ``UnknownGenre`` where no film has one of the genres.
  /// - Complexity: O(films).
  public func included(_ films: FilmList) throws(UnknownGenre) -> [Bool] {
    let table = genres.isEmpty ? nil : films.genreTable
    var wanted: [Set<Int32>] = []
    if let table {
      let names = GenreNames(table.names)
      for genre in genres { wanted.append(Set(try names.places(of: genre).map { Int32($0) })) }
    }
    return films.indices.map { film in
      films.audience(of: film) >= minimumRatings
        && (years.map { range in films.year(of: film).map(range.contains) ?? false } ?? true)
        && (table.map { Self.has($0.numbers(of: film), all: wanted) } ?? true)
    }
  }

  private static func has(_ genres: ArraySlice<Int32>, all wanted: [Set<Int32>]) -> Bool {
    wanted.allSatisfy { names in genres.contains(where: names.contains) }
  }
}
