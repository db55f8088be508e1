internal import Bytes

/// What can be told of a row with fewer or more fields than the header.
struct UnevenRow {
  /// What was done with such a row.
  enum Kind {
    /// Fields are missing at its end.
    case short
    /// Its text has the delimiter in it.
    case joined
    /// Fields follow the last column.
    case long
    /// Only delimiters follow the last column.
    case padded
  }

  private let dialect: DelimitedDialect
  private let header: [String]
  private let textColumn: Int?
  private let labelColumn: Int?
  private let scoreColumn: Int?
  private let needsText: Bool

  /// - Parameter columns: the column of each ``ReviewField``.
  init(_ dialect: DelimitedDialect, header: [String], columns: [Int?], needsText: Bool = true) {
    (self.dialect, self.header, self.needsText) = (dialect, header, needsText)
    textColumn = columns[ReviewField.text.rawValue]
    labelColumn = columns[ReviewField.freshness.rawValue]
    scoreColumn = columns[ReviewField.score.rawValue]
  }

  /// Makes the fields those of the header's columns; `nil` where they cannot be told.
  func fit(_ fields: inout [DelimitedScanner.Field]) -> Kind? {
    fields.count < header.count ? fitShort(fields) : fitLong(&fields)
  }

  /// What is missing at the end is empty, if the text is there and the others are what they should be.
  private func fitShort(_ fields: [DelimitedScanner.Field]) -> Kind? {
    if needsText {
      guard let text = textColumn, text < fields.count, fields[text].count > 0 else { return nil }
    }
    let fits = dialect.shape?.fits(fields) ?? true
    return fits && (fields.count > 1 || header.count == 2) ? .short : nil
  }

  private func fitLong(_ fields: inout [DelimitedScanner.Field]) -> Kind? {
    let extra = fields[header.count...]
    if extra.allSatisfy({ $0.count == 0 }) {
      fields.removeSubrange(header.count...)
      return .padded
    }
    guard let text = textColumn else { return nil }
    if text != header.count - 1, isPlausible(Array(fields.prefix(header.count))) == true {
      fields.removeSubrange(header.count...)
      return .long
    }
    var joined = fields
    joined.replaceSubrange(
      text...(text + extra.count), with: [Self.joined(fields[text...(text + extra.count)])])
    guard text == header.count - 1 || isPlausible(joined) == true else { return nil }
    fields = joined
    return .joined
  }

  /// Whether the columns hold what they should: numbers and words as in other rows, a label, a score; `nil`
  /// if there is none by which to tell.
  private func isPlausible(_ fields: [DelimitedScanner.Field]) -> Bool? {
    var isKnown = false
    if let shape = dialect.shape, shape.isTyped {
      isKnown = true
      if !shape.fits(fields) { return false }
    }
    if let column = labelColumn {
      isKnown = true
      if FreshnessLabel(utf8: fields[column].bytes) == .unknown { return false }
    }
    if let column = scoreColumn {
      isKnown = true
      let score = ReviewScore.parse(utf8: fields[column].bytes)
      if case .failure(.notAScore) = score, !BareWord(fields[column].bytes).meansNothing {
        return false
      }
    }
    return isKnown ? true : nil
  }

  /// Neighbouring fields as one, with what stands between them.
  private static func joined(_ fields: ArraySlice<DelimitedScanner.Field>) -> DelimitedScanner.Field
  {
    guard let first = fields.first, let last = fields.last else {
      preconditionFailure("no fields to join")
    }
    let count = last.start + last.count - first.start
    return .init(start: first.start, count: count, hasEscapes: false)
  }
}
