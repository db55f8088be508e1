import Bytes
import FilmAnalytics
import FilmEvaluation

extension SentimentTables {
  /// One table for each rival: both values, their difference and how sure it is.
  var comparisons: [ReportTable] {
    findings.comparisons.map { comparison in
      SentimentColumns.comparison.reportTable(
        comparison.result.rows, title: "Against \(Table.harmless(comparison.name))",
        note: Self.note(comparison.result), isWide: true)
    }
  }

  private static func note(_ result: SentimentComparison) -> String {
    let test = result.mcNemar
    let kind = test.isExact ? "exact" : "χ² = \(DecimalText.text(test.chiSquared, digits: 2))"
    let chance = (test.pValue < 0.0001 ? "" : "= ") + PValueText.text(test.pValue)
    return "On the \(Plural.text(result.count, "review")) that both score. Labels: only "
      + "this model is right on \(test.onlyFirstRight), only the other on "
      + "\(test.onlySecondRight); McNemar's test: p \(chance) (\(kind)). Intervals "
      + "and p of the differences resample films."
  }

  /// All models in one table, if there are more than two.
  var sideBySide: ReportTable? {
    let others = findings.comparisons
    guard others.count > 1 else { return nil }
    return ReportTable(
      title: "All models",
      note: "Each rival on the reviews that it scores. A star: it differs from this model by more "
        + "than chance (p < 0.05 when films are resampled; not corrected for several looks).",
      isWide: true,
      columns: [.init("metric", isNumber: false), .init("this model")]
        + others.map { .init(Table.shortened($0.shortName, to: 24)) },
      rows: findings.report.metrics.map { metric in
        [metric.key, DecimalText.text(metric.value, digits: 4)]
          + others.map { Self.cell(metric.key, $0.result) }
      })
  }

  /// A rival's figure, with a star if the difference is more than chance.
  private static func cell(_ key: String, _ result: SentimentComparison) -> String {
    guard let row = result.rows.first(where: { $0.key == key }) else { return "–" }
    let differs = row.difference.pValue.map { $0 < 0.05 } == true
    return DecimalText.text(row.second, digits: 4) + (differs ? " *" : "")
  }
}
