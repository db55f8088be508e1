/// An opened input of reviews: its layout is known from its first line, its rows are not yet read.
///
/// Reads JSON lines and delimited text (RFC 4180; comma, tab, semicolon, bar or double
/// colon), plain or compressed, including the layouts of the public Rotten Tomatoes tables.
package final class ReviewInput {
  package let path: String
  package let layout: ReviewLayout
  package let names: ReviewFieldNames
  package let reader: BlockReader
  package private(set) var bareScale: Double?
  private var labelNumbers = LabelNumbers.usual
  /// The names of the fields that the header or the first rows have, known or not.
  package private(set) var keys: [String] = []
  private let needsText: Bool

  /// Opens an input.
  ///
  /// - Parameters:
  ///   - names: names that the caller gave for fields.
  ///   - bareScale: the best score if scores are bare numbers; `nil` if they have no scale,
  ///     unless those at the start all lie in 0…1.
  ///   - needsText: whether a row without text is a bad one.
  ///   - blockSize: how many bytes are parsed at a time; the rows do not depend on it.
  /// - Throws: ``DataError`` where it cannot be opened, is one JSON array, or has no field for the
  ///   text.
  package init(
    _ input: Input, names: ReviewFieldNames = ReviewFieldNames(), bareScale: Double? = nil,
    needsText: Bool = true, blockSize: Int = BlockReader.usualBlockSize
  ) throws(DataError) {
    self.needsText = needsText
    path = input.name
    reader = try BlockReader(ByteSource(input), blockSize: blockSize)
    self.bareScale = bareScale
    let first = reader.firstLine
    let rows: RecordBlock
    if first.first == UInt8(ascii: "[") {
      throw .malformed(path: path, line: 1, reason: "\(RowProblem.Reason.jsonArray)")
    } else if Self.isJSON(first, path) {
      layout = .jsonLines
      rows = reader.firstRows()
      keys = rows.jsonKeys()
      self.names = names.adapted(to: keys)
    } else {
      let dialect = reader.takeDialect()
      reader.setFraming(.delimited(dialect))
      let header = reader.takeHeader(dialect)
      keys = header
      layout = .delimited(dialect, header: header)
      self.names = names.adapted(to: header)
      if needsText { try checkText(header) }
      rows = reader.firstRows()
    }
    learnNumbers(from: rows)
  }

  /// Learns from the first rows what numbers mean as scores and as labels.
  private func learnNumbers(from rows: RecordBlock) {
    var scale = BareScale()
    var labels = LabelNumbers.Evidence()
    _ = makeParser().parse(rows) { row in
      scale.add(row[.score])
      labels.add(row.label)
    }
    bareScale = bareScale ?? scale.inferred
    labelNumbers = labels.numbers
  }

  /// Which fields are used for what, in words: `text from "quote", score from "stars"`.
  package var fieldsTaken: String {
    [ReviewField.text, .score, .freshness, .film, .title, .critic].compactMap { field in
      guard let name = names.names(of: field).first(where: keys.contains) else { return nil }
      let scale = field == .score && bareScale == 1 ? " (0 to 1)" : ""
      return "\(field.description) from \"\(name.quotable())\"\(scale)"
    }.joined(separator: ", ")
  }

  /// A parser of this input's rows; each worker needs its own.
  package func makeParser() -> ReviewParser {
    ReviewParser(
      layout, names: names, bareScale: bareScale, labelNumbers: labelNumbers, path: path,
      needsText: needsText)
  }

  private static func isJSON(_ line: ArraySlice<UInt8>, _ path: String) -> Bool {
    let parts = path.lowercased().split(separator: ".")
    let last = parts.last { $0 != "gz" && $0 != "zst" }
    if parts.count > 1, last == "jsonl" || last == "ndjson" { return true }
    return line.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "{")
  }

  private func checkText(_ header: [String]) throws(DataError) {
    if names.names(of: .text).contains(where: header.contains) { return }
    throw .missingField(path: path, field: .text, example: nil, found: header)
  }
}
