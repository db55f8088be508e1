import FilmData

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
    var names: [String] = []
    for genre in genres { names.append(try Self.known(genre, model)) }
    let films = model.films
    return films.indices.map { film in
      films.audience(of: film) >= minimumRatings
        && (years.map { range in films.year(of: film).map(range.contains) ?? false } ?? true)
        && (names.isEmpty || names.allSatisfy(films.genres(of: film).contains))
    }
  }

  private static func known(
    _ name: String, _ model: SimilarityModel
  ) throws(UnknownGenre) -> String {
    let all = Set(model.films.indices.flatMap(model.films.genres))
    let key = key(name)
    if let genre = all.first(where: { Self.key($0) == key }) { return genre }
    let nearest = all.sorted()
      .map { ($0, distance(Self.key($0), key)) }
      .min { $0.1 < $1.1 }
    let isNear = nearest.map { $0.1 <= 1 + key.count / 3 } ?? false
    throw UnknownGenre(name: name, meant: isNear ? nearest?.0 : nil, known: all.sorted())
  }

  private static func key(_ name: String) -> [Character] {
    Array(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// Levenshtein's distance.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }
}
