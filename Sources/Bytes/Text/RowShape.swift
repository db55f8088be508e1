/// What the rows of a table look like: how many fields they have, and which of these are numbers or
/// single words in nearly all of the first rows.
///
/// Tells a line that is a row of its own from a line of a quoted text.
package struct RowShape: Sendable, Hashable {
  /// What the values of a column are.
  package enum Kind: Sendable, Hashable {
    case any, number, word
  }

  /// What each column holds, in order.
  package let kinds: [Kind]

  /// How many fields a row has.
  package var columnCount: Int { kinds.count }
  /// Whether any column is of a kind that a text would not have by chance.
  package var isTyped: Bool { kinds.contains { $0 != .any } }

  /// Makes a shape.
  package init(kinds: [Kind]) { self.kinds = kinds }

  /// Learns the shape from the first lines of a table, after its header.
  ///
  /// - Parameters:
  ///   - columnCount: how many columns the header has.
  ///   - freeColumn: the column with the text, which is of any kind.
  package init(
    of lines: UnsafeRawBufferPointer, _ dialect: DelimitedDialect, columnCount: Int,
    freeColumn: Int? = nil
  ) {
    var counts = [Counts](repeating: Counts(), count: columnCount)
    var line = LineFields(dialect)
    line.forEachLine(of: lines) { fields in
      guard fields.count == columnCount else { return }
      for (column, field) in fields.enumerated() { counts[column].add(field.bytes) }
    }
    kinds = counts.enumerated().map { column, counts in
      column == freeColumn ? .any : counts.kind
    }
  }

  /// Whether fields have the kinds of their columns; fields beyond the last column do not count.
  package func fits(_ fields: some Sequence<DelimitedScanner.Field>) -> Bool {
    zip(kinds, fields).allSatisfy { kind, field in
      switch kind {
      case .any: true
      case .number: Counts.isBlank(field.bytes) || Counts.isNumber(field.bytes)
      case .word: Counts.isBlank(field.bytes) || Counts.isWord(field.bytes)
      }
    }
  }

  /// The values of one column.
  private struct Counts {
    private var values = 0
    private var numbers = 0
    private var words = 0

    mutating func add(_ value: UnsafeRawBufferPointer) {
      if Self.isBlank(value) { return }
      values += 1
      if Self.isNumber(value) { numbers += 1 }
      if Self.isWord(value) { words += 1 }
    }

    /// A broken line among ten must not hide what the others are; one value is no evidence.
    var kind: Kind {
      if values < 2 { return .any }
      return numbers * 10 >= values * 9 ? .number : words * 10 >= values * 9 ? .word : .any
    }

    static func isBlank(_ value: UnsafeRawBufferPointer) -> Bool {
      value.allSatisfy(ASCII.isBlank)
    }

    static func isNumber(_ value: UnsafeRawBufferPointer) -> Bool {
      value.count <= 24 && DecimalBytes.value(value) != nil
    }

    /// Labels and keys are short and have no blanks.
    static func isWord(_ value: UnsafeRawBufferPointer) -> Bool {
      value.count <= 40 && !value.contains { ASCII.isBlank($0) || $0 == ASCII.quote }
    }
  }
}
