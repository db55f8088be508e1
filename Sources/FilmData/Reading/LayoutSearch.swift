internal import Bytes

/// Finds out how an input of reviews is laid out.
struct LayoutSearch {
  /// What was found.
  struct Found {
    var layout: ReviewLayout
    var names: ReviewFieldNames
    var keys: [String]
    /// How the layout was read, in words, where no names of fields tell it.
    var words: String?
    /// What numbers mean as labels, if the layout tells.
    var labelNumbers: LabelNumbers?
  }

  private let reader: BlockReader
  private let path: String
  private let names: ReviewFieldNames
  private let needsText: Bool

  init(_ reader: BlockReader, path: String, names: ReviewFieldNames, needsText: Bool) {
    (self.reader, self.path, self.names, self.needsText) = (reader, path, names, needsText)
  }

  /// Looks at the first rows, and moves past a header.
  ///
  /// - Throws: ``DataError`` where there is no field for the text.
  func layout() throws(DataError) -> Found {
    let first = reader.firstLine
    if isJSON(first) { return try json() }
    if needsText, names.given[.text] == nil, let notation = LineNotation(showing: first) {
      return lines(notation)
    }
    return try table()
  }

  // MARK: JSON

  private func isJSON(_ line: ArraySlice<UInt8>) -> Bool {
    if isNamed(["jsonl", "ndjson"]) { return true }
    let start = line.drop(while: ASCII.isBlank)
    let next = start.dropFirst().first { !ASCII.isBlank($0) }
    switch start.first {
    case UInt8(ascii: "{"): return true
    case ASCII.openingBracket:
      // "[Spoilers] A gem." is a text.
      return next.map { "{[\"]".utf8.contains($0) } ?? true
    default: return false
    }
  }

  private func isNamed(_ endings: [String]) -> Bool {
    let parts = path.lowercased().split(separator: ".")
    let last = parts.last { $0 != "gz" && $0 != "zst" }
    return parts.count > 1 && last.map { endings.contains(String($0)) } == true
  }

  private func json() throws(DataError) -> Found {
    var keys = reader.firstRows().jsonKeys()
    let isList = reader.firstLine.first { !ASCII.isBlank($0) } == ASCII.openingBracket
    if isList || !isFirstLineRecord {
      let place = place(isText)
      if let place, isList || place != .top || !isRecord(keys) {
        try reader.unwrap(place)
        keys = reader.firstRows().jsonKeys()
      } else if place == nil, isList || keysOfFirstLine.isEmpty, !reader.isBroken,
        !isNamed(["jsonl", "ndjson"])
      {
        throw try withoutText()
      }
    }
    let adapted = names.adapted(to: keys)
    if let text = adapted.names(of: .text).first(where: keys.contains), keys.contains("\(text).0"),
      reader.firstRows().jsonKeysOfRows().allSatisfy({ $0.contains("\(text).0") })
    {
      throw .malformed(path: path, line: 1, reason: Self.columnAdvice)
    }
    return Found(layout: .jsonLines, names: adapted, keys: keys)
  }

  private static let columnAdvice =
    "the fields are columns, as pandas writes them by default; convert it: python3 -c \"import pandas; "
    + "pandas.read_json('FILE').to_json('FILE.jsonl', orient='records', lines=True)\""

  /// Whether the first line is a whole object with a text of its own.
  private var isFirstLineRecord: Bool {
    if keysOfFirstLine.isEmpty { return false }
    guard let isText else { return true }
    // Its own text counts before that of an object in it.
    if outerKeysOfFirstLine.contains(where: isText) { return true }
    return reader.firstLine.withUnsafeBytes { JSONRecordPlace(in: $0, isText: isText) } == .top
  }

  private var keysOfFirstLine: [String] { keysOfFirstLine(depth: 2) }

  private var outerKeysOfFirstLine: [String] { keysOfFirstLine(depth: 0) }

  private func keysOfFirstLine(depth: Int32) -> [String] {
    let line = PaddedText(reader.firstLine)
    return withExtendedLifetime(line) { JSONRepair().keys(of: line.bytes, depth: depth) }
  }

  /// What is wrong with a document in which no object has a text.
  private func withoutText() throws(DataError) -> DataError {
    guard let place = place(nil) else {
      return .malformed(path: path, line: 1, reason: "\(RowProblem.Reason.jsonArray)")
    }
    try reader.unwrap(place)
    let keys = reader.firstRows().jsonKeys()
    return .missingField(path: path, field: .text, example: nil, found: keys)
  }

