package import FilmSentiment

/// A text whose words are coloured by their part of its score.
package struct ColouredText {
  package let style: TerminalStyle
  /// Columns of the terminal; a line breaks before the word that would exceed them.
  package let width: Int

  /// Makes a text's colours.
  package init(style: TerminalStyle, width: Int) { (self.style, self.width) = (style, width) }

  /// The text, with every run of blanks and line ends as one blank or as the end of a full line.
  package func text(
    _ text: UnsafeRawBufferPointer, _ words: [SentimentExplanation.WordValence]
  ) -> String {
    self.text(text, words.lazy.map { ($0.bytes, $0.valence) })
  }

  /// The text, with words by their place; those that are not in it, or not behind the one before, have no colour.
  package func text(
    _ text: UnsafeRawBufferPointer, _ words: some Sequence<(bytes: Range<Int>, valence: Double)>
  ) -> String {
    var pieces: [Piece] = []
    var place = 0
    for word in words where place <= word.bytes.lowerBound && word.bytes.upperBound <= text.count {
      append(text[place..<word.bytes.lowerBound], 0, to: &pieces)
      append(text[word.bytes], word.valence, to: &pieces)
      place = word.bytes.upperBound
    }
    append(text[place...], 0, to: &pieces)
    return lines(pieces)
  }

  /// A piece that is printed without a break, in one colour.
  private struct Piece {
    var text: String
    var valence: Double
    /// Whether a blank is before it.
    var isApart: Bool
  }

  private func append(
    _ bytes: Slice<UnsafeRawBufferPointer>, _ valence: Double, to pieces: inout [Piece]
  ) {
    let text = String(decoding: bytes, as: UTF8.self)
    var isApart = pieces.isEmpty ? false : pieces[pieces.count - 1].text.isEmpty
    if isApart { pieces.removeLast() }
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      if !part.isEmpty {
        let word = Table.harmless(String(part))
        for (index, piece) in Paragraph.pieces(of: word[...], width: width).enumerated() {
          pieces.append(
            Piece(text: String(piece), valence: valence, isApart: isApart && index == 0))
        }
      }
      isApart = true
    }
    // A blank at the end belongs to the piece that follows.
    if text.last?.isWhitespace == true { pieces.append(Piece(text: "", valence: 0, isApart: true)) }
  }

  private func lines(_ pieces: [Piece]) -> String {
    var result = ""
    var column = 0
    // Pieces without a blank between stay on a line, unless no line has room for them.
    var isWide = false
    for (index, piece) in pieces.enumerated() where !piece.text.isEmpty {
      let begins = piece.isApart || result.isEmpty
      let own = Table.width(piece.text)
      var needed = own
      if begins {
        needed = length(of: pieces[index...])
        isWide = needed > width
        if isWide { needed = own }
      }
      let gap = piece.isApart && column > 0 ? 1 : 0
      if begins || isWide, column > 0, column + gap + needed > width {
        result += "\n"
        column = 0
      } else if gap > 0 {
        result += " "
        column += 1
      }
      result += style.shade(piece.valence, piece.text)
      column += own
    }
    return result
  }

  /// The columns of the pieces to the next blank; not all of them once there is no room for them.
  private func length(of pieces: ArraySlice<Piece>) -> Int {
    var length = 0
    for (index, piece) in zip(pieces.indices, pieces) {
      if index > pieces.startIndex, piece.isApart { break }
      length += Table.width(piece.text)
      if length > width { break }
    }
    return length
  }
}
