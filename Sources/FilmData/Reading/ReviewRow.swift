/// One review's row as bytes, all valid until the next row is read.
package struct ReviewRow {
  /// The line where the row begins, from 1.
  package var line: Int
  let values: UnsafeBufferPointer<FieldValue>
  let bareScale: Double?
  let labelNumbers: LabelNumbers

  package subscript(field: ReviewField) -> FieldValue { values[field.rawValue] }

  /// The review's text in UTF-8, which may be invalid in parts.
  package var text: UnsafeRawBufferPointer { self[.text].bytes }

  /// The film's key: the film's field, else the title's.
  package var filmKey: FieldValue { self[.film].isPresent ? self[.film] : self[.title] }

  /// The reviewer's rating, 0…1; `nil` if there is none or it has no scale.
  package var rating: Double? {
    guard case .success(let score) = score else { return nil }
    return score.rating
  }

  /// Why the score could not be read; `nil` if it could, or if there is none.
  var scoreRefusal: ReviewScore.Refusal? {
    guard case .failure(let refusal) = score, refusal != .empty else { return nil }
    let value = self[.score]
    return value.kind == .string && BareWord(value.bytes).meansNothing ? nil : refusal
  }

  private var score: Result<ReviewScore, ReviewScore.Refusal> {
    let value = self[.score]
    switch value.kind {
    case .string, .number: return ReviewScore.parse(utf8: value.bytes, bareScale: bareScale)
    case .missing, .null: return .failure(.empty)
    case .yes, .no, .other: return .failure(.notAScore)
    }
  }

  /// What the label's field says, before numbers are interpreted.
  var label: FreshnessLabel {
    let value = self[.freshness]
    switch value.kind {
    case .yes: return .verdict(.fresh)
    case .no: return .verdict(.rotten)
    case .string, .number: return FreshnessLabel(utf8: value.bytes)
    case .missing, .null: return .absent
    case .other: return .unknown
    }
  }

  /// The row's own label.
  package var freshness: Freshness? { label.verdict(labelNumbers) }

  /// Whether there is a label that was not understood.
  var hasUnreadLabel: Bool {
    let label = label
    return label != .absent && label.verdict(labelNumbers) == nil
  }

  /// The verdict: the row's own label, else what its rating means.
  package var verdict: Freshness? { freshness ?? rating.map(Freshness.init(rating:)) }

  /// Whether the review is by the audience, if the data distinguishes critics and audience.
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
