/// The known facts of a film and its two meters, never a sentence of a review.
public struct Film: Sendable, Hashable {
  /// The key that the film's data set uses, for example `the_mirror_1975`; unique in a collection.
  public var id: String
  /// The title as people write it: "The Mirror".
  public var title: String
  /// Other titles: "Zerkalo".
  public var alternateTitles: [String]
  /// The year of first release.
  public var year: Int?
  /// Genres, in the data set's own words.
  public var genres: [String]
  /// Directors, by full name.
  public var directors: [String]
  /// The best-known actors by full name, at most ``mostCast``.
  public var cast: [String]
  /// The critics' meter, if the film has critics' reviews.
  public var tomatometer: Tomatometer?
  /// Reviews that are counted, but not part of the Tomatometer: those with neither a label nor a score, and
  /// those by the audience.
  public var reviewsWithoutVerdict: Int
  /// The audience's meter, if the film has audience ratings.
  public var popcornmeter: Popcornmeter?
  /// The film's number at MovieLens.
  public var movieLensID: Int?
  /// The film's number at IMDb, which is written `tt0072443`.
  public var imdbID: Int?

  /// How many actors of a film are kept.
  public static let mostCast = 6

  /// Describes a film; everything but the id and the title may be unknown.
  public init(
    id: String, title: String, alternateTitles: [String] = [], year: Int? = nil,
    genres: [String] = [], directors: [String] = [], cast: [String] = [],
    tomatometer: Tomatometer? = nil, reviewsWithoutVerdict: Int = 0,
    popcornmeter: Popcornmeter? = nil, movieLensID: Int? = nil, imdbID: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.alternateTitles = alternateTitles
    self.year = year
    self.genres = genres
    self.directors = directors
    self.cast = Array(cast.prefix(Self.mostCast))
    self.tomatometer = tomatometer
    self.reviewsWithoutVerdict = reviewsWithoutVerdict
    self.popcornmeter = popcornmeter
    self.movieLensID = movieLensID
    self.imdbID = imdbID
  }

  /// All reviews that are known, with a verdict or without.
  public var reviewCount: Int { (tomatometer?.reviewCount ?? 0) + reviewsWithoutVerdict }

  /// The title with its year, as lists print it: "The Mirror (1975)".
  public var titleAndYear: String {
    year.map { "\(title) (\($0))" } ?? title
  }
}
