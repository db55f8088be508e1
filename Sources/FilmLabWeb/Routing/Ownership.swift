import HTTPTypes
import Hummingbird
import HummingbirdCore
import Synchronization

/// Who may change what is the owner's: at a server of this machine alone everybody, else who has the token.
struct Ownership: Sendable {
  /// `nil` where none is needed.
  private let token: String?
  private let session = Session()
  private let isLocal: Bool

  static let cookie = "filmlab"

  /// - Parameter isLocal: whether this machine alone can reach the server.
  init(token: String?, isLocal: Bool = true) {
    (self.token, self.isLocal) = (token, isLocal)
  }

  /// Who sent a request: by the cookie of a browser, or the header Authorization of a program.
  ///
  /// - Parameter isForeign: whether a page of another origin sent it. Such a page must know the token: that a browser is
  ///   on this machine, or has signed in, is not the page's doing.
  func visitor(_ headers: HTTPFields, isForeign: Bool = false) -> Visitor {
    guard token != nil else {
      return Visitor(isOwner: isLocal && !isForeign, asksToken: false, signedIn: false)
    }
    let cookies = isForeign ? [] : headers[values: .cookie].flatMap { $0.split(separator: ";") }
    let isSignedIn = cookies.contains { cookie in
      let sides = cookie.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      return sides.count == 2 && sides[0] == Self.cookie
        && Self.same(String(sides[1]), session.text)
    }
    let isOwner = isSignedIn || guess(headers) ?? false
    return Visitor(isOwner: isOwner, asksToken: !isOwner, signedIn: isSignedIn)
  }

  /// Whether the header Authorization has the token; `nil` where it has none at all, or none is needed.
  func guess(_ headers: HTTPFields) -> Bool? {
    guard token != nil, let header = headers.value(.authorization),
      header.lowercased().hasPrefix("bearer ")
    else { return nil }
    return accepts(String(header.dropFirst(7)))
  }

  /// Whether it is the token.
  func accepts(_ text: String) -> Bool { token.map { Self.same(text, $0) } ?? false }

  /// The header that lets a browser remember who signed in.
  func signInCookie() -> String {
    "\(Self.cookie)=\(session.text); Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict"
  }

  /// Ends the session for all browsers that are signed in, also where someone kept its cookie; who is not signed in
  /// ends nothing.
  ///
  /// - Returns: the header that lets this browser forget it.
  func signOutCookie(of visitor: Visitor) -> String {
    if visitor.signedIn { session.renew() }
    return "\(Self.cookie)=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict"
  }

  /// Takes as long for a wrong text as for the right one, so that nothing is learned from the time.
  private static func same(_ a: String, _ b: String) -> Bool {
    let (one, other) = (Array(a.utf8), Array(b.utf8))
    guard one.count == other.count, !other.isEmpty else { return false }
    return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

/// What the cookie says: another text in each run and after each sign-out, of which nothing of the token can be
/// learned or tried.
private final class Session: Sendable {
  private let current = Mutex(RandomText.hexadecimal())

  var text: String { current.withLock { $0 } }

  func renew() { current.withLock { $0 = RandomText.hexadecimal() } }
}
