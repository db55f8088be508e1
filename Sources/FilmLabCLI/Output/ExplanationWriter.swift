import FilmData
import FilmSentiment

/// Writes why a text scores as it does.
enum ExplanationWriter {
  /// Adds the fields `bias`, `rating_bias`, `length_factor`, `entries`, `kinds` and `negations` to
  /// an object, and `terms` where there are any.
  ///
  /// Valences are as they count in a text of this length: with the bias and the terms they add up to
  /// the score.
  ///
  /// Starts and ends count characters (Unicode scalars), as Python's slices do.
  static func append(
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

  /// What the score comes to: "fresh, 93 %, rating 0.81".
  static func verdict(_ score: SentimentScore) -> String {
    let share = "\(Decimal.text(score.probability * 100, digits: 0)) %"
    return "\(score.label.rawValue), \(score.label == .fresh ? share : share + " fresh"), "
      + "rating \(Decimal.text(score.rating, digits: 2))"
  }

  /// One line: "“unmatched ability” +2.10, “miraculous” +1.70; “difficult” −0.80 is outweighed".
  static func words(
    _ explanation: SentimentExplanation, of text: UnsafeRawBufferPointer, limit: Int = 6
  ) -> String {
    let reasons = explanation.strongestReasons(limit)
    guard !reasons.isEmpty else { return "no entry of the lexicon matches" }
    let isFresh = explanation.score.label == .fresh
    var parts = reasons.filter { ($0.valence >= 0) == isFresh }.map { inWords($0, text) }
    if parts.isEmpty, (explanation.bias >= 0) == isFresh {
      parts = ["every text starts from \(Decimal.signed(explanation.bias, digits: 2))"]
    }
    let others = reasons.filter { ($0.valence >= 0) != isFresh }.map { inWords($0, text) }
    let line = parts.joined(separator: ", ")
    if others.isEmpty { return line }
    let verb = others.count == 1 ? "is" : "are"
    return (line.isEmpty ? "" : line + "; ") + others.joined(separator: ", ")
      + " \(verb) outweighed"
  }

  private static func inWords(
    _ reason: SentimentExplanation.Reason, _ text: UnsafeRawBufferPointer
  ) -> String {
    let valence = Decimal.signed(reason.valence, digits: 2)
    guard let bytes = reason.bytes else { return "\(Table.harmless(reason.text)) \(valence)" }
    // The negator stands before the words that are shown.
    let isNegated = EntryKind(of: String(reason.text.prefix { $0 != " " })) == .negated
    return "“\(cut(text, bytes))”\(isNegated ? " (negated)" : "") \(valence)"
  }

  /// A piece of a text as it may be printed: on one line, without control characters.
  static func cut(_ text: UnsafeRawBufferPointer, _ bytes: Range<Int>) -> String {
    let words = String(decoding: UnsafeRawBufferPointer(rebasing: text[bytes]), as: UTF8.self)
    return Table.harmless(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
