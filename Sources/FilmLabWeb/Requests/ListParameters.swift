import FilmData
import FilmSimilarity

/// How long a list is, and which films it may contain.
struct ListParameters {
  static let names = ["count", "genre", "year", "minimum_ratings"]

  let count: Int
  private let included: [Bool]?

  init(_ parameters: Parameters, for model: SimilarityModel) throws(WebError) {
    count = try parameters.integer("count", in: 1...1000, else: 10)
    var filter = FilmFilter(genres: parameters.all("genre"))
    if let text = try parameters.one("year") {
      guard let years = YearRange(text) else {
        throw .unusable(reason: "year=\(text): write 1975, 1970..1985, 1990.. or ..1959")
      }
      filter.years = years
    }
    filter.minimumRatings = try parameters.integer("minimum_ratings", in: 0...1_000_000, else: 0)
    do {
      included = try filter.isEmpty ? nil : filter.included(model)
    } catch {
      throw .unusable(reason: "genre=\(error)")
    }
  }

  /// Whether a film, by index, may be listed.
  func includes(_ film: Int) -> Bool { included?[film] ?? true }
}
