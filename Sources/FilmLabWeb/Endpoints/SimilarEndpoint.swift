import Bytes
import FilmData
import FilmSimilarity
import HTTPTypes

/// `GET /v1/similar`: titles similar to one or several, as `filmlab similar` finds them.
struct SimilarEndpoint: Endpoint {
  let method = HTTPRequest.Method.get
  let path = "/v1/similar"
  let films: ServedModels.Films?

  private static let names =
    ["title", "unlike", "method", "diversity", "explain"] + ListParameters.names

  init(_ models: ServedModels) { films = models.films }

  func answer(_ request: APIRequest) throws(WebError) -> ByteBuffer {
    guard let films else { throw .noModel(kind: "similarity") }
    let parameters = try Parameters(request.query, known: Self.names)
    guard !parameters.all("title").isEmpty else {
      throw .malformed(reason: "title is missing; write /v1/similar?title=The+Mirror")
    }
    let list = try ListParameters(parameters, for: films.model)
    let wanted = try films.matches(parameters.all("title"))
    let unwanted = try films.matches(parameters.all("unlike"))
    let query = FilmQuery(
      like: wanted.map(\.film), unlike: unwanted.map(\.film),
      kinds: try kinds(parameters), diversity: try parameters.share("diversity"))
    let found = films.model.similarFilms(query, count: list.count, where: list.includes)
    let buffer = ByteBuffer()
    SimilarFilmsObject(model: films.model, explains: try parameters.flag("explain"))
      .append(query, found, matches: wanted + unwanted, to: buffer)
    return buffer
  }

  private func kinds(_ parameters: Parameters) throws(WebError) -> Set<EvidenceKind> {
    let name = try parameters.one("method") ?? SimilarityMethod.fused.rawValue
    guard let method = SimilarityMethod(rawValue: name) else {
      let names = SimilarityMethod.allCases.map(\.rawValue).joined(separator: ", ")
      throw .unusable(reason: "method=\(name): the methods are \(names)")
    }
    return method.kinds
  }
}

extension ServedModels.Films {
  /// The most films that a request may name.
  static let namedLimit = 100

  /// Films by their whole titles or their keys; a part of a title or a misspelt one is not taken, since no
  /// one may look at what was found.
  ///
  /// - Throws: ``WebError/unknownTitle(sentence:suggestions:)``.
  func matches(_ titles: [String]) throws(WebError) -> [TitleMatch] {
    guard titles.count <= Self.namedLimit else {
      throw .unusable(reason: "more than \(Self.namedLimit) titles are named")
    }
    var matches: [TitleMatch] = []
    for title in titles {
      do {
        matches.append(try search.find(requested: title))
      } catch {
        throw .unknownTitle(sentence: "\(error)", suggestions: error.suggestions)
      }
    }
    return matches
  }
}
