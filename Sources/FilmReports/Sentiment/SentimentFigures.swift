import Bytes
import FilmAnalytics
import FilmEvaluation

/// The findings as a list of figures: those of all reviews under their keys, those of parts under paths
/// such as `words/1–10/accuracy`.
struct SentimentFigures {
  let findings: SentimentFindings

  /// The figures as lines of CSV or TSV.
  func separated(_ format: OutputFormat) -> String {
    MetricColumns.columns().separated(figures, format)
  }

  /// The figures that have a value.
  var figures: [Metric] {
    findings.report.metrics
      + (findings.abstention?.metrics ?? []).map {
        Metric(
          key: "abstain/\($0.key)", value: $0.value, baseline: $0.baseline, interval: $0.interval)
      } + curves + slices + findings.comparisons.flatMap(comparison)
  }

  private var curves: [Metric] {
    let curves = findings.curves
    let coverage = zip(curves.coverage.points, curves.coverageIntervals).flatMap {
      point, interval in
      let path = "coverage/\(DecimalText.text(point.margin, digits: 2))"
      return [
        figure("\(path)/coverage", point.coverage),
        figure("\(path)/accuracy", point.accuracy, interval: interval),
      ]
    }
    let bins = findings.report.reliability.bins.enumerated().filter { $0.element.count > 0 }
    let reliability = bins.flatMap { index, bin in
      let low = ReliabilityTable.bounds(of: index).low
      let path = "reliability/\(DecimalText.text(low, digits: 1))"
      return [
        figure("\(path)/reviews", bin.count),
        figure("\(path)/mean_probability", bin.meanProbability),
        figure(
          "\(path)/share_fresh", bin.positiveShare, interval: curves.reliabilityIntervals[index]),
      ]
    }
    return ((curves.coverage.total > 0 ? coverage : []) + reliability).compactMap { $0 }
  }

  private var slices: [Metric] {
    findings.slices.slices.flatMap { slice in
      let path = "\(slice.kind)/\(slice.name)"
      return [
        figure("\(path)/reviews", Double(slice.count)),
        figure("\(path)/accuracy", slice.accuracy, interval: slice.interval),
        figure("\(path)/rating_mae", slice.ratingMAE, interval: slice.ratingInterval),
      ].compactMap { $0 }
    }
  }

  private func comparison(_ comparison: SentimentFindings.Comparison) -> [Metric] {
    let path = "against/\(comparison.name)"
    let rows = comparison.result.rows.flatMap { row in
      [
        figure("\(path)/\(row.key)/this", row.first),
        figure("\(path)/\(row.key)/other", row.second),
        figure(
          "\(path)/\(row.key)/difference", row.difference.value,
          interval: row.difference.interval),
        figure("\(path)/\(row.key)/p", row.difference.pValue),
      ]
    }
    let test = figure("\(path)/mcnemar/p", comparison.result.mcNemar.pValue)
    return (rows + [test]).compactMap { $0 }
  }

  /// A figure; `nil` where there is no value.
  private func figure(_ key: String, _ value: Double?, interval: Interval? = nil) -> Metric? {
    value.map { Metric(key: key, value: $0, interval: interval) }
  }
}
