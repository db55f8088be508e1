import Testing

@testable import FilmSentiment

struct WordHashTests {
  @Test func `words, runs and marked words differ`() {
    let words = (0..<3_000).map { WordHash.of("w\($0)".utf8) }
    var hashes = Set(words)
    for word in words.prefix(60) {
      for other in words.prefix(60) { hashes.insert(WordHash.join(word, other)) }
      for mark in WordMark.allCases { hashes.insert(WordHash.marked(word, mark)) }
    }
    #expect(hashes.count == 3_000 + 60 * 60 + 60 * 3)
  }

  @Test func `a zero byte in front makes another word`() {
    let words: [[UInt8]] = [[], [0], [0, 0], [97], [0, 97], [0, 0, 97], [97, 0]]
    let filled = [UInt8](repeating: 0, count: 8)
    let hashes = words.map { WordHash.of($0) } + words.map { WordHash.of(filled + $0) }
    #expect(Set(hashes).count == 14)
  }

  @Test func `the order of words counts, that of marks does not`() {
    let (good, film) = (WordHash.of("good".utf8), WordHash.of("film".utf8))
    #expect(WordHash.join(good, film) != WordHash.join(film, good))
    #expect(
      WordHash.marked(WordHash.marked(good, .negated), .afterBut)
        == WordHash.marked(WordHash.marked(good, .afterBut), .negated))
  }

  @Test func `hashes stay the same from version to version`() {
    // No file holds them, but which films are held out and how ties are broken depends on them.
    #expect(WordHash.of("good".utf8) == 4_065_726_778_773_881_306)
    #expect(WordHash.of("extraordinary".utf8) == 17_068_502_062_608_556_759)
  }

  @Test func `prefixes are those of the lexicon's entries`() {
    #expect(WordMark.allCases.map(\.prefix) == ["NOT_", "BUT_", "LAST_"])
  }
}
