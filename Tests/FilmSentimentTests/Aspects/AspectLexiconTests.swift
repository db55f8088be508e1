import Testing

@testable import FilmSentiment

struct AspectLexiconTests {
  @Test func `entries are found by their texts, sorted`() throws {
    let list = try AspectLexicon([
      AspectEntry(text: "special effects", aspect: .visuals, strength: 0.9),
      AspectEntry(text: "scary", aspect: .thrills, strength: 0.8, valence: 1),
      AspectEntry(text: "NOT_scary", aspect: .thrills, strength: 0.6, valence: -2),
      AspectEntry(text: "scary", aspect: .humour, strength: 0.1),
    ])
    #expect(list.entries.map(\.text) == ["NOT_scary", "scary", "scary", "special effects"])
    #expect(list["scary"].map(\.aspect) == [.humour, .thrills])
    #expect(list["effects"].isEmpty && list["special"].isEmpty && list[""].isEmpty)
    #expect(list["special effects"].first?.strength == 0.9)
  }

  @Test func `an entry without words is refused`() {
    #expect(throws: SentimentError.badEntry(text: " ")) {
      try AspectLexicon([AspectEntry(text: " ", aspect: .music)])
    }
  }

  @Test func `many entries are found, and nothing else`() throws {
    let entries = (0..<5000).map { AspectEntry(text: "w\($0)", aspect: .story) }
    let list = try AspectLexicon(entries)
    #expect((0..<5000).allSatisfy { list["w\($0)"].count == 1 })
    #expect((5000..<9000).allSatisfy { list["w\($0)"].isEmpty })
  }
}