  /// Whether the keys are those of a review.
  private func isRecord(_ keys: [String]) -> Bool {
    if keys.isEmpty { return false }
    guard needsText else { return true }
    let adapted = names.adapted(to: keys)
    return adapted.names(of: .text).contains(where: keys.contains)
  }

  /// How far the first record of a document may be from its start.
  private static let searchLimit = 1 << 20

  /// Where the records of a JSON document are.
  private func place(_ isText: ((String) -> Bool)?) -> JSONRecordPlace? {
    var size = 1
    while true {
      let start = reader.lookAhead(size)
      if let place = start.withUnsafeBytes({ JSONRecordPlace(in: $0, isText: isText) }) {
        return place
      }
      if start.count < size || size >= Self.searchLimit { return nil }
      size = max(start.count + 1, 4 * size)
    }
  }

  private var isText: ((String) -> Bool)? {
    guard needsText else { return nil }
    let texts = Set(
      names.names(of: .text).flatMap { name in
        [FieldName.folded(name), FieldName.folded(String(name.split(separator: ".").last ?? ""))]
      })
    return { texts.contains(FieldName.folded($0)) }
  }

  // MARK: Tables

  private func table() throws(DataError) -> Found {
    var dialect = reader.takeDialect()
    var header = reader.peekHeader(dialect)
    if needsText, !hasText(header) {
      if let found = headerless(dialect, first: header) { return found }
      throw .missingField(path: path, field: .text, example: nil, found: header)
    }
    header = reader.takeHeader(dialect)
    let adapted = names.adapted(to: header)
    let text = adapted.names(of: .text).lazy.compactMap { header.firstIndex(of: $0) }.first
    reader.wholeLines.withUnsafeBytes {
      dialect.learn(from: $0, columnCount: header.count, freeColumn: text)
    }
    reader.setFraming(.delimited(dialect))
    return Found(
      layout: .delimited(dialect, header: header), names: adapted, keys: header,
      labelNumbers: Self.isTreebank(header) ? .fiveSteps : nil)
  }

  private func hasText(_ header: [String]) -> Bool {
    names.adapted(to: header).names(of: .text).contains(where: header.contains)
  }

  /// The phrases of the Stanford Sentiment Treebank, as Kaggle has them.
  private static func isTreebank(_ header: [String]) -> Bool {
    let folded = Set(header.map(FieldName.folded))
    return folded.isSuperset(of: ["phraseid", "phrase", "sentiment"])
  }

  // MARK: Without a header

  private func headerless(_ dialect: DelimitedDialect, first: [String]) -> Found? {
    guard names.given[.text] == nil else { return nil }
    let start = reader.wholeLines
    var dialect = dialect
    start.withUnsafeBytes { dialect.learn(from: $0, columnCount: first.count) }
    if let list = start.withUnsafeBytes({ HeaderlessList($0, dialect) }) {
      reader.setFraming(.delimited(list.dialect))
      return Found(
        layout: .delimited(list.dialect, header: list.header),
        names: names.adapted(to: list.header),
        keys: list.header, words: list.description)
    }
    return isNamed(["txt", "text"]) || !Self.looksLikeHeader(first) ? lines(.plain) : nil
  }

  private func lines(_ notation: LineNotation) -> Found {
    let words =
      switch notation {
      case .plain: "one review a line"
      case .fastText: "one review a line, with its label as fastText writes it"
      case .tree:
        "trees of the Stanford Sentiment Treebank, with their steps as labels"
          + ReviewInput.stepWords
      }
    return Found(
      layout: .lines(notation), names: names, keys: [], words: words,
      labelNumbers: notation == .tree ? .fiveSteps : nil)
  }

  /// Whether the fields of a first line could be names: short, different, and no sentence.
  private static func looksLikeHeader(_ fields: [String]) -> Bool {
    let words = fields.map { $0.split(whereSeparator: \.isWhitespace) }
    if fields.count == 1, (words.first?.count ?? 0) > 1 { return false }
    let isShort = zip(fields, words).allSatisfy { field, words in
      (1...3).contains(words.count) && field.utf8.count <= 40
        && !(field.last.map { ".!?…".contains($0) } ?? false)
    }
    return isShort && Set(fields).count == fields.count
  }
}
