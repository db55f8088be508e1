import FilmData
import FilmSimilarity

/// The parameters of a query string, of which an endpoint knows the names.
struct Parameters {
  private let values: [String: [String]]

  /// - Throws: ``WebError/malformed(reason:)`` for a name that is not known and a value that cannot be
  ///   decoded.
  init(_ query: QueryString, known: [String]) throws(WebError) {
    var values: [String: [String]] = [:]
    for pair in query.pairs {
      guard known.contains(pair.name) else {
        let start = "there is no parameter \"\(pair.name)\""
        throw .malformed(
          reason: known.isEmpty
            ? "\(start); none is taken here"
            : "\(start); there are \(known.joined(separator: ", "))")
      }
      guard let value = pair.value else {
        throw .malformed(reason: "the value of \"\(pair.name)\" is not percent-encoded UTF-8")
      }
      values[pair.name, default: []].append(value)
    }
    self.values = values
  }

  /// All values of a name.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The value of a name that may come once at most.
  func one(_ name: String) throws(WebError) -> String? {
    let all = all(name)
    guard all.count < 2 else { throw .malformed(reason: "\"\(name)\" may be given once only") }
    return all.first
  }

  /// A whole number in a range.
  func integer(_ name: String, in range: ClosedRange<Int>, else other: Int) throws(WebError) -> Int
  {
    guard let text = try one(name) else { return other }
    guard let number = Int(text), range.contains(number) else {
      throw .unusable(
        reason:
          "\(name)=\(text): a whole number from \(range.lowerBound) to \(range.upperBound) is needed"
      )
    }
    return number
  }

  /// A number from 0 to 1.
  func share(_ name: String) throws(WebError) -> Float {
    guard let text = try one(name) else { return 0 }
    guard let number = Float(text), (0...1).contains(number) else {
      throw .unusable(reason: "\(name)=\(text): a number from 0 to 1 is needed")
    }
    return number
  }

  /// `true` or `false`.
  func flag(_ name: String) throws(WebError) -> Bool {
    guard let text = try one(name) else { return false }
    guard text == "true" || text == "false" else {
      throw .unusable(reason: "\(name)=\(text): true or false is needed")
    }
    return text == "true"
  }
}

/// How long a list is, and which films may stand in it.
struct ListParameters {
  static let names = ["count", "genre", "year", "minimum_ratings"]

  let count: Int
  private let included: [Bool]?

  init(_ parameters: Parameters, _ model: SimilarityModel) throws(WebError) {
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

  /// Whether a film, by place, may be listed.
  func includes(_ film: Int) -> Bool { included?[film] ?? true }
}
