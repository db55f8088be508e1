import FilmData
import FilmSentiment

/// Writes scored reviews as JSON lines, a JSON array, CSV or a table.
struct ReviewWriter: Sendable {
  let format: OutputFormat
  let explain: Bool
  let style: TerminalStyle
  let band: NeutralBand
  private let width = Console.width

  init(
    format: OutputFormat, explain: Bool, style: TerminalStyle, band: NeutralBand = NeutralBand()
  ) {
    self.band = band
    self.format = format
    self.explain = explain
    self.style = style
  }

  /// What stands before the first row.
  var head: String {
    switch format {
    case .jsonl: ""
    case .json: "[\n"
    case .csv: "id,film,title,label,probability,rating,score,original_rating\n"
    case .table:
      style.apply(.dim, "label   fresh  rating  score  film and text") + "\n"
    }
  }

  /// What stands after the last row.
  var foot: String { format == .json ? "\n]\n" : "" }

  /// Bytes that each row begins with and the very first must not have.
  var separatorLength: Int { format == .json ? 2 : 0 }

  func append(_ row: ReviewRow, _ judge: ReviewJudge, _ part: inout ScoredPart) {
    let explanation = explain && format != .csv ? judge.explain(row) : nil
    let score = explanation?.score ?? judge.score(row)
    part.tally.add(row, score, band)
    let buffer = part.buffer
    switch format {
    case .jsonl:
      appendObject(row, score, explanation, judge, buffer)
      buffer.append("\n")
    case .json:
      buffer.append(",\n")
      appendObject(row, score, explanation, judge, buffer)
    case .csv: appendCSV(row, score, buffer)
    case .table: appendLine(row, score, explanation, buffer)
    }
  }

  private func appendObject(
    _ row: ReviewRow, _ score: SentimentScore, _ explanation: SentimentExplanation?,
    _ judge: ReviewJudge, _ buffer: ByteBuffer
  ) {
    ScoredReviewObject.append(
      row, score, isNeutral: band.holds(score), explanation, judge.lexicon, to: buffer)
  }

  private func appendCSV(_ row: ReviewRow, _ score: SentimentScore, _ buffer: ByteBuffer) {
    for field in [ReviewField.id, .film, .title] {
      if row[field].isPresent { CSVField.append(row[field].bytes, to: buffer) }
      buffer.append(",")
    }
    buffer.append(band.label(score) + ",")
    buffer.append(number: score.probability)
    buffer.append(",")
    buffer.append(number: score.rating)
    buffer.append(",")
    buffer.append(number: score.score)
    buffer.append(",")
    if let rating = row.rating { buffer.append(number: rating) }
    buffer.append("\n")
  }

  private func appendLine(
    _ row: ReviewRow, _ score: SentimentScore, _ explanation: SentimentExplanation?,
    _ buffer: ByteBuffer
  ) {
    let colour: TerminalStyle.Colour =
      band.holds(score) ? .dim : score.label == .fresh ? .green : .red
    let label = band.label(score)
    buffer.append(style.apply(colour, label))
    let probability = "\(Decimal.text(score.probability * 100, digits: 0)) %"
    buffer.append(Padded.left(probability, to: 13 - label.count))
    buffer.append(Padded.left(Decimal.text(score.rating, digits: 2), to: 8))
    buffer.append(Padded.left(Decimal.signed(score.score, digits: 2), to: 7))
    buffer.append("  ")
    let film = row[.title].string ?? row[.film].string
    let text = String(decoding: row.text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let line = (film.map { "\($0): " } ?? "") + text.joined(separator: " ")
    buffer.append(Table.shortened(line, to: max(20, width - 31)))
    buffer.append("\n")
    if let explanation { appendReason(explanation, row.text, buffer) }
  }

  /// The reason in words; on a terminal the whole text in colours before it.
  private func appendReason(
    _ explanation: SentimentExplanation, _ text: UnsafeRawBufferPointer, _ buffer: ByteBuffer
  ) {
    var lines = [ExplanationWriter.words(explanation, of: text)]
    if style.isEnabled {
      let coloured = ColouredText(style: style, width: max(20, width - 8))
        .text(text, explanation.wordValences(in: text))
      lines = coloured.split(separator: "\n").map(String.init) + lines
    }
    for line in lines { buffer.append("        \(line)\n") }
  }
}

/// Texts brought to a width.
enum Padded {
  static func left(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - Table.width(text))) + text
  }
}

/// Fields of CSV, quoted where they must be (RFC 4180).
enum CSVField {
  static func append(_ bytes: UnsafeRawBufferPointer, to buffer: ByteBuffer) {
    let special: Set<UInt8> = [0x2C, 0x22, 0x0A, 0x0D]
    guard bytes.contains(where: special.contains) else { return buffer.append(bytes) }
    buffer.append("\"")
    for byte in bytes {
      if byte == 0x22 { buffer.append("\"") }
      buffer.append(byte)
    }
    buffer.append("\"")
  }

  static func append(_ text: String, to buffer: ByteBuffer) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0), to: buffer) }
  }
}
