import Bytes
import FilmData

/// Everything that the server answers, without the server: from a request to a status and JSON.
///
/// Stateless but for memory that is used anew, and safe to call from many threads at once.
package struct WebAPI: Sendable {
  /// An answer: its status and its JSON.
  package struct Answer: Sendable {
    package var status: Int
    package var body: [UInt8]
    /// The methods that the path answers, where the request had another.
    package var allowed: String?
  }

  /// What there is, in the order of the description.
  package let endpoints: [any Endpoint]
  private let byPath: [String: any Endpoint]

  package init(_ models: ServedModels, version: String) {
    endpoints = [
      HealthEndpoint(models: models, version: version), SentimentEndpoint(models),
      SimilarEndpoint(models), RecommendEndpoint(models), FilmsEndpoint(models),
      DescriptionEndpoint(),
    ]
    byPath = Dictionary(uniqueKeysWithValues: endpoints.map { ($0.path, $0) })
  }

  /// Answers a request; whatever is wrong with it becomes an answer, too.
  package func answer(_ request: APIRequest) -> Answer {
    do {
      let buffer = try endpoint(request.method, request.path).answer(request)
      return Answer(status: 200, body: Array(buffer.bytes))
    } catch {
      return WebAPI.answer(to: error)
    }
  }

  /// The endpoint that answers a request.
  ///
  /// - Throws: ``WebError/noSuchPath(path:)`` or ``WebError/wrongMethod(method:allowed:)``.
  package func endpoint(_ method: String, _ path: String) throws(WebError) -> any Endpoint {
    guard let endpoint = byPath[path] else { throw .noSuchPath(path: path) }
    let allowed = endpoint.method == "GET" ? ["GET", "HEAD"] : [endpoint.method]
    guard allowed.contains(method) else {
      throw .wrongMethod(method: method, allowed: allowed.joined(separator: ", "))
    }
    return endpoint
  }

  /// The answer that tells of an error: `{"error":{"message":…}}`, with `suggestions` where there are
  /// any.
  package static func answer(to error: WebError) -> Answer {
    let buffer = ByteBuffer(capacity: 256)
    buffer.append("{\"error\":{\"message\":")
    buffer.append(quoted: "\(error)")
    if case .unknownTitle(_, let suggestions) = error {
      buffer.append(",\"suggestions\":[")
      for (place, title) in suggestions.enumerated() {
        if place > 0 { buffer.append(",") }
        buffer.append(quoted: title)
      }
      buffer.append("]")
    }
    buffer.append("}}")
    var answer = Answer(status: error.status, body: Array(buffer.bytes))
    if case .wrongMethod(_, let allowed) = error { answer.allowed = allowed }
    return answer
  }
}
