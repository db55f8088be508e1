import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct LexiconTests {
  private func entry(_ text: String, _ valence: Float) -> LexiconEntry {
    LexiconEntry(text: text, valence: valence)
  }

  @Test func `entries are sorted by their bytes`() throws {
    let lexicon = try Lexicon(
      ["good", "NOT_good", "éclat", "a b", "a", "zoo"].map { entry($0, 1) })
    #expect(lexicon.entries.map(\.text) == ["NOT_good", "a", "a b", "good", "zoo", "éclat"])
  }

  @Test func `every entry is found by its text`() throws {
    let lexicon = try Lexicon(HandLexicon.entries.shuffled(seed: 5))
    #expect(lexicon.entries.count == HandLexicon.entries.count)
    for entry in HandLexicon.entries { #expect(lexicon[entry.text] == entry) }
    for text in ["unknown", "", "a b c d", "mess a", "NOT_superb", "Good"] {
      #expect(lexicon[text] == nil)
    }
  }

  @Test(arguments: [("good", "good"), ("BUT_NOT_good", "NOT_BUT_good"), ("a mess", " a  mess")])
  func `of entries that a text cannot tell apart the later counts`(
    first: String, second: String
  ) throws {
    let lexicon = try Lexicon([entry(first, 1), entry("film", 5), entry(second, 2)])
    #expect(lexicon.entries.count == 2)
    #expect(lexicon[first]?.valence == 2)
    #expect(lexicon[second]?.valence == 2)
    #expect(lexicon["film"]?.valence == 5)
  }

  @Test func `other entries replace those of the same text`() throws {
    let lexicon = try Lexicon([entry("good", 1), entry("bad", -1)])
    let changed = try lexicon.overridden(by: [entry("good", 3), entry("so so", -0.5)])
    #expect(changed.entries.map(\.text) == ["bad", "good", "so so"])
    #expect(changed.entries.map(\.valence) == [-1, 3, -0.5])
    #expect(lexicon["good"]?.valence == 1)
  }

  @Test(arguments: ["", "   ", "one two three four"])
  func `an entry without a word or with more than three is refused`(text: String) throws {
    let error = #expect(throws: SentimentError.self) {
      try Lexicon([entry("good", 1), entry(text, 1)])
    }
    #expect(error == .badEntry(text: text))
  }

  @Test func `may be empty`() throws {
    let lexicon = try Lexicon([])
    #expect(lexicon.entries.isEmpty)
    #expect(lexicon["good"] == nil)
  }
}

extension Array {
  /// The elements in another order, the same for the same seed.
  func shuffled(seed: UInt64) -> [Element] {
    var dice = TestGenerator(seed: seed)
    var result = self
    for last in result.indices.reversed() { result.swapAt(last, dice.next(below: last + 1)) }
    return result
  }
}
