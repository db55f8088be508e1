import Testing

@testable import FilmCatalogue

/// A text's words, and where its clauses and sentences end.
@Suite struct ReviewTextTests {
  private func sentences(_ words: String) -> [String] {
    let text = ReviewText(words)
    return text.sentences.map { text.text($0, withMarks: true) }
  }

  @Test(arguments: [
    ("It glows. It lingers!", ["It glows.", "It lingers!"]),
    ("Why not? Because it drags…", ["Why not?", "Because it drags…"]),
    ("Mr. Ray never blinks. Dr. No does.", ["Mr. Ray never blinks.", "Dr. No does."]),
    ("A slow... no, a still film.", ["A slow... no, a still film."]),
    ("\u{201C}It glows.\u{201D} So they say.", ["\u{201C}It glows.\u{201D}", "So they say."]),
    ("Of 2.5 hours one is too much", ["Of 2.5 hours one is too much"]),
    ("J. Doe is the film. U.S. made.", ["J. Doe is the film.", "U.S. made."]),
    ("", []), (" \n ... ", []),
  ])
  func sentencesEnd(_ words: String, _ expected: [String]) {
    #expect(sentences(words) == expected)
  }

  /// No part of a character is cut off.
  @Test(arguments: [
    "One\u{A0}film. Two\u{A0}\u{A0}films.", "One\u{2009}film. Two\u{202F}films.",
    "\u{A0}One film.\u{A0}Two\u{3000}films.\u{A0}",
  ])
  func blanksOfUnicodePartWords(_ words: String) {
    let text = ReviewText(words)
    #expect(text.words.indices.map(text.key) == ["one", "film", "two", "films"])
    #expect(text.sentences.count == 2 && !text.text(0..<4).contains("\u{FFFD}"))
    #expect(text.text(2..<4, withMarks: true) == text.text(2..<4) + ".")
  }

  @Test func clausesEndAtMarks() {
    let text = ReviewText("Warm, witty - and long; it's well-made (mostly) – a film—or two")
    let ends = text.words.indices.filter { text.words[$0].end != .none }.map(text.key)
    #expect(ends == ["warm", "witty", "long", "well-made", "mostly", "film", "two"])
  }

  @Test func wordsAreComparedWithoutCaseAndGenitive() {
    let text = ReviewText("The FILM\u{2019}s film's film Éclair éclair don\u{2019}t don't")
    #expect(
      text.words.indices.map(text.key) == [
        "the", "film", "film", "film", "éclair", "éclair", "don't", "don't",
      ])
    #expect(Set(text.words.map(\.hash)).count == 4)
    #expect(text.isIn(["film", "don't"], 1) && text.isIn(["don't"], 6) && !text.isIn(["film"], 0))
  }

  @Test func wordsAreFoundByBytes() {
    let text = ReviewText("one two three")
    #expect(text.words(touching: 4..<7) == 1..<2)
    #expect(text.words(touching: 2..<9) == 0..<3)
    #expect(text.words(touching: 3..<4) == nil)
  }

  @Test(arguments: [
    "\u{E2}\u{80}", "“”’—…", "<b>x</b> <", "((((", "é", "'''", "a'", "-.-", "x<", "…x", "x\u{A0}y",
  ])
  func oddTextsAreRead(_ words: String) {
    let text = ReviewText(words)
    for sentence in text.sentences { #expect(!text.text(sentence, withMarks: true).isEmpty) }
  }
}
