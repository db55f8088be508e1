import FilmData
import FilmSimilarity

/// How long a list is, and which films it may contain.
struct ListParameters {
  static let names = ["count", "genre", "year", "minimum_ratings"]

  let count: Int
  private let included: [Bool]?
  private let limits: WebLimits

  init(
    _ parameters: Parameters, for model: SimilarityModel, limits: WebLimits
  ) throws(WebError) {
    self.limits = limits
    count = try parameters.integer("count", in: 1...limits.count, else: 10)
    guard parameters.all("genre").count <= limits.genres else {
      throw .unusable(
        reason: "genre: more than \(limits.genres) genres are given", field: "genre")
    }
    var filter = FilmFilter(genres: parameters.all("genre"))
    if let text = try parameters.one("year") { filter.years = try Self.years(text) }
    filter.minimumRatings = try parameters.integer("minimum_ratings", in: 0...1_000_000, else: 0)
    do {
      included = try filter.isEmpty ? nil : filter.included(model)
    } catch {
      throw .unknownFilm(sentence: "genre=\(error)", suggestions: [], field: "genre")
    }
  }

  /// The years that someone wrote.
  static func years(_ text: String) throws(WebError) -> YearRange {
    if let years = YearRange(text) { return years }
    let ends = text.split(separator: "..").compactMap { Int($0) }
    if ends.count == 2, ends[0] > ends[1] {
      throw .unknownFilm(
        sentence: "year=\(text): no film is of these years; write \(ends[1])..\(ends[0])",
        suggestions: [], field: "year")
    }
    throw .unusable(
      reason: "year=\(text): write 1975, 1970..1985, 1990.. or ..1959", field: "year")
  }

  /// - Parameters:
  ///   - films: how many films the request names.
  ///   - explained: whether the reasons are asked for.
  /// - Throws: ``WebError/unusable(reason:field:)`` where the list is too long for them.
  func check(naming films: Int, explained: Bool) throws(WebError) {
    let most = limits.count(naming: films, explained: explained)
    guard count > most else { return }
    throw .unusable(
      reason: "count=\(count): at most \(most) films are listed\(explained ? " with reasons" : "") "
        + "where \(films) are named", field: "count")
  }

  /// - Throws: ``WebError/unusable(reason:field:)`` where the list is too long for diversity.
  func checkDiversity() throws(WebError) {
    guard count > limits.diverseCount else { return }
    throw .unusable(
      reason: "count=\(count): at most \(limits.diverseCount) films are listed with diversity",
      field: "count")
  }

  /// Whether a film, by index, may be listed.
  func includes(_ film: Int) -> Bool { included?[film] ?? true }
}
