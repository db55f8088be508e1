internal import Bytes

/// A table without a header whose columns show what they are: texts, and labels or scores.
///
/// As the sentiment sets of universities and Kaggle have them: `text<TAB>1`, `0,text`, `"2","title","text"`.
struct HeaderlessList {
  let dialect: DelimitedDialect
  /// Names for the columns.
  let header: [String]
  /// Which column was used for what.
  let description: String

  /// The most lines that are looked at.
  private static let mostLines = 200
  /// The fewest words that a text has on average.
  private static let fewestWords = 2.0

  /// Looks at the first lines; `nil` where no column has labels or scores, or none has texts.
  init?(_ lines: UnsafeRawBufferPointer, _ dialect: DelimitedDialect) {
    var rows: [[UnsafeRawBufferPointer]] = []
    var line = LineFields(dialect)
    line.forEachLine(of: lines) { fields in
      if rows.count < Self.mostLines { rows.append(fields.map(\.bytes)) }
    }
    guard let width = rows.first?.count, width > 1 else { return nil }
    let isEven = rows.count { $0.count == width } * 10 >= rows.count * 9
    if isEven {
      self.init(rows.filter { $0.count == width }, width: width, dialect)
    } else {
      self.init(unevenRows: rows, dialect)
    }
  }

  private init?(_ rows: [[UnsafeRawBufferPointer]], width: Int, _ dialect: DelimitedDialect) {
    let columns = (0..<width).map { column in ColumnValues(rows.lazy.map { $0[column] }) }
    let texts = columns.indices.filter { columns[$0].wordsPerValue >= Self.fewestWords }
    let values = columns.indices.reversed().filter { columns[$0].role != nil }
    guard
      let text = texts.max(by: { columns[$0].wordsPerValue < columns[$1].wordsPerValue }),
      let value = values.first(where: { columns[$0].role == .freshness }) ?? values.first,
      let role = columns[value].role
    else { return nil }
    self.init(width: width, text: text, value: value, role: role, dialect)
  }

  /// The texts have the delimiter in them: what comes before or after them is the label.
  private init?(unevenRows rows: [[UnsafeRawBufferPointer]], _ dialect: DelimitedDialect) {
    let last = ColumnValues(rows.lazy.compactMap(\.last))
    let first = ColumnValues(rows.lazy.compactMap(\.first))
    if let role = last.role {
      self.init(width: 2, text: 0, value: 1, role: role, dialect)
    } else if let role = first.role {
      self.init(width: 2, text: 1, value: 0, role: role, dialect)
    } else {
      return nil
    }
  }

  private init(
    width: Int, text: Int, value: Int, role: ReviewField, _ dialect: DelimitedDialect
  ) {
    var header = (1...width).map { "column \($0)" }
    header[text] = "text"
    header[value] = role == .score ? "rating" : "label"
    self.header = header
    var dialect = dialect
    dialect.shape = RowShape(kinds: (0..<width).map { $0 == value ? .word : .any })
    self.dialect = dialect
    description =
      "no header: text from column \(text + 1), \(role.description) from column \(value + 1)"
  }
}

/// What the values of a column without a name have in common.
private struct ColumnValues {
  private var count = 0
  private var wordCount = 0
  private var labelCount = 0
  private var numbers: Set<Double> = []

  init(_ values: some Sequence<UnsafeRawBufferPointer>) {
    for value in values {
      count += 1
      wordCount += value.split(whereSeparator: ASCII.isBlank).count
      switch FreshnessLabel(utf8: value) {
      case .verdict: labelCount += 1
      case .number(let number):
        labelCount += 1
        numbers.insert(number)
      case .absent, .unknown: break
      }
    }
  }

  var wordsPerValue: Double { count > 0 ? Double(wordCount) / Double(count) : 0 }

  /// Whether the values are labels or scores; more different numbers than marks of a scale are keys.
  var role: ReviewField? {
    guard count > 0, labelCount == count, numbers.count <= 21 else { return nil }
    let codings: [Set<Double>] = [[0, 1], [-1, 1], [1, 2], [-1, 0, 1]]
    if numbers.isEmpty || codings.contains(where: numbers.isSubset) { return .freshness }
    return numbers.allSatisfy { (0...100).contains($0) } ? .score : nil
  }
}
