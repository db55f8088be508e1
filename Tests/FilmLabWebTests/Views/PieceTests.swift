import Testing

@testable import FilmLabWeb

/// A text in pieces: nothing is lost, nothing comes twice, and only words that count have a colour.
@Suite struct PieceTests {
  private func words(_ words: [(Range<Int>, Double)]) -> [Piece.Word] {
    words.map { Piece.Word(bytes: $0.0, valence: $0.1) }
  }

  @Test func wordsHaveTheColourOfTheirSide() {
    let pieces = Piece.pieces(
      of: "superb and dull", words: words([(0..<6, 2), (7..<10, 0.1), (11..<15, -0.6)]))
    #expect(pieces.map(\.text) == ["superb", " and ", "dull"])
    #expect(pieces.map(\.class) == ["fresh4", nil, "rotten2"])
    #expect(pieces.map(\.hint) == ["+2.00", nil, "−0.60"])
  }

  @Test(
    arguments: [
      [], [(3..<2000, 1.0)], [(-5..<3, 1)], [(4..<4, 1)], [(5..<9, 1), (2..<6, 1)], [(0..<1, 9)],
    ] as [[(Range<Int>, Double)]])
  func noWordIsLostWhateverTheRanges(_ ranges: [(Range<Int>, Double)]) {
    let text = "<b>Zu “schön”</b> & früh"
    #expect(Piece.pieces(of: text, words: words(ranges)).map(\.text).joined() == text)
  }

  @Test func hitsAreMarkedAcrossWords() {
    let pieces = Piece.pieces(
      of: "too slow by far", words: words([(4..<8, -1)]), marked: [0..<8])
    #expect(pieces.map(\.text) == ["too ", "slow", " by far"])
    #expect(pieces.map(\.isMarked) == [true, true, false])
  }

  @Test func anEmptyTextHasNoPieces() {
    #expect(Piece.pieces(of: "", words: words([(0..<3, 1)])).isEmpty)
  }
}
