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
    /// Whether a line may break before it though there is no blank: within a word that no line has room for.
    var isLoose = false
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
            Piece(
              text: String(piece), valence: valence, isApart: isApart && index == 0,
              isLoose: index > 0))
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
    for (index, piece) in pieces.enumerated() where !piece.text.isEmpty {
      let rest = pieces[(index + 1)...].prefix { !$0.isApart && !$0.isLoose }
      let length = rest.reduce(Table.width(piece.text)) { $0 + Table.width($1.text) }
      if piece.isApart, column > 0 {
        let breaks = column + 1 + length > width
        result += breaks ? "\n" : " "
        column = breaks ? 0 : column + 1
      } else if piece.isLoose, column + length > width {
        result += "\n"
        column = 0
      }
      result += style.shade(piece.valence, piece.text)
      column += Table.width(piece.text)
    }
    return result
  }
}
