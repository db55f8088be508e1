/// One review's row as bytes; everything in it lives until the next row is read.
package struct ReviewRow {
  /// The line where the row begins, from 1.
  package var line: Int
  let values: UnsafeBufferPointer<FieldValue>
  let bareScale: Double?

  package subscript(field: ReviewField) -> FieldValue { values[field.rawValue] }

  /// The review's text, UTF-8, perhaps with faults in it.
  package var text: UnsafeRawBufferPointer { self[.text].bytes }

  /// The film's key: the film's field, else the title's.
  package var filmKey: FieldValue { self[.film].isPresent ? self[.film] : self[.title] }

  /// The reviewer's rating, 0…1; `nil` where there is none or it has no scale.
  package var rating: Double? {
    let score = self[.score]
    guard score.isPresent, score.kind == .string || score.kind == .number else { return nil }
    guard case .success(let parsed) = ReviewScore.parse(utf8: score.bytes, bareScale: bareScale)
    else { return nil }
    return parsed.rating
  }

  /// The row's own label.
  package var freshness: Freshness? {
    let value = self[.freshness]
    switch value.kind {
    case .yes: return .fresh
    case .no: return .rotten
    case .string, .number: return value.string.flatMap { Freshness(parsing: $0) }
    default: return nil
    }
  }

  /// The verdict: the row's own label, else what its rating stands for.
  package var verdict: Freshness? { freshness ?? rating.map(Freshness.init(rating:)) }

  /// Whether the review is one of the audience, where the data tells critics and audience apart.
  package var isAudience: Bool {
    self[.source].bytes.elementsEqual("audience".utf8)
  }

  /// The row as a value of its own.
  package var review: Review {
    Review(
      id: self[.id].string, film: filmKey.string, title: self[.title].string,
      text: String(decoding: text, as: UTF8.self), freshness: freshness, rating: rating,
      critic: self[.critic].string)
  }
}
