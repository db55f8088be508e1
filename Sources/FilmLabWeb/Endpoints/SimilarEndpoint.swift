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
    let query = FilmQuery(
      like: try films.places(parameters.all("title")),
      unlike: try films.places(parameters.all("unlike")),
      kinds: try kinds(parameters), diversity: try parameters.share("diversity"))
    let found = films.model.similarFilms(query, count: list.count, where: list.includes)
    let buffer = ByteBuffer()
    SimilarFilmsObject(model: films.model, explains: try parameters.flag("explain"))
      .append(query, found, to: buffer)
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

  /// The indices of films by their titles or keys.
  ///
  /// - Throws: ``WebError/unknownTitle(sentence:suggestions:)``.
  func places(_ titles: [String]) throws(WebError) -> [Int] {
    guard titles.count <= Self.namedLimit else {
      throw .unusable(reason: "more than \(Self.namedLimit) titles are named")
    }
    var places: [Int] = []
    for title in titles {
      do {
        places.append(try search.find(title).film)
      } catch {
        throw .unknownTitle(sentence: "\(error)", suggestions: error.suggestions)
      }
    }
    return places
  }
}
