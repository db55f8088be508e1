import Bytes
import FilmData
import FilmSentiment

/// The columns of a table of scored reviews before those of the score: the input's own where they are handed
/// on, the row's number, and which film the review is of.
struct ScoredReviewColumns: Sendable, Hashable {
  /// The names of the input's fields; `nil` where they are not handed on.
  let kept: [String]?
  /// What separates the columns.
  let separator: UInt8
  /// Whether what is praised and blamed has a column.
  let hasAspects: Bool
  private let hasID: Bool
  private let hasFilm: Bool
  private let hasTitle: Bool

  init(kept: [String]?, separator: UInt8 = ASCII.comma, hasAspects: Bool = false) {
    self.kept = kept
    self.separator = separator
    self.hasAspects = hasAspects
    func isOwn(_ name: String) -> Bool { kept?.contains(name) != true }
    (hasID, hasFilm, hasTitle) = (isOwn("id"), isOwn("film"), isOwn("title"))
  }

  /// The names, with a separator after each.
  var head: String {
    let buffer = ByteBuffer()
    for name in kept ?? [] {
      CSVField.append(
        KeptFields.name(name, hasAspects: hasAspects), separator: separator, to: buffer)
      buffer.append(separator)
    }
    let own = [hasID ? "id" : nil, "row", hasFilm ? "film" : nil, hasTitle ? "title" : nil]
    return buffer.string
      + own.compactMap { $0.map { $0 + String(Unicode.Scalar(separator)) } }.joined()
  }

  /// Writes a row's values, with a separator after each.
  func append(_ row: ReviewRow, to buffer: ByteBuffer) {
    if let kept { append(kept, of: row, to: buffer) }
    if hasID { append(row[.id], to: buffer) }
    if row.row > 0 { buffer.append(integer: row.row) }
    buffer.append(separator)
    if hasFilm { append(row[.film], to: buffer) }
    if hasTitle { append(row[.title], to: buffer) }
  }

  private func append(_ names: [String], of row: ReviewRow, to buffer: ByteBuffer) {
    for (column, name) in names.enumerated() {
      // Tables have their fields in this order, and objects mostly.
      if column < row.kept.count, row.kept[column].name.elementsEqual(name.utf8) {
        append(row.kept[column].value, to: buffer)
      } else {
        let field = row.kept.first { $0.name.elementsEqual(name.utf8) }
        append(field?.value ?? .missing, to: buffer)
      }
    }
  }

  @inline(__always)
  private func append(_ value: FieldValue, to buffer: ByteBuffer) {
    switch value.kind {
    case .missing, .null: break
    case .string, .number: CSVField.append(value.bytes, separator: separator, to: buffer)
    case .yes, .no, .other:
      if let json = value.json { CSVField.append(json, separator: separator, to: buffer) }
    }
    buffer.append(separator)
  }
}
