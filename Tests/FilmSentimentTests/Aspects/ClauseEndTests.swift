import Testing

@testable import FilmSentiment

struct ClauseEndTests {
  @Test(arguments: [
    (", ", true), (" ", false), ("; ", true), (": ", true), (" (", true), (") ", true),
    (" -- ", true), ("-", false), (" - ", false), (" – ", true), ("—", true), ("’", false),
    ("\" ", false), ("", false),
  ])
  func `marks end a clause`(_ gap: String, _ ends: Bool) {
    let text = Array("a\(gap)b".utf8)
    #expect(text.withUnsafeBytes { ClauseEnd.isIn($0, 1..<text.count - 1) } == ends)
  }
}
