/// One review's row as bytes, all valid until the next row is read.
package struct ReviewRow {
  /// The line where the row begins, from 1.
  package var line: Int
  /// The row's number among those of the input, from 1, bad rows included; 0 for a row without an input.
  package var row: Int
  let values: UnsafeBufferPointer<FieldValue>
  let meaning: ValueMeaning
  /// All fields of the row, in its order; empty unless the reader keeps them.
  package var kept = UnsafeBufferPointer<KeptField>(start: nil, count: 0)
  /// The names of the input's fields; `nil` unless the reader keeps them.
  package var keptNames: KeptNames?
  /// Read once, since a row is asked for it several times.
  private let score: Result<ReviewScore, ReviewScore.Refusal>

  init(line: Int, row: Int, values: UnsafeBufferPointer<FieldValue>, meaning: ValueMeaning) {
    (self.line, self.row, self.values, self.meaning) = (line, row, values, meaning)
    score = Self.score(values[ReviewField.score.rawValue], meaning.scale)
  }

  package subscript(field: ReviewField) -> FieldValue { values[field.rawValue] }

  /// The review's text in UTF-8, which may be invalid in parts.
  package var text: UnsafeRawBufferPointer { self[.text].bytes }

  /// The film's key: the film's field, else the title's.
  package var filmKey: FieldValue { self[.film].isPresent ? self[.film] : self[.title] }

  /// The reviewer's score in its own notation; `nil` if there is none or it has no scale.
  package var reviewScore: ReviewScore? {
    guard case .success(let score) = score else { return nil }
    return score
  }

  /// The reviewer's rating, 0…1; `nil` if there is none or it has no scale.
  package var rating: Double? { reviewScore?.rating }

  /// Why the score could not be read; `nil` if it could, or if there is none.
  var scoreRefusal: ReviewScore.Refusal? {
    guard case .failure(let refusal) = score, refusal != .empty else { return nil }
    let value = self[.score]
    return value.kind == .string && BareWord(value.bytes).meansNothing ? nil : refusal
  }

  private static func score(
    _ value: FieldValue, _ scale: RatingScale?
  ) -> Result<ReviewScore, ReviewScore.Refusal> {
    switch value.kind {
    case .string, .number: ReviewScore.parse(utf8: value.bytes, scale: scale)
    case .missing, .null: .failure(.empty)
    case .yes, .no, .other: .failure(.notAScore)
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
  package var freshness: Freshness? { label.verdict(meaning.labelNumbers) }

  /// Whether there is a label that was not understood.
  var hasUnreadLabel: Bool {
    let label = label
    if case .number(let number) = label, meaning.labelNumbers.isNeutral(number) { return false }
    return label != .absent && label.verdict(meaning.labelNumbers) == nil
  }

  /// The verdict: the row's own label, else what its rating means.
  package var verdict: Freshness? { freshness ?? rating.map(Freshness.init(rating:)) }

  /// Whether the review is by the audience, if the data distinguishes critics and audience.
  package var isAudience: Bool {
    self[.source].bytes.elementsEqual("audience".utf8)
  }

  /// Whether the reviewer is a top critic, if the data says so.
  package var isTopCritic: Bool {
    let value = self[.topCritic]
    switch value.kind {
    case .yes: return true
    case .string, .number:
      let word = BareWord(value.bytes)
      return word.matches("true") || word.matches("yes") || word.matches("1")
        || word.matches("top")
    case .no, .null, .missing, .other: return false
    }
  }

  /// The row as a value of its own.
  package var review: Review {
    Review(
      id: self[.id].string, film: filmKey.string, title: self[.title].string,
      text: String(decoding: text, as: UTF8.self), freshness: freshness, rating: rating,
      critic: self[.critic].string)
  }
}
