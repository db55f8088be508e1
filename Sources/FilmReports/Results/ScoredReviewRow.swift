import Bytes
import FilmAnalytics
import FilmData
import FilmSentiment

/// Writes one scored review at a time as bytes, on the thread that scored it.
struct ScoredReviewRow: Sendable {
  let format: OutputFormat
  let explains: Bool
  let display: Display
  let band: NeutralBand

  /// What comes before the first review.
  ///
  /// - Parameter kept: the names of the input's fields, where they are handed on.
  func head(kept: [String]? = nil) -> String {
    switch format {
    case .jsonl: ""
    case .json: "[\n"
    case .csv:
      ScoredReviewColumns(kept: kept).head + "label,probability,rating,score,original_rating\n"
    case .table: display.style.apply(.dim, "label   fresh  rating  score  film and text") + "\n"
    case .markdown:
      "| film | label | probability | rating | score | text |\n"
        + "| --- | --- | ---: | ---: | ---: | --- |\n"
    }
  }

  /// What comes after the last review.
  var foot: String { format == .json ? "\n]\n" : "" }

  /// The number of bytes that separate a review from the one before; the first review has none.
  var separatorLength: Int { format == .json ? 2 : 0 }

  /// Scores a review, counts it, and writes it.
  func append(_ row: ReviewRow, by scorer: RowScorer, to part: inout ScoredReviewPart) {
    let explanation = explains && format != .csv ? scorer.explain(row) : nil
    let score = explanation?.score ?? scorer.score(row)
    part.tally.add(row, score, band: band)
    let buffer = part.buffer
    if format == .csv, part.columns == nil {
      part.columns = ScoredReviewColumns(kept: row.keptNames?.names)
    }
    switch format {
    case .jsonl:
      appendObject(row, score: score, explanation: explanation, by: scorer, to: buffer)
      buffer.append("\n")
    case .json:
      buffer.append(",\n")
      appendObject(row, score: score, explanation: explanation, by: scorer, to: buffer)
    case .csv:
      part.columns?.append(row, to: buffer)
      appendCSV(row, score: score, to: buffer)
    case .table: appendLine(row, score: score, explanation: explanation, to: buffer)
    case .markdown: appendMarkdown(row, score: score, to: buffer)
    }
  }

  private func appendObject(
    _ row: ReviewRow, score: SentimentScore, explanation: SentimentExplanation?,
    by scorer: RowScorer, to buffer: ByteBuffer
  ) {
    ScoredReviewObject.append(
      row, score: score, isNeutral: band.contains(score), explanation: explanation,
      lexicon: scorer.lexicon, to: buffer)
  }

  private func appendCSV(_ row: ReviewRow, score: SentimentScore, to buffer: ByteBuffer) {
    buffer.append(band.label(score))
    buffer.append(",")
    buffer.append(number: score.probability)
    buffer.append(",")
    buffer.append(number: score.rating)
    buffer.append(",")
    buffer.append(number: score.score)
    buffer.append(",")
    if let rating = row.rating { buffer.append(number: rating) }
    buffer.append("\n")
  }

  // MARK: For people

  private func appendLine(
    _ row: ReviewRow, score: SentimentScore, explanation: SentimentExplanation?,
    to buffer: ByteBuffer
  ) {
    let colour: TerminalStyle.Colour =
      band.contains(score) ? .dim : score.label == .fresh ? .green : .red
    let label = band.label(score)
    buffer.append(display.style.apply(colour, label))
    let probability = "\(DecimalText.text(score.probability * 100, digits: 0)) %"
    buffer.append(Padded.left(probability, to: 13 - label.count))
    buffer.append(Padded.left(DecimalText.text(score.rating, digits: 2), to: 8))
    buffer.append(Padded.left(DecimalText.signed(score.score, digits: 2), to: 7))
    buffer.append("  ")
    let film = film(row)
    let line = (film.map { "\($0): " } ?? "") + text(row)
    buffer.append(Table.shortened(line, to: max(20, display.width - 31)))
    buffer.append("\n")
    if let explanation { appendReason(explanation, row.text, to: buffer) }
  }

  private func film(_ row: ReviewRow) -> String? { row[.title].string ?? row[.film].string }

  /// The text on one line.
  private func text(_ row: ReviewRow) -> String {
    String(decoding: row.text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// The reason in words; on a terminal the whole text in colours before it.
  private func appendReason(
    _ explanation: SentimentExplanation, _ text: UnsafeRawBufferPointer, to buffer: ByteBuffer
  ) {
    var lines = [ExplanationWords.words(explanation, of: text)]
    let width = max(20, display.width - 8)
    // Only a terminal limits the length of lines.
    if display.isTerminal { lines = Paragraph.lines(lines[0], width: width) }
    if display.style.isEnabled {
      let coloured = ColouredText(style: display.style, width: width)
        .text(text, explanation.wordValences(in: text))
      lines = coloured.split(separator: "\n").map(String.init) + lines
    }
    for line in lines { buffer.append("        \(line)\n") }
  }

  private func appendMarkdown(_ row: ReviewRow, score: SentimentScore, to buffer: ByteBuffer) {
    let cells = [
      film(row) ?? "", band.label(score), Percent.text(score.probability, digits: 0),
      DecimalText.text(score.rating, digits: 2), DecimalText.signed(score.score, digits: 2),
      text(row),
    ]
    buffer.append(ReportTable.markdownLine(cells))
    buffer.append("\n")
  }
}

/// The result of one block of reviews: the bytes of its rows, and their counts.
struct ScoredReviewPart {
  let buffer: ByteBuffer
  var tally = ScoringTally()
  /// The columns of a table before those of the score; `nil` without rows.
  var columns: ScoredReviewColumns?
}
