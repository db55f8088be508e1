import Testing

@testable import FilmCatalogue

/// A phrase is a clause around an opinion: whole words, clean ends, 3 to 14 words.
@Suite struct ClausePhraseTests {
  private func phrase(_ words: String, around core: String) throws -> String? {
    let text = ReviewText(words)
    let bytes = Array(words.utf8)
    let wanted = Array(core.utf8)
    let start = try #require(
      bytes.indices.first { bytes[$0...].starts(with: wanted) }, "\(core)")
    return ClausePhrase(around: start..<start + wanted.count, in: text).map { text.text($0.words) }
  }

  @Test(arguments: [
    (
      "Long as it is, the images glow from within, and nobody minds.", "images",
      "the images glow from within"
    ),
    (
      "The plot is thin but the acting carries every scene.", "acting",
      "the acting carries every scene"
    ),
    ("Gorgeous, haunting images.", "images", "Gorgeous, haunting images"),
    ("And the music of the last reel is a joy.", "music", "the music of the last reel is a joy"),
  ])
  func isAClause(_ words: String, _ core: String, _ expected: String) throws {
    #expect(try phrase(words, around: core) == expected)
  }

  @Test func aLongClauseIsCutAtCleanEnds() throws {
    let long =
      "The men who made this film in a cold house by the sea have given it a pace that nobody who saw it in "
      + "a cinema with others could ever have borne for the whole of its length"
    let found = try #require(try phrase(long, around: "pace"))
    let words = found.split(separator: " ").map(String.init)
    #expect(ClausePhrase.wordCounts.contains(words.count) && words.contains("pace"))
    #expect(!["a", "of", "that", "the", "who", "in"].contains(words[words.count - 1]), "\(found)")
  }

  @Test func whereNoneIsCleanThereIsNone() throws {
    #expect(try phrase("Pacy.", around: "Pacy") == nil)
    // What a quote opens is closed.
    #expect(
      try phrase("He calls it \"a slow film, and dull it is to all\".", around: "slow") == nil)
  }
}
