import Testing

@testable import FilmLabWeb

/// Cursors lead on in one request alone.
@Suite struct PageCursorTests {
  private func cursor(_ target: String, _ contents: String = "a 1") throws -> PageCursor {
    let request = try SiteRequest(target: target, visitor: .anybody)
    return try PageCursor(
      request, request.parameters(["sort", "genre", "count", "cursor"], WebLimits()),
      contents: contents)
  }

  @Test func theBeginningNeedsNone() throws {
    #expect(try cursor("/v1/films?sort=newest").offset == 0)
  }

  @Test(arguments: [0, 1, 35, 36, 1_000, 10_000_000]) func offsetsComeBack(_ offset: Int) throws {
    let text = try cursor("/v1/films?sort=newest&genre=a&genre=b").text(from: offset)
    #expect(
      try cursor("/v1/films?genre=a&cursor=\(text)&genre=b&sort=newest&count=7").offset == offset)
  }

  @Test func otherRequestsAreRefused() throws {
    let text = try cursor("/v1/films?sort=newest&genre=a").text(from: 20)
    for target in [
      "/v1/people?sort=newest&genre=a", "/v1/films?sort=newest", "/v1/films?sort=newest&genre=b",
      "/v1/films?sort=newest&genre=a&genre=a",
    ] {
      #expect(throws: WebError.self) { try cursor(target + "&cursor=\(text)") }
    }
  }

  /// The next part would repeat some entries, or leave some out.
  @Test(arguments: ["a 2", "b 1", ""]) func changesEndACursor(_ contents: String) throws {
    let text = try cursor("/v1/films").text(from: 20)
    #expect(throws: WebError.stale) { try cursor("/v1/films?cursor=\(text)", contents) }
    // What was never one is told first.
    #expect(throws: WebError.self) { try cursor("/v1/films?cursor=\(text)0-", contents) }
  }

  /// Whoever knows how the mark is made makes no offset that is too large.
  @Test func hugeOffsetsAreRefused() throws {
    let text = try cursor("/v1/films").text(from: .max)
    #expect(throws: WebError.self) { try cursor("/v1/films?cursor=\(text)") }
  }

  @Test(arguments: [
    "", "-", "1", "1-", "-1-1", "zzzzzzzzzzzzzzzzzzzzzz-1", "é-1", "1-1-1", "+1-1", "1-1-1-1", "--",
  ])
  func brokenOnesAreRefused(_ text: String) throws {
    let escaped = SiteAddress.escaped(text)
    #expect(throws: WebError.self) { try cursor("/v1/films?cursor=\(escaped)") }
  }
}
