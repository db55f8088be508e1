package import FilmEvaluation

/// The findings of one evaluation: a line for each figure.
package struct ReportResult: ResultText {
  let report: any EvaluationReport
  let method: String?
  let counts: [(String, Int)]
  let titles: LookedUpTitles?

  /// - Parameters:
  ///   - method: how the predictions were made; an object has the values under its name too.
  ///   - counts: what was evaluated.
  ///   - titles: the titles that were looked up, for an object.
  package init(
    _ report: some EvaluationReport, method: String?, counts: [(String, Int)],
    titles: LookedUpTitles? = nil
  ) {
    (self.report, self.method, self.counts, self.titles) = (report, method, counts, titles)
  }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    switch format {
    case .table: table.text(display) + "\n" + CountWords.text(counts) + "\n"
    case .markdown: ReportTable(table).markdown + "\n" + CountWords.text(counts) + "\n"
    case .json, .jsonl: object
    case .csv, .tsv: MetricColumns.columns().separated(report.metrics, format)
    case .html:
      ResultPage.html("Figures", lines: [CountWords.text(counts)], [ReportTable(table)])
    }
  }

  /// A line a metric.
  var table: Table { MetricColumns.columns().table(report.metrics) }

  /// One object: each metric under its key, then `intervals`, `baseline` and the counts.
  private var object: String {
    JSONWriter.line { json in
      json.fields(report.values)
      if let method {
        json.field("method", method)
        json.object(method) { json.fields(report.values) }
      }
      json.intervals(report.intervals)
      json.object("baseline") { json.fields(report.baselines) }
      for (name, count) in counts { json.field(name, count) }
      titles?.appendFields(to: json)
    }
  }
}
