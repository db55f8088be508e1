import HTTPTypes
import NIOCore
import Testing

@testable import FilmLabWeb

/// Errors as RFC 9457 has them.
@Suite struct ProblemObjectTests {
  private static let errors: [WebError] = [
    .malformed(reason: "r"), .notTheOwner, .crossSite, .foreignOrigin(name: "o"),
    .noSuchPath(path: "/x"), .unknownFilm(sentence: "s", suggestions: []),
    .wrongMethod(method: "PUT", allowed: "GET"), .bodyTooLarge(limit: 1), .notJSON(type: nil),
    .stale, .notAForm(type: nil), .foreignHost(name: "h"), .unusable(reason: "r"),
    .tooManyRequests(seconds: 2), .headTooLarge(bytes: 1, count: 1), .failed(reason: "r"),
    .noModel(kind: "sentiment"), .busy,
  ]

  private func text(_ error: WebError) -> String {
    String(buffer: ProblemObject.answer(error).body)
  }

  @Test func fieldsAreInTheirOrder() {
    #expect(
      text(.unusable(reason: "count=0: a \"number\"", field: "count"))
        == #"{"type":"/docs#unusable","title":"A value cannot be used","status":422,"#
        + #""detail":"count=0: a \"number\"","field":"count"}"#)
    #expect(
      text(.unknownFilm(sentence: "s", suggestions: ["a", "b"])).hasSuffix(
        #""status":404,"detail":"s","suggestions":["a","b"]}"#))
    #expect(text(.failed(reason: "r")).hasPrefix(##"{"type":"about:blank","title":"Internal"##))
  }

  @Test func headersSayWhatToDo() {
    func head(_ error: WebError) -> HTTPResponse { ProblemObject.answer(error).head }
    #expect(head(.busy).headerFields[.contentType] == "application/problem+json")
    #expect(head(.busy).headerFields[.retryAfter] == "1")
    #expect(head(.tooManyRequests(seconds: 7)).headerFields[.retryAfter] == "7")
    #expect(head(.wrongMethod(method: "PUT", allowed: "GET")).headerFields[.allow] == "GET")
    #expect(head(.notTheOwner).headerFields[.wwwAuthenticate] == "Bearer realm=\"filmlab\"")
  }

  /// Each kind is described where its type leads.
  @Test func typesAreDescribed() async throws {
    let docs = try await ToySite().api.get("/docs").text
    for error in Self.errors {
      guard let type = error.problem else { continue }
      #expect(docs.contains("id=\"\(type.rawValue)\""), "\(type)")
    }
    #expect(Set(Self.errors.compactMap(\.problem)) == Set(ProblemType.allCases))
  }
}
