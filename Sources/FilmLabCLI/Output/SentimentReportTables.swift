import FilmData
import FilmEvaluation
import FilmReports

/// The tables of an evaluation of sentiment, the same on a terminal, in Markdown and on a page.
struct SentimentReportTables {
  let findings: SentimentFindings
  /// How many mistakes are listed.
  var worst = 0

  /// All tables that the data allows.
  var all: [ReportTable] {
    brief
      + [abstention, coverage, reliability].compactMap { $0 } + slices
      + [films, mistakes]
      .compactMap { $0 }
  }

  /// The first two tables, which are enough in a hurry.
  var brief: [ReportTable] {
    [figures, confusion] + [sideBySide].compactMap { $0 } + comparisons
  }

  private func text(_ value: Double?, digits: Int = 4) -> String {
    value.map { Decimal.text($0, digits: digits) } ?? "–"
  }

  private func text(_ interval: Interval?) -> String {
    interval.map { "\(text($0.low)) … \(text($0.high))" } ?? "–"
  }

  private func signed(_ interval: Interval?) -> String {
    interval.map {
      "\(Decimal.signed($0.low, digits: 4)) … \(Decimal.signed($0.high, digits: 4))"
    } ?? "–"
  }

  var figures: ReportTable {
    ReportTable(
      title: "Figures",
      columns: [
        .init("metric", isNumber: false), .init("value"), .init("95 % interval"), .init("baseline"),
      ],
      rows: findings.report.metrics.map {
        [$0.key, text($0.value), text($0.interval), text($0.baseline)]
      })
  }

  var confusion: ReportTable {
    let matrix = findings.report.confusion
    return ReportTable(
      title: "Confusion matrix",
      columns: [.init("", isNumber: false), .init("says fresh"), .init("says rotten")],
      rows: [
        ["is fresh", "\(Int(matrix.truePositives))", "\(Int(matrix.falseNegatives))"],
        ["is rotten", "\(Int(matrix.falsePositives))", "\(Int(matrix.trueNegatives))"],
      ])
  }

  /// One table a rival: both values, their difference and how sure it is.
  var comparisons: [ReportTable] {
    findings.comparisons.map { comparison in
      let test = comparison.result.mcNemar
      let kind = test.isExact ? "exact" : "χ² = \(text(test.chiSquared, digits: 2))"
      return ReportTable(
        title: "Against \(Table.harmless(comparison.name))",
        note:
          "On the \(Plural.text(comparison.result.count, "review")) that both judge. Labels: only "
          + "this model is right on \(test.onlyFirstRight), only the other on "
          + "\(test.onlySecondRight); McNemar's test: p \(test.pValue < 0.0001 ? "" : "= ")\(pValue(test.pValue)) (\(kind)). Intervals "
          + "and p of the differences resample films.", isWide: true,
        columns: [
          .init("metric", isNumber: false), .init("this model"), .init("other"),
          .init("difference"), .init("95 % interval"), .init("p"),
        ],
        rows: comparison.result.rows.map { row in
          [
            row.key, text(row.first), text(row.second),
            Decimal.signed(row.difference.value, digits: 4), signed(row.difference.interval),
            row.difference.pValue.map(pValue) ?? "–",
          ]
        })
    }
  }

  /// All models in one table, where there are more than two.
  var sideBySide: ReportTable? {
    let others = findings.comparisons
    guard others.count > 1 else { return nil }
    return ReportTable(
      title: "All models",
      note: "Each rival on the reviews that it judges. A star: it differs from this model by more "
        + "than chance (p < 0.05 when films are resampled; not corrected for several looks).",
      isWide: true,
      columns: [.init("metric", isNumber: false), .init("this model")]
        + others.map { .init(Table.shortened($0.shortName, to: 24)) },
      rows: findings.report.metrics.map { metric in
        [metric.key, text(metric.value)]
          + others.map { other in
            guard let row = other.result.rows.first(where: { $0.key == metric.key }) else {
              return "–"
            }
            return text(row.second) + (row.difference.pValue.map { $0 < 0.05 } == true ? " *" : "")
          }
      })
  }

  private func pValue(_ value: Double) -> String {
    value < 0.0001 ? "< 0.0001" : text(value)
  }

  var abstention: ReportTable? {
    guard let report = findings.abstention, !report.metrics.isEmpty else { return nil }
    return ReportTable(
      title: "Without a label within \(Decimal.text(report.margin, digits: 2)) of one half",
      columns: [
        .init("", isNumber: false), .init("value"), .init("95 % interval"), .init("all reviews"),
      ],
      rows: report.metrics.map {
        [$0.key, text($0.value), text($0.interval), text($0.baseline)]
      })
  }

  var coverage: ReportTable? {
    let curves = findings.curves
    guard curves.coverage.total > 0 else { return nil }
    return ReportTable(
      title: "Coverage",
      note: "Accuracy where only reviews get a label whose probability is so far from one half.",
      columns: [
        .init("margin"), .init("reviews"), .init("coverage"), .init("accuracy"),
        .init("95 % interval"),
      ],
      rows: zip(curves.coverage.points, curves.coverageIntervals).map { point, interval in
        [
          text(point.margin, digits: 2), "\(Int(point.count))", text(point.coverage),
          text(point.accuracy), text(interval),
        ]
      })
  }

  var reliability: ReportTable? {
    guard findings.report.reliability.total > 0 else { return nil }
    let bins = findings.report.reliability.bins.enumerated().filter { $0.element.count > 0 }
    return ReportTable(
      title: "Reliability",
      note: "How often reviews are fresh that get such a probability of fresh.",
      columns: [
        .init("probability", isNumber: false), .init("reviews"), .init("mean"),
        .init("share fresh"), .init("95 % interval"),
      ],
      rows: bins.map { index, bin in
        let (low, high) = ReliabilityTable.bounds(of: index)
        return [
          "\(text(low, digits: 1))–\(text(high, digits: 1))", "\(Int(bin.count))",
          text(bin.meanProbability), text(bin.positiveShare),
          text(findings.curves.reliabilityIntervals[index]),
        ]
      })
  }

  /// One table for each way of dividing the reviews.
  var slices: [ReportTable] {
    var kinds: [String] = []
    for slice in findings.slices.slices where !kinds.contains(slice.kind) {
      kinds.append(slice.kind)
    }
    return kinds.map { kind in
      ReportTable(
        title: "By \(kind)",
        columns: [
          .init(kind, isNumber: false), .init("reviews"), .init("accuracy"),
          .init("95 % interval"), .init("rating MAE"), .init("95 % interval"),
        ],
        rows: findings.slices[kind].map {
          [
            Table.shortened($0.name, to: 32), "\($0.count)", text($0.accuracy), text($0.interval),
            text($0.ratingMAE), text($0.ratingInterval),
          ]
        })
    }
  }
}
