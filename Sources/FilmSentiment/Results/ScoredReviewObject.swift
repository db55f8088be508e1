package import Bytes
package import FilmData

/// A scored review as a JSON object: what `filmlab sentiment` and its web service write.
package enum ScoredReviewObject {
  /// Writes the object: the fields that the row hands on, its number, its own `id`, `film` and `title`, byte
  /// for byte, then `label`,
  /// `probability`, `rating`, `score`, and `original_rating` where the row has one.
  ///
  /// Without evidence the label is `neutral`, probability and rating are `null`, and `no_evidence` says
  /// why.
  ///
  /// - Parameters:
  ///   - isNeutral: whether the score is too near the middle for a label.
  ///   - aspects: adds the field of ``AspectFields``, unless `nil`.
  ///   - explanation: adds the fields of ``ExplanationFields``.
  ///   - lexicon: looked at for an explanation alone: references to it are counted between threads.
  package static func append(
    _ row: ReviewRow, score: SentimentScore, isNeutral: Bool = false,
    aspects: [AspectOpinion]? = nil, explanation: SentimentExplanation?,
    lexicon: @autoclosure () -> Lexicon, to buffer: ByteBuffer
  ) {
    buffer.write("{")
    if row.kept.isEmpty {
      append("\"id\":", value: row[.id], to: buffer)
      appendNumber(row, to: buffer)
      append("\"film\":", value: row[.film], to: buffer)
      append("\"title\":", value: row[.title], to: buffer)
    } else {
      appendKept(row, hasAspects: aspects != nil, to: buffer)
    }
    appendVerdict(score, isNeutral: isNeutral, to: buffer)
    if let rating = row.rating {
      buffer.write(",\"original_rating\":")
      buffer.append(number: rating)
    }
    if let aspects { AspectFields.append(aspects, of: row.text, to: buffer) }
    if let explanation {
      ExplanationFields.append(explanation, of: row.text, lexicon: lexicon(), to: buffer)
    }
    buffer.write("}")
  }

  /// Writes the fields `label`, `probability`, `rating` and `score`, and `no_evidence` without evidence.
  @inline(__always)
  package static func appendVerdict(
    _ score: SentimentScore, isNeutral: Bool = false, to buffer: ByteBuffer
  ) {
    guard score.hasEvidence else {
      buffer.write("\"label\":\"neutral\",\"probability\":null,\"rating\":null,\"score\":")
      buffer.append(number: score.score)
      buffer.append(",\"no_evidence\":")
      return buffer.append(quoted: score.evidence.rawValue)
    }
    if isNeutral {
      buffer.write("\"label\":\"neutral\",\"probability\":")
    } else if score.label == .fresh {
      buffer.write("\"label\":\"fresh\",\"probability\":")
    } else {
      buffer.write("\"label\":\"rotten\",\"probability\":")
    }
    buffer.append(number: score.probability)
    buffer.write(",\"rating\":")
    buffer.append(number: score.rating)
    buffer.write(",\"score\":")
    buffer.append(number: score.score)
  }

  @inline(__always)
  private static func appendNumber(_ row: ReviewRow, to buffer: ByteBuffer) {
    guard row.row > 0 else { return }
    buffer.write("\"row\":")
    buffer.append(integer: row.row)
    buffer.write(",")
  }

  /// The fields of the input, and of the result's own those that it does not have.
  private static func appendKept(_ row: ReviewRow, hasAspects: Bool, to buffer: ByteBuffer) {
    KeptFields.append(row, hasAspects: hasAspects, to: buffer)
    if !KeptFields.contains("id", in: row) { append("\"id\":", value: row[.id], to: buffer) }
    appendNumber(row, to: buffer)
    if !KeptFields.contains("film", in: row) { append("\"film\":", value: row[.film], to: buffer) }
    if !KeptFields.contains("title", in: row) {
      append("\"title\":", value: row[.title], to: buffer)
    }
  }

  @inline(__always)
  private static func append(
    _ name: StaticString, value: FieldValue, to buffer: ByteBuffer
  ) {
    switch value.kind {
    case .missing, .other: return
    case .string, .number, .yes, .no, .null:
      buffer.write(name)
      buffer.append(passedThrough: value)
      buffer.write(",")
    }
  }
}
