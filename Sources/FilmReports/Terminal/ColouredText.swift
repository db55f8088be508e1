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
    var pieces: [Piece] = []
    var place = 0
    for word in words {
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
        pieces.append(
          Piece(text: Table.harmless(String(part)), valence: valence, isApart: isApart))
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
      let rest = pieces[(index + 1)...].prefix { !$0.isApart }
      let length = rest.reduce(Table.width(piece.text)) { $0 + Table.width($1.text) }
      if piece.isApart, column > 0 {
        let breaks = column + 1 + length > width
        result += breaks ? "\n" : " "
        column = breaks ? 0 : column + 1
      }
      result += style.shade(piece.valence, piece.text)
      column += Table.width(piece.text)
    }
    return result
  }
}
