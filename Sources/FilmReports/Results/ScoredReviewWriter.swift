import Bytes
package import FilmAnalytics
package import FilmData

/// Scores reviews and writes them as they come: the threads that score rows also make their bytes, so
/// that writing takes no time of its own.
package struct ScoredReviewWriter: Sendable {
  private let row: ScoredReviewRow

  /// - Parameters:
  ///   - explains: whether reasons are added; CSV has no columns for them.
  ///   - findsAspects: whether what is praised and blamed is added.
  ///   - band: which scores are too near the middle for a label.
  package init(
    format: OutputFormat, explains: Bool, findsAspects: Bool = false, display: Display,
    band: NeutralBand = NeutralBand()
  ) {
    row = ScoredReviewRow(
      format: format, explains: explains, findsAspects: findsAspects, display: display, band: band)
  }

  /// Scores the reviews of files and writes them in their order.
  ///
  /// - Parameters:
  ///   - files: paths; `-` is standard input.
  ///   - scorer: scores; its context, if it has one, has been gathered.
  /// - Returns: counts over the reviews, and of the rows of each file. If the job is cancelled, the rows
  ///   written until then are complete.
  /// - Throws: `DataError` where a file cannot be read or the output cannot be written.
  package func write(
    _ files: [String], by scorer: ReviewScorer, format: ReviewFormat = ReviewFormat(),
    to file: OutputFile, control: JobControl = JobControl()
  ) throws -> (tally: ScoringTally, problems: [RowProblems]) {
    let (row, buffers) = (row, BufferPool())
    var tally = ScoringTally()
    // In a JSON array each row except the first has a comma before it.
    var skipped = row.separatorLength
    // The columns that are handed on are known with the first rows.
    var columns: ScoredReviewColumns?
    let needsColumns = format.keepsFields && row.format == .csv
    // Nothing is written before a row is: the fault of an input is then all that is told.
    var hasHead = false
    let problems = try scorer.score(
      files, format: format, control: control,
      makePart: { ScoredReviewPart(buffer: buffers.take()) },
      each: { row.append($0, by: $1, to: &$2) }
    ) { part in
      tally.add(part.tally)
      if needsColumns, let found = part.columns, found != columns {
        if let columns { throw Self.otherColumns(columns, found) }
        columns = found
      }
      if part.buffer.count > 0 {
        if !hasHead { try file.write(row.head(kept: columns?.kept)) }
        hasHead = true
        try file.write(UnsafeRawBufferPointer(rebasing: part.buffer.bytes[skipped...]))
        skipped = 0
      }
      buffers.giveBack(part.buffer)
    }
    if !hasHead { try file.write(row.head()) }
    try file.write(row.foot)
    return (tally, problems)
  }

  /// Files with different fields do not make one table.
  private static func otherColumns(
    _ first: ScoredReviewColumns, _ found: ScoredReviewColumns
  ) -> AnalyticsError {
    .differentFields(first: first.kept ?? [], other: found.kept ?? [])
  }
}
