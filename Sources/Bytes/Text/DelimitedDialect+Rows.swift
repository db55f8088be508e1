extension DelimitedDialect {
  /// Learns from the first rows, after the header, what quotes mean and what rows look like.
  ///
  /// - Parameters:
  ///   - columnCount: how many columns the header has.
  ///   - freeColumn: the column with the text, if it is known.
  package mutating func learn(
    from rows: UnsafeRawBufferPointer, columnCount: Int, freeColumn: Int? = nil
  ) {
    if isQuoted, delimiter == ASCII.tab, hasUnquotedQuotes(rows, columnCount: columnCount) {
      isQuoted = false
    }
    if isQuoted { escapesQuotes = Self.escapesQuotes(rows, delimiter: delimiter) }
    shape = RowShape(of: rows, self, columnCount: columnCount, freeColumn: freeColumn)
  }

  /// Whether a field between tabs begins with a quote that does not end it, though nearly each line is a
  /// whole row: the quotes are then letters.
  private func hasUnquotedQuotes(_ rows: UnsafeRawBufferPointer, columnCount: Int) -> Bool {
    var plain = self
    plain.isQuoted = false
    var line = LineFields(plain)
    var (lineCount, brokenCount, hasLetter) = (0, 0, false)
    line.forEachLine(of: rows) { fields in
      lineCount += 1
      if fields.count != columnCount { brokenCount += 1 }
      for field in fields where field.count > 0 && field.start[0] == ASCII.quote {
        if field.count == 1 || field.start[field.count - 1] != ASCII.quote { hasLetter = true }
      }
    }
    return hasLetter && brokenCount * 20 <= lineCount
  }

  /// Whether quotes follow a backslash where they can end no field.
  private static func escapesQuotes(
    _ rows: UnsafeRawBufferPointer, delimiter: UInt8
  ) -> Bool {
    var isEscape = false
    for index in rows.indices.dropLast() {
      if rows[index] == ASCII.quote, isEscape {
        let next = rows[index + 1]
        if next != delimiter, next != ASCII.quote, !QuoteSearch.isLineEnd(next) { return true }
      }
      isEscape = rows[index] == ASCII.backslash && !isEscape
    }
    return false
  }
}
