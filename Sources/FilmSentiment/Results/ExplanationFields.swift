package import Bytes
internal import FilmData

/// Why a text scores as it does, as fields of a JSON object.
package enum ExplanationFields {
  /// Adds the fields `bias`, `rating_bias`, `length_factor`, `entries`, `kinds` and `negations` to
  /// an object, and `terms` where there are any.
  ///
  /// Valences are as they count in a text of this length: with the bias and the terms they add up to
  /// the score.
  ///
  /// Starts and ends count characters (Unicode scalars), as Python's slices do.
  package static func append(
    _ explanation: SentimentExplanation, of text: UnsafeRawBufferPointer, _ lexicon: Lexicon,
    to buffer: ByteBuffer
  ) {
    buffer.append(",\"bias\":")
    buffer.append(number: explanation.bias)
    field("rating_bias", explanation.ratingBias, buffer)
    field("length_factor", explanation.contributions.first?.lengthFactor ?? 1, buffer)
    list("entries", explanation.contributions, buffer) { append($0, text, buffer) }
    if !explanation.terms.isEmpty {
      list("terms", explanation.terms, buffer) { term in
        buffer.append("{\"text\":")
        buffer.append(quoted: term.text)
        field("valence", term.valence, buffer)
        field("rating_weight", term.ratingWeight, buffer)
        buffer.append("}")
      }
    }
    buffer.append(",\"kinds\":{")
    for (index, sum) in explanation.kindSums.enumerated() {
      buffer.append((index > 0 ? ",\"" : "\"") + sum.kind.rawValue + "\":")
      buffer.append(number: sum.valence)
    }
    buffer.append("}")
    list("negations", explanation.negations(in: lexicon), buffer) { negation in
      buffer.append("{\"text\":")
      buffer.append(quoted: UnsafeRawBufferPointer(rebasing: text[negation.contribution.bytes]))
      buffer.append(",\"entry\":")
      buffer.append(quoted: negation.contribution.entry.text)
      field("valence", Double(negation.contribution.entry.valence), buffer)
      field("plain_valence", Double(negation.plain.valence), buffer)
      buffer.append("}")
    }
  }

  private static func list<Element>(
    _ name: String, _ elements: [Element], _ buffer: ByteBuffer, _ body: (Element) -> Void
  ) {
    buffer.append(",\"\(name)\":[")
    for (index, element) in elements.enumerated() {
      if index > 0 { buffer.append(",") }
      body(element)
    }
    buffer.append("]")
  }

  private static func field(_ name: String, _ value: Double, _ buffer: ByteBuffer) {
    buffer.append(",\"\(name)\":")
    // Six decimals, so that thirty parts still add up to the score's four.
    buffer.append(number: value, scale: 1_000_000)
  }

  private static func append(
    _ contribution: SentimentContribution, _ text: UnsafeRawBufferPointer, _ buffer: ByteBuffer
  ) {
    let words = UnsafeRawBufferPointer(rebasing: text[contribution.bytes])
    let start = scalarCount(text, to: contribution.bytes.lowerBound)
    buffer.append("{\"text\":")
    buffer.append(quoted: words)
    buffer.append(",\"entry\":")
    buffer.append(quoted: contribution.entry.text)
    field("valence", contribution.valence, buffer)
    field("rating_weight", contribution.ratingWeight, buffer)
    buffer.append(",\"start\":")
    buffer.append(integer: start)
    buffer.append(",\"end\":")
    buffer.append(integer: start + scalarCount(words, to: words.count))
    buffer.append("}")
  }

  private static func scalarCount(_ text: UnsafeRawBufferPointer, to end: Int) -> Int {
    text[..<end].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
