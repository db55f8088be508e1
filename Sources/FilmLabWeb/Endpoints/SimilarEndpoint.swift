import Bytes
import FilmData
import FilmSimilarity
import HTTPTypes

/// `GET /v1/similar`: titles similar to one or several, as `filmlab similar` finds them.
struct SimilarEndpoint: Endpoint {
  let method = HTTPRequest.Method.get
  let path = "/v1/similar"
  let isKept = true
  private let films: ServedModels.Films?
  private let limits: WebLimits

  private static let names =
    ["title", "unlike", "method", "diversity", "explain"] + ListParameters.names

  init(_ models: ServedModels, limits: WebLimits) {
    films = models.films
    self.limits = limits
  }

  func answer(_ request: APIRequest) throws(WebError) -> ByteBuffer {
    guard let films else { throw .noModel(kind: "similarity") }
    let parameters = try Parameters(request.query, known: Self.names, limits: limits)
    guard !parameters.all("title").isEmpty else {
      throw .malformed(
        reason: "title is missing; write /v1/similar?title=The+Mirror", field: "title")
    }
    let (explains, diversity) = (try parameters.flag("explain"), try parameters.share("diversity"))
    let list = try ListParameters(parameters, for: films.model, limits: limits)
    let named = try named(parameters)
    let wanted = try films.matches(parameters.all("title"), field: "title")
    let unwanted = try films.matches(parameters.all("unlike"), field: "unlike")
    try list.check(naming: named, explained: explains)
    if diversity > 0 { try list.checkDiversity() }
    let query = FilmQuery(
      like: wanted.map(\.film), unlike: unwanted.map(\.film),
      kinds: try kinds(parameters), diversity: diversity)
    let found = films.model.similarFilms(query, count: list.count, where: list.includes)
    let buffer = ByteBuffer()
    SimilarFilmsObject(model: films.model, explains: explains)
      .append(query, found, matches: wanted + unwanted, to: buffer)
    return buffer
  }

  /// How many films are named.
  private func named(_ parameters: Parameters) throws(WebError) -> Int {
    let count = parameters.all("title").count + parameters.all("unlike").count
    guard count <= limits.titles else {
      throw .unusable(
        reason: "title, unlike: more than \(limits.titles) titles are named", field: "title")
    }
    return count
  }

  private func kinds(_ parameters: Parameters) throws(WebError) -> Set<EvidenceKind> {
    let name = try parameters.one("method") ?? SimilarityMethod.fused.rawValue
    guard let method = SimilarityMethod(rawValue: name) else {
      let names = SimilarityMethod.allCases.map(\.rawValue).joined(separator: ", ")
      throw .unusable(reason: "method=\(name): the methods are \(names)", field: "method")
    }
    return method.kinds
  }
}

extension ServedModels.Films {
  /// Films by their whole titles or their keys; a part of a title or a misspelt one is not taken, since no
  /// one may look at what was found.
  ///
  /// - Parameter field: the parameter that has them.
  /// - Throws: ``WebError/unknownFilm(sentence:suggestions:field:)``.
  func matches(_ titles: [String], field: String) throws(WebError) -> [TitleMatch] {
    var matches: [TitleMatch] = []
    for title in titles {
      do {
        matches.append(try search.find(requested: title))
      } catch {
        throw .unknownFilm(
          sentence: "\(error)", suggestions: error.suggestions, field: field)
      }
    }
    return matches
  }
}
