import FilmData
import FilmSentiment

/// Writes why a text scores as it does.
enum ExplanationWriter {
  /// Adds the fields `bias` and `entries` to an object.
  ///
  /// Starts and ends count characters (Unicode
  /// scalars), as Python's slices do.
  static func append(
    _ explanation: SentimentExplanation, of text: UnsafeRawBufferPointer, to buffer: ByteBuffer
  ) {
    buffer.append(",\"bias\":")
    buffer.append(number: explanation.bias)
    buffer.append(",\"entries\":[")
    for (index, contribution) in explanation.contributions.enumerated() {
      if index > 0 { buffer.append(",") }
      let bytes = contribution.bytes
      let start = scalarCount(text, to: bytes.lowerBound)
      buffer.append("{\"text\":")
      buffer.append(quoted: UnsafeRawBufferPointer(rebasing: text[bytes]))
      buffer.append(",\"entry\":")
      buffer.append(quoted: contribution.entry.text)
      buffer.append(",\"valence\":")
      buffer.append(number: Double(contribution.entry.valence))
      buffer.append(",\"rating_weight\":")
      buffer.append(number: Double(contribution.entry.ratingWeight))
      buffer.append(",\"start\":")
      buffer.append(integer: start)
      buffer.append(",\"end\":")
      buffer.append(
        integer: start + scalarCount(UnsafeRawBufferPointer(rebasing: text[bytes]), to: bytes.count)
      )
      buffer.append("}")
    }
    buffer.append("]")
  }

  private static func scalarCount(_ text: UnsafeRawBufferPointer, to end: Int) -> Int {
    text[..<end].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// One line: "'unmatched ability' +2.1, 'miraculous' +1.7; 'difficult' −0.8".
  static func words(
    _ explanation: SentimentExplanation, of text: UnsafeRawBufferPointer, limit: Int = 6
  ) -> String {
    let strongest = explanation.strongestFirst.prefix(limit)
    guard !strongest.isEmpty else { return "no entry of the lexicon matches" }
    return strongest.map { contribution in
      let words = String(
        decoding: UnsafeRawBufferPointer(rebasing: text[contribution.bytes]), as: UTF8.self)
      let valence = Decimal.signed(Double(contribution.entry.valence), digits: 2)
      let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return "“\(Table.harmless(line))” \(valence)"
    }.joined(separator: ", ")
  }
}
