import FilmData
import FilmEvaluation

/// The findings as lines of one figure each: those of all reviews under their keys, those of parts
/// under paths such as `words/1–10/accuracy`.
struct SentimentReportCSV {
  let findings: SentimentFindings

  var text: String {
    let buffer = ByteBuffer()
    buffer.append("metric,value,low,high,baseline\n")
    for metric in findings.report.metrics {
      line(metric.key, metric.value, metric.interval, metric.baseline, buffer)
    }
    for metric in findings.abstention?.metrics ?? [] {
      line("abstain/\(metric.key)", metric.value, metric.interval, metric.baseline, buffer)
    }
    curves(buffer)
    for slice in findings.slices.slices {
      let path = "\(slice.kind)/\(slice.name)"
      line("\(path)/reviews", Double(slice.count), nil, nil, buffer)
      line("\(path)/accuracy", slice.accuracy, slice.interval, nil, buffer)
      line("\(path)/rating_mae", slice.ratingMAE, slice.ratingInterval, nil, buffer)
    }
    for comparison in findings.comparisons { append(comparison, buffer) }
    return buffer.string
  }

  private func curves(_ buffer: ByteBuffer) {
    let curves = findings.curves
    for (point, interval) in zip(curves.coverage.points, curves.coverageIntervals)
    where curves.coverage.total > 0 {
      let path = "coverage/\(Decimal.text(point.margin, digits: 2))"
      line("\(path)/coverage", point.coverage, nil, nil, buffer)
      line("\(path)/accuracy", point.accuracy, interval, nil, buffer)
    }
    for (index, bin) in findings.report.reliability.bins.enumerated() where bin.count > 0 {
      let path = "reliability/\(Decimal.text(ReliabilityTable.bounds(of: index).low, digits: 1))"
      line("\(path)/reviews", bin.count, nil, nil, buffer)
      line("\(path)/mean_probability", bin.meanProbability, nil, nil, buffer)
      line(
        "\(path)/share_fresh", bin.positiveShare, curves.reliabilityIntervals[index], nil, buffer)
    }
  }

  private func append(_ comparison: SentimentFindings.Comparison, _ buffer: ByteBuffer) {
    for row in comparison.result.rows {
      let path = "against/\(comparison.name)/\(row.key)"
      line("\(path)/this", row.first, nil, nil, buffer)
      line("\(path)/other", row.second, nil, nil, buffer)
      line("\(path)/difference", row.difference.value, row.difference.interval, nil, buffer)
      line("\(path)/p", row.difference.pValue, nil, nil, buffer)
    }
    line(
      "against/\(comparison.name)/mcnemar/p", comparison.result.mcNemar.pValue, nil, nil, buffer)
  }

  /// A line, left out where there is no value.
  private func line(
    _ key: String, _ value: Double?, _ interval: Interval?, _ baseline: Double?,
    _ buffer: ByteBuffer
  ) {
    guard let value else { return }
    CSVField.append(key, to: buffer)
    for number in [value, interval?.low, interval?.high, baseline] {
      buffer.append(",")
      if let number { buffer.append(number: number, scale: 1_000_000) }
    }
    buffer.append("\n")
  }
}
