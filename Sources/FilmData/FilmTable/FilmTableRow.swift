/// A row of a film table: the positions of its texts, and its numbers.
struct FilmTableRow: Sendable {
  var id = FilmTableField.none
  var title = FilmTableField.none
  var alternateTitles = FilmTableField.none
  var genres = FilmTableField.none
  var directors = FilmTableField.none
  var cast = FilmTableField.none
  /// Numbers are −1 where they are unknown.
  var year = unknown
  var freshCount = unknown
  var reviewCount = unknown
  var likedCount = unknown
  var ratingCount = unknown
  /// Reviews with neither label nor score.
  var reviewsWithoutVerdict: Int32 = 0
  var movieLensID = unknown
  var imdbID = unknown

  static let unknown: Int32 = -1

  var tomatometer: Tomatometer? {
    guard freshCount >= 0, reviewCount >= 0 else { return nil }
    return Tomatometer(freshCount: Int(freshCount), reviewCount: Int(reviewCount))
  }

  var popcornmeter: Popcornmeter? {
    guard likedCount >= 0, ratingCount >= 0 else { return nil }
    return Popcornmeter(likedCount: Int(likedCount), ratingCount: Int(ratingCount))
  }

  /// All reviews that are known.
  var allReviewCount: Int { (tomatometer?.reviewCount ?? 0) + Int(max(0, reviewsWithoutVerdict)) }

  func film(in table: UnsafeRawBufferPointer) -> Film {
    Film(
      id: id.string(in: table), title: title.string(in: table),
      alternateTitles: alternateTitles.list(in: table), year: year >= 0 ? Int(year) : nil,
      genres: genres.list(in: table), directors: directors.list(in: table),
      cast: cast.list(in: table), tomatometer: tomatometer,
      reviewsWithoutVerdict: Int(max(0, reviewsWithoutVerdict)), popcornmeter: popcornmeter,
      movieLensID: movieLensID >= 0 ? Int(movieLensID) : nil,
      imdbID: imdbID >= 0 ? Int(imdbID) : nil)
  }
}
