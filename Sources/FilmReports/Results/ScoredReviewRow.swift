import Bytes
import FilmAnalytics
import FilmData
import FilmSentiment

/// Writes one scored review at a time as bytes, on the thread that scored it.
struct ScoredReviewRow: Sendable {
  let format: OutputFormat
  let explains: Bool
  let findsAspects: Bool
  let display: Display
  let band: NeutralBand

  /// What comes before the first review.
  ///
  /// - Parameter kept: the names of the input's fields, where they are handed on.
  func head(kept: [String]? = nil) -> String {
    switch format {
    case .jsonl: ""
    case .json: "[\n"
    case .csv, .tsv:
      ScoredReviewColumns(kept: kept, separator: format.separator, hasAspects: findsAspects).head
        + names.joined(separator: format == .tsv ? "\t" : ",") + "\n"
    case .html: ResultPage.ends("Scored reviews", pageTable.columns).head
    case .table:
      display.style.apply(
        .dim,
        "label   fresh  rating  score  " + (findsAspects ? aspectHeading : "") + "film and text")
        + "\n"
    case .markdown:
      "| film | label | probability | rating | score | \(findsAspects ? "aspects | " : "")text |\n"
        + "| --- | --- | ---: | ---: | ---: | \(findsAspects ? "--- | " : "")--- |\n"
    }
  }

  /// The columns of the score, for programs.
  private var names: [String] {
    ["label", "probability", "rating", "score", "original_rating"]
      + (findsAspects ? [AspectFields.name] : [])
  }
  /// The columns of a page.
  private var pageTable: ReportTable {
    ReportTable(
      title: "",
      columns: [
        .init("film", isNumber: false), .init("label", isNumber: false), .init("fresh"),
        .init("rating"), .init("score"),
      ] + (findsAspects ? [.init("aspects", isNumber: false)] : [])
        + [.init("text", isNumber: false)])
  }
  /// How wide the aspects of a terminal's line are, two or three of them.
  private static let aspectWidth = 28
  private var aspectHeading: String {
    Padded.right("aspects", to: Self.aspectWidth)
  }

  /// What comes after the last review.
  var foot: String {
    switch format {
    case .json: "\n]\n"
    case .html: ResultPage.ends("Scored reviews", pageTable.columns).foot
    default: ""
    }
  }

  /// The number of bytes that separate a review from the one before; the first review has none.
  var separatorLength: Int { format == .json ? 2 : 0 }

  /// Scores a review, counts it, and writes it.
  func append(_ row: ReviewRow, by scorer: RowScorer, to part: inout ScoredReviewPart) {
    let explanation = explains && !format.isSeparated ? scorer.explain(row) : nil
    let score: SentimentScore
    if findsAspects {
      score = scorer.score(row, aspects: &part.opinions)
    } else {
      score = explanation?.score ?? scorer.score(row)
    }
    let opinions = findsAspects ? part.opinions : nil
    part.tally.add(row, score, band: band)
    let buffer = part.buffer
    if format.isSeparated, part.columns == nil {
      part.columns = ScoredReviewColumns(
        kept: row.keptNames?.names, separator: format.separator, hasAspects: findsAspects)
    }
    switch format {
    case .jsonl:
      appendObject(
        row, score: score, aspects: opinions, explanation: explanation, by: scorer, to: buffer)
      buffer.append("\n")
    case .json:
      buffer.append(",\n")
      appendObject(
        row, score: score, aspects: opinions, explanation: explanation, by: scorer, to: buffer)
    case .csv, .tsv:
      part.columns?.append(row, to: buffer)
      appendValues(score, aspects: opinions, of: row, to: buffer)
    case .table:
      appendLine(row, score: score, aspects: opinions, explanation: explanation, to: buffer)
    case .markdown:
      buffer.append(
        ReportTable.markdownLine(cells(row, score: score, aspects: opinions)) + "\n")
    case .html: buffer.append(pageTable.htmlRow(cells(row, score: score, aspects: opinions)))
    }
  }

  private func appendObject(
    _ row: ReviewRow, score: SentimentScore, aspects: [AspectOpinion]?,
    explanation: SentimentExplanation?, by scorer: RowScorer, to buffer: ByteBuffer
  ) {
    ScoredReviewObject.append(
      row, score: score, isNeutral: band.contains(score), aspects: aspects,
      explanation: explanation,
      lexicon: scorer.lexicon, to: buffer)
  }

  private func appendValues(
    _ score: SentimentScore, aspects: [AspectOpinion]?, of row: ReviewRow, to buffer: ByteBuffer
  ) {
    let separator = format.separator
    buffer.append(band.label(score))
    buffer.append(separator)
    if score.hasEvidence { buffer.append(number: score.probability) }
    buffer.append(separator)
    if score.hasEvidence { buffer.append(number: score.rating) }
    buffer.append(separator)
    buffer.append(number: score.score)
    buffer.append(separator)
    if let rating = row.rating { buffer.append(number: rating) }
    if let aspects {
      buffer.append(separator)
      for (index, opinion) in aspects.enumerated() {
        if index > 0 { buffer.append(" ") }
        buffer.append(opinion.shortText)
      }
    }
    buffer.append("\n")
  }

  // MARK: For people

  private func appendLine(
    _ row: ReviewRow, score: SentimentScore, aspects: [AspectOpinion]?,
    explanation: SentimentExplanation?, to buffer: ByteBuffer
  ) {
    let label = band.label(score)
    let colour: TerminalStyle.Colour =
      label == "neutral" ? .dim : score.label == .fresh ? .green : .red
    buffer.append(display.style.apply(colour, label))
    for (figure, width) in zip(figures(score), [13 - label.count, 8, 7]) {
      buffer.append(Padded.left(figure, to: width))
    }
    buffer.append("  ")
    var taken = 31
    if let aspects {
      let text = Table.shortened(AspectFields.text(aspects), to: Self.aspectWidth - 1)
      buffer.append(Padded.right(text, to: Self.aspectWidth))
      taken += Self.aspectWidth
    }
    let film = film(row)
    let line = (film.map { "\($0): " } ?? "") + text(row)
    buffer.append(Table.shortened(line, to: max(20, display.width - taken)))
    buffer.append("\n")
    if let explanation { appendReason(explanation, row.text, to: buffer) }
  }

  /// The probability, the rating and the score; dashes without evidence.
  private func figures(_ score: SentimentScore) -> [String] {
    guard score.hasEvidence else { return ["–", "–", "–"] }
    return [
      Percent.text(score.probability, digits: 0), DecimalText.text(score.rating, digits: 2),
      DecimalText.signed(score.score, digits: 2),
    ]
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

  /// The cells of a table or a page.
  private func cells(
    _ row: ReviewRow, score: SentimentScore, aspects: [AspectOpinion]?
  ) -> [String] {
    [film(row) ?? "", band.label(score)] + figures(score)
      + (aspects.map { [AspectFields.text($0)] } ?? []) + [text(row)]
  }
}

/// The result of one block of reviews: the bytes of its rows, and their counts.
struct ScoredReviewPart {
  let buffer: ByteBuffer
  var tally = ScoringTally()
  /// The columns of a table before those of the score; `nil` without rows.
  var columns: ScoredReviewColumns?
  /// The opinions of the last review, kept so that their memory is used again.
  var opinions: [AspectOpinion] = []
}
