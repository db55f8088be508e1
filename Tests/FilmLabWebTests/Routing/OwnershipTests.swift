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
    let cookie = ownership.setCookie(signedIn: true)
    #expect(!cookie.contains("secret"))
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
    let pair = try #require(cookie.split(separator: ";").first)
    #expect(visitor(ownership, [.cookie: "a=b; \(pair); c=d"]).signedIn)
    #expect(!visitor(Ownership(token: "other"), [.cookie: String(pair)]).isOwner)
    #expect(!visitor(ownership, [.cookie: "filmlab=secret"]).isOwner)
    #expect(!visitor(ownership, [.cookie: "filmlab="]).isOwner)
  }

  /// Who knew the cookie of a token could try tokens without asking the sign-in.
  @Test func theCookieIsNotMadeOfTheToken() {
    let cookies = (0..<2).map { _ in Ownership(token: "secret").setCookie(signedIn: true) }
    #expect(cookies[0] != cookies[1])
  }
}
