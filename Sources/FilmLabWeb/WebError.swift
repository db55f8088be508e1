internal import FilmCatalogue
public import FilmData
internal import FilmSimilarity

/// What can go wrong with a request or the server; each description is one sentence.
public enum WebError: ClassifiedError, Equatable {
  /// The request cannot be understood.
  ///
  /// `field` is the parameter, field or part of the path that is at fault, where one is.
  case malformed(reason: String, field: String? = nil)
  /// The request names a host that this server is not.
  case foreignHost(name: String)
  /// The request comes from a page of another site.
  case crossSite
  /// The request comes from a page of a host that this server is not.
  case foreignOrigin(name: String)
  /// There is nothing at the path.
  case noSuchPath(path: String)
  /// No film has the title or the genre, or none is known of those that are named; or there is no such person or entry.
  case unknownFilm(sentence: String, suggestions: [String], field: String? = nil)
  /// The path does not answer this method.
  case wrongMethod(method: String, allowed: String)
  /// The body is larger than the limit.
  case bodyTooLarge(limit: Int)
  /// The request line and the headers are larger or more than the limit.
  case headTooLarge(bytes: Int, count: Int)
  /// The body is not declared as a form.
  case notAForm(type: String?)
  /// The client asked too often.
  case tooManyRequests(seconds: Int)
  /// Reading or writing failed.
  case failed(reason: String)
  /// Only the owner may do this.
  case notTheOwner
  /// The body is not declared as JSON.
  case notJSON(type: String?)
  /// A field or parameter has a value that cannot be used.
  case unusable(reason: String, field: String? = nil)
  /// A cursor is from before a change of what is listed.
  case stale
  /// The server started without a model that the path needs.
  case noModel(kind: String)
  /// The server has more to do than it takes on.
  case busy
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
    case .notTheOwner: 401
    case .crossSite, .foreignOrigin: 403
    case .noSuchPath, .unknownFilm: 404
    case .wrongMethod: 405
    case .stale: 409
    case .bodyTooLarge: 413
    case .notJSON, .notAForm: 415
    case .foreignHost: 421
    case .unusable: 422
    case .tooManyRequests: 429
    case .headTooLarge: 431
    case .cannotListen, .broke, .failed: 500
    case .noModel, .busy: 503
    }
  }
}

extension WebError {
  /// Which kind of fault this is: the client's, unless a model or the system is missing something.
  public var kind: ErrorKind {
    switch self {
    case .malformed, .foreignHost, .crossSite, .foreignOrigin, .wrongMethod, .bodyTooLarge,
      .headTooLarge, .notJSON, .notAForm, .unusable, .stale, .tooManyRequests, .notTheOwner:
      .usage
    case .noSuchPath, .unknownFilm, .noModel: .noInput
    case .busy, .cannotListen, .broke, .failed: .inputOutput
    }
  }
}

extension WebError {
  /// What may have been meant.
  var suggestions: [String] {
    if case .unknownFilm(_, let suggestions, _) = self { return suggestions }
    return []
  }

  /// The parameter, field or part of the path that is at fault; `nil` where none is, or nobody knows.
  var field: String? {
    switch self {
    case .malformed(_, let field), .unusable(_, let field), .unknownFilm(_, _, let field): field
    case .stale: PageCursor.name
    default: nil
    }
  }

  /// The same error, told of a field, unless it is of one already.
  func at(_ field: String) -> WebError {
    switch self {
    case .malformed(let reason, nil): .malformed(reason: reason, field: field)
    case .unusable(let reason, nil): .unusable(reason: reason, field: field)
    case .unknownFilm(let sentence, let suggestions, nil):
      .unknownFilm(sentence: sentence, suggestions: suggestions, field: field)
    default: self
    }
  }

  /// An error of the libraries below, by its kind; where the catalogue's file lies is not told to clients.
  init(_ error: any ClassifiedError) {
    if let error = error as? WebError {
      self = error
      return
    }
    let named = (error as? CatalogueError)?.naming("the catalogue")
    let sentence = "\(named ?? error)"
    switch error.kind {
    // Of the server's own file: nothing that a client sends is at fault.
    case .data where named != nil: self = .failed(reason: sentence)
    case .usage, .data: self = .unusable(reason: sentence)
    case .noInput: self = .unknownFilm(sentence: sentence, suggestions: Self.suggestions(of: error))
    case .inputOutput, .cancelled: self = .failed(reason: sentence)
    }
  }

  private static func suggestions(of error: any ClassifiedError) -> [String] {
    switch error {
    case CatalogueError.unknownFilm(_, let suggestions),
      CatalogueError.unknownTitle(_, let suggestions),
      CatalogueError.unknownPerson(_, let suggestions),
      CatalogueError.unknownName(_, let suggestions),
      CatalogueError.unknownCountry(_, let suggestions):
      suggestions
    case let error as UnknownTitle: error.suggestions
    default: []
    }
  }
}

extension WebError: CustomStringConvertible {
  /// One sentence: what, where, what to do.
  public var description: String {
    switch self {
    case .malformed(let reason, _), .unusable(let reason, _), .failed(let reason): reason
    case .foreignHost(let name):
      "this server does not answer for the host \"\(name)\"; whoever runs it must allow that host"
    case .crossSite: "this server does not answer pages of other sites"
    case .foreignOrigin(let name):
      "this server does not answer pages of \"\(name)\"; whoever runs it must allow that host"
    case .noSuchPath(let path): "there is nothing at \(path); /openapi.json lists what there is"
    case .unknownFilm(let sentence, _, _): sentence
    case .wrongMethod(let method, let allowed): "\(method) is not answered here; use \(allowed)"
    case .bodyTooLarge(let limit):
      "what was sent is larger than \(limit >> 20) MiB; send less, or in several parts"
    case .headTooLarge(let bytes, let count):
      "the request line and the headers are larger than \(bytes >> 10) KiB, or there are more than "
        + "\(count) headers"
    case .notJSON(let type):
      (type.map { "the body is said to be \($0)" } ?? "the body's type is missing")
        + "; send JSON with Content-Type: application/json"
    case .notAForm(let type):
      (type.map { "the body is said to be \($0)" } ?? "the body's type is missing")
        + "; send a form"
    case .tooManyRequests(let seconds):
      "too many requests come from your address; ask again in "
        + (seconds == 1 ? "a second" : "\(seconds) seconds")
    case .notTheOwner: "only the owner may do this; sign in with the token that the server printed"
    case .stale:
      "the catalogue changed since the part before, and the next would repeat or leave out something; "
        + "begin anew without \(PageCursor.name)"
    case .noModel(let kind):
      "this server has no \(kind) model; whoever runs it must start it with one"
    case .busy: "the server has too much to do; ask again in a second"
    case .cannotListen(let address, let reason):
      "cannot serve at \(address): \(reason)"
    case .broke(let address, let reason):
      "the server at \(address) stopped: \(reason)"
    }
  }
}
