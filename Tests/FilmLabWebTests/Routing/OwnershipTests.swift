import HTTPTypes
import Testing

@testable import FilmLabWeb

/// Who may change what is the owner's.
@Suite struct OwnershipTests {
  private func visitor(_ ownership: Ownership, _ fields: HTTPFields = [:]) -> Visitor {
    ownership.visitor(fields)
  }

  @Test func withoutATokenTheOwnMachineIsTheOwners() {
    #expect(visitor(Ownership(token: nil)).isOwner)
    #expect(!visitor(Ownership(token: nil, isLocal: false)).isOwner)
  }

  @Test func theTokenMakesTheOwner() {
    let ownership = Ownership(token: "secret")
    #expect(!visitor(ownership).isOwner && visitor(ownership).asksToken)
    #expect(visitor(ownership, [.authorization: "Bearer secret"]).isOwner)
    #expect(!visitor(ownership, [.authorization: "Bearer secreT"]).isOwner)
    #expect(!visitor(ownership, [.authorization: "Bearer "]).isOwner)
    #expect(!visitor(ownership, [.authorization: "secret"]).isOwner)
  }

  @Test func theCookieIsNotTheToken() throws {
    let ownership = Ownership(token: "secret")
    let cookie = ownership.signInCookie()
    #expect(!cookie.contains("secret"))
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
    let pair = try #require(cookie.split(separator: ";").first)
    #expect(visitor(ownership, [.cookie: "a=b; \(pair); c=d"]).signedIn)
    #expect(!visitor(Ownership(token: "other"), [.cookie: String(pair)]).isOwner)
    #expect(!visitor(ownership, [.cookie: "filmlab=secret"]).isOwner)
    #expect(!visitor(ownership, [.cookie: "filmlab="]).isOwner)
  }

  /// A cookie that someone kept is worth nothing then.
  @Test func signingOutEndsTheSession() throws {
    let ownership = Ownership(token: "secret")
    let kept = try #require(ownership.signInCookie().split(separator: ";").first)
    let owner = visitor(ownership, [.cookie: String(kept)])
    #expect(ownership.signOutCookie(of: visitor(ownership)).contains("Max-Age=0"))
    #expect(visitor(ownership, [.cookie: String(kept)]).signedIn)
    #expect(ownership.signOutCookie(of: owner).contains("Max-Age=0"))
    #expect(!visitor(ownership, [.cookie: String(kept)]).signedIn)
    let next = try #require(ownership.signInCookie().split(separator: ";").first)
    #expect(visitor(ownership, [.cookie: String(next)]).signedIn)
  }

  /// Who knew the cookie of a token could try tokens without asking the sign-in.
  @Test func theCookieIsNotMadeOfTheToken() {
    let cookies = (0..<2).map { _ in Ownership(token: "secret").signInCookie() }
    #expect(cookies[0] != cookies[1])
  }
}
