/// One review's row as bytes; everything in it lives until the next row is read.
package struct ReviewRow {
  /// The line where the row begins, from 1.
  package var line: Int
  let values: UnsafeBufferPointer<FieldValue>
  let bareScale: Double?
  let labelNumbers: LabelNumbers

  package subscript(field: ReviewField) -> FieldValue { values[field.rawValue] }

  /// The review's text, UTF-8, perhaps with faults in it.
  package var text: UnsafeRawBufferPointer { self[.text].bytes }

  /// The film's key: the film's field, else the title's.
  package var filmKey: FieldValue { self[.film].isPresent ? self[.film] : self[.title] }

  /// The reviewer's rating, 0…1; `nil` where there is none or it has no scale.
  package var rating: Double? {
    guard case .success(let score) = score else { return nil }
    return score.rating
  }

  /// Why a score that is there could not be read; `nil` where it was, or where there is none.
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

  /// What the label's field says, whatever numbers mean in it.
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
