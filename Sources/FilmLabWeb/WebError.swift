public import FilmData

/// What can go wrong with a request or the server; each description is one sentence.
public enum WebError: ClassifiedError, Equatable {
  /// The request cannot be understood.
  case malformed(reason: String)
  /// The request names a host that this server is not.
  case foreignHost(name: String)
  /// There is nothing at the path.
  case noSuchPath(path: String)
  /// No film has the title.
  case unknownTitle(sentence: String, suggestions: [String])
  /// The path does not answer this method.
  case wrongMethod(method: String, allowed: String)
  /// The body is larger than the limit.
  case bodyTooLarge(limit: Int)
  /// The body is not declared as JSON.
  case notJSON(type: String?)
  /// A field or parameter has a value that cannot be used.
  case unusable(reason: String)
  /// The server started without a model that the path needs.
  case noModel(kind: String)
  /// The server cannot bind the address.
  case cannotListen(address: String, reason: String)
  /// The server bound the address and stopped because of an error of the system.
  case broke(address: String, reason: String)
}

extension WebError {
  /// The HTTP status of the answer.
  public var status: Int {
    switch self {
    case .malformed: 400
    case .noSuchPath, .unknownTitle: 404
    case .wrongMethod: 405
    case .bodyTooLarge: 413
    case .notJSON: 415
    case .foreignHost: 421
    case .unusable: 422
    case .cannotListen, .broke: 500
    case .noModel: 503
    }
  }
}

extension WebError {
  /// Which kind of fault this is: the client's, unless a model or the system is missing something.
  public var kind: ErrorKind {
    switch self {
    case .malformed, .foreignHost, .wrongMethod, .bodyTooLarge, .notJSON, .unusable: .usage
    case .noSuchPath, .unknownTitle, .noModel: .noInput
    case .cannotListen, .broke: .inputOutput
    }
  }
}

extension WebError: CustomStringConvertible {
  /// One sentence: what, where, what to do.
  public var description: String {
    switch self {
    case .malformed(let reason), .unusable(let reason): reason
    case .foreignHost(let name):
      "this server does not answer for the host \"\(name)\"; whoever runs it must allow that host"
    case .noSuchPath(let path): "there is nothing at \(path); /openapi.json lists what there is"
    case .unknownTitle(let sentence, _): sentence
    case .wrongMethod(let method, let allowed): "\(method) is not answered here; use \(allowed)"
    case .bodyTooLarge(let limit):
      "the body is larger than \(limit >> 20) MiB; send the reviews in several requests"
    case .notJSON(let type):
      (type.map { "the body is said to be \($0)" } ?? "the body's type is missing")
        + "; send JSON with Content-Type: application/json"
    case .noModel(let kind):
      "this server has no \(kind) model; whoever runs it must start it with one"
    case .cannotListen(let address, let reason):
      "cannot serve at \(address): \(reason)"
    case .broke(let address, let reason):
      "the server at \(address) stopped: \(reason)"
    }
  }
}
