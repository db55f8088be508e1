import Bytes
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
    let films = model.films
    let table = genres.isEmpty ? nil : films.genreTable
    var wanted: [Int32] = []
    if let table { for genre in genres { wanted.append(try Self.number(of: genre, table)) } }
    return films.indices.map { film in
      films.audience(of: film) >= minimumRatings
        && (years.map { range in films.year(of: film).map(range.contains) ?? false } ?? true)
        && (table.map { wanted.allSatisfy($0.numbers(of: film).contains) } ?? true)
    }
  }

  private static func number(
    of name: String, _ genres: FilmGenres
  ) throws(UnknownGenre) -> Int32 {
    let key = key(name)
    let keys = genres.names.map(Self.key)
    if let number = keys.firstIndex(of: key) { return Int32(number) }
    var distance = EditDistance()
    let edits = keys.enumerated().compactMap { number, other in
      key.withUnsafeBufferPointer { key in
        other.withUnsafeBufferPointer { distance.between($0, key, bound: 1 + key.count / 3) }
      }.map { (number, $0) }
    }
    let nearest = edits.min { $0.1 < $1.1 }.map { genres.names[$0.0] }
    throw UnknownGenre(name: name, meant: nearest, known: genres.names)
  }

  private static func key(_ name: String) -> [UInt8] {
    Array(name.lowercased().filter { $0.isLetter || $0.isNumber }.utf8)
  }
}
