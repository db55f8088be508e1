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
    _ explanation: SentimentExplanation, of text: UnsafeRawBufferPointer, lexicon: Lexicon,
    to buffer: ByteBuffer
  ) {
    buffer.append(",\"bias\":")
    buffer.append(number: explanation.bias)
    field("rating_bias", value: explanation.ratingBias, to: buffer)
    field("length_factor", value: explanation.contributions.first?.lengthFactor ?? 1, to: buffer)
    var place = TextPlace(text)
    list("entries", of: explanation.contributions, to: buffer) {
      append($0, of: text, at: place.scalars(before: $0.bytes.lowerBound), to: buffer)
    }
    if !explanation.terms.isEmpty {
      list("terms", of: explanation.terms, to: buffer) { term in
        buffer.append("{\"text\":")
        buffer.append(quoted: term.text)
        field("valence", value: term.valence, to: buffer)
        field("rating_weight", value: term.ratingWeight, to: buffer)
        buffer.append("}")
      }
    }
    buffer.append(",\"kinds\":{")
    for (index, sum) in explanation.kindSums.enumerated() {
      buffer.append((index > 0 ? ",\"" : "\"") + sum.kind.rawValue + "\":")
      buffer.append(number: sum.valence)
    }
    buffer.append("}")
    list("negations", of: explanation.negations(in: lexicon), to: buffer) { negation in
      buffer.append("{\"text\":")
      buffer.append(quoted: UnsafeRawBufferPointer(rebasing: text[negation.contribution.bytes]))
      buffer.append(",\"entry\":")
      buffer.append(quoted: negation.contribution.entry.text)
      field("valence", value: Double(negation.contribution.entry.valence), to: buffer)
      field("plain_valence", value: Double(negation.plain.valence), to: buffer)
      buffer.append("}")
    }
  }

  private static func list<Element>(
    _ name: String, of elements: [Element], to buffer: ByteBuffer, _ body: (Element) -> Void
  ) {
    buffer.append(",\"\(name)\":[")
    for (index, element) in elements.enumerated() {
      if index > 0 { buffer.append(",") }
      body(element)
    }
    buffer.append("]")
  }

  private static func field(_ name: String, value: Double, to buffer: ByteBuffer) {
    buffer.append(",\"\(name)\":")
    // Six decimals, so that thirty parts still add up to the score's four.
    buffer.append(number: value, scale: 1_000_000)
  }

  private static func append(
    _ contribution: SentimentContribution, of text: UnsafeRawBufferPointer, at start: Int,
    to buffer: ByteBuffer
  ) {
    let words = UnsafeRawBufferPointer(rebasing: text[contribution.bytes])
    buffer.append("{\"text\":")
    buffer.append(quoted: words)
    buffer.append(",\"entry\":")
    buffer.append(quoted: contribution.entry.text)
    field("valence", value: contribution.valence, to: buffer)
    field("rating_weight", value: contribution.ratingWeight, to: buffer)
    buffer.append(",\"start\":")
    buffer.append(integer: start)
    buffer.append(",\"end\":")
    buffer.append(integer: start + TextPlace.scalarCount(words[...]))
    buffer.append("}")
  }
}
