/// What is wrong with a request, in kinds that a program can tell apart (RFC 9457); `/docs` describes each.
enum ProblemType: String, CaseIterable, Sendable {
  case malformed
  case notTheOwner = "not-the-owner"
  case foreignSite = "foreign-site"
  case notFound = "not-found"
  case wrongMethod = "wrong-method"
  case bodyTooLarge = "body-too-large"
  case notJSON = "not-json"
  case foreignHost = "foreign-host"
  case unusable
  case stale
  case tooManyRequests = "too-many-requests"
  case headTooLarge = "head-too-large"
  case unavailable

  /// Where the kind is described: a part of `/docs`.
  var address: String { "/docs#\(rawValue)" }

  /// The same for all problems of the kind.
  var title: String {
    switch self {
    case .malformed: "The request cannot be understood"
    case .notTheOwner: "Only the owner may do this"
    case .foreignSite: "The request comes from another site"
    case .notFound: "There is nothing of this name"
    case .wrongMethod: "The path does not answer this method"
    case .bodyTooLarge: "The body is too large"
    case .notJSON: "The body is not said to be JSON"
    case .foreignHost: "The request names another host"
    case .unusable: "A value cannot be used"
    case .stale: "What is listed has changed"
    case .tooManyRequests: "Too many requests"
    case .headTooLarge: "The headers are too large"
    case .unavailable: "The server cannot answer this now"
    }
  }
}

extension WebError {
  /// The kind of problem; `nil` where the status says all.
  var problem: ProblemType? {
    switch self {
    case .malformed: .malformed
    case .notTheOwner: .notTheOwner
    case .crossSite, .foreignOrigin: .foreignSite
    case .noSuchPath, .unknownFilm: .notFound
    case .wrongMethod: .wrongMethod
    case .bodyTooLarge: .bodyTooLarge
    case .notJSON: .notJSON
    case .foreignHost: .foreignHost
    case .unusable: .unusable
    case .stale: .stale
    case .tooManyRequests: .tooManyRequests
    case .headTooLarge: .headTooLarge
    case .noModel, .busy: .unavailable
    case .notAForm, .failed, .cannotListen, .broke: nil
    }
  }
}
