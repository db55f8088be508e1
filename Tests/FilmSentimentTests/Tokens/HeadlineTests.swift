import Testing

@testable import FilmSentiment

struct HeadlineTests {
  private func names(_ text: String) -> [String] {
    SeenText(text).words.filter(\.isName).map(\.lowercased)
  }

  @Test(arguments: [
    "A Complete Waste Of Time", "An Absolute Masterpiece of Modern Cinema", "It Was Not Good",
    "Big Budget, Small Brain, Zero Fun", "Utter Garbage", "Pure Magic!",
    "A Film With Heart And Soul.",
    "Great. A Franchise Sinks To A New Low. Sad.",
  ])
  func `a headline has no names`(text: String) {
    #expect(names(text).isEmpty)
  }

  @Test(arguments: [
    ("It stars Tom Hanks", ["tom", "hanks"]), ("Robert Altman directs", ["altman"]),
    ("Fine. Jane Campion. Fine.", ["campion"]), ("A story of Paris and Rome", ["paris", "rome"]),
  ])
  func `a name in a sentence stays one`(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test func `each sentence is looked at by itself`() {
    #expect(names("What A Great Film. I saw Rome there.") == ["rome"])
  }

  /// Else a text without an end would be read again for each of its words.
  @Test func `a sentence without an end is none`() {
    let text = String(repeating: "Big Small ", count: 100)
    #expect(names(text).count == 199)
  }

  /// Letters beyond ASCII, dashes and dots among them, are read as one long word.
  @Test func `a word without an end is no headline's`() {
    let text = "What A Great Film " + String(repeating: "Ab—Cd…", count: 100)
    #expect(!names(text).isEmpty)
    #expect(names("What A Great Film—Ab…").isEmpty)
  }
}
