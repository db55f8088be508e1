import FilmData
import FilmEvaluation
import FilmSentiment

/// The findings as one object: each metric under its key, then everything beside.
struct SentimentReportJSON {
  let findings: SentimentFindings
  /// How many mistakes are listed.
  let worst: Int

  var text: String {
    let buffer = ByteBuffer()
    let report = findings.report
    buffer.append("{")
    fields(report.values, buffer)
    separate(buffer)
    buffer.append("\"intervals\":{")
    intervals(report.intervals, buffer)
    buffer.append("},\"baseline\":{")
    fields(report.baselines, buffer)
    buffer.append("}")
    confusion(report.confusion, buffer)
    for (name, count) in findings.counts { buffer.append(",\"\(name)\":\(count)") }
    if let folds = findings.folds {
      buffer.append(",\"folds\":\(folds.count),\"folds_by\":\"\(folds.unitName)\"")
    }
    tomatometer(report.tomatometer, buffer)
    coverage(buffer)
    reliability(buffer)
    slices(buffer)
    comparisons(buffer)
    leakage(findings.leakage, buffer)
    mistakes(buffer)
    buffer.append("}\n")
    return buffer.string
  }

  /// A comma, unless nothing stands before it.
  private func separate(_ buffer: ByteBuffer) {
    if !findings.report.values.isEmpty { buffer.append(",") }
  }

  private func number(_ value: Double?, _ buffer: ByteBuffer) {
    if let value { buffer.append(number: value, scale: 1_000_000) } else { buffer.append("null") }
  }

  private func field(_ key: String, _ value: Double?, _ buffer: ByteBuffer) {
    buffer.append(",\"\(key)\":")
    number(value, buffer)
  }

  private func interval(_ interval: Interval?, _ buffer: ByteBuffer) {
    guard let interval else { return buffer.append("null") }
    buffer.append("[")
    number(interval.low, buffer)
    buffer.append(",")
    number(interval.high, buffer)
    buffer.append("]")
  }

  private func fields(_ values: [(key: String, value: Double)], _ buffer: ByteBuffer) {
    for (index, (key, value)) in values.enumerated() {
      buffer.append((index > 0 ? "," : "") + "\"\(key)\":")
      number(value, buffer)
    }
  }

  private func intervals(_ list: [(key: String, interval: Interval)], _ buffer: ByteBuffer) {
    for (index, (key, value)) in list.enumerated() {
      buffer.append((index > 0 ? "," : "") + "\"\(key)\":")
      interval(value, buffer)
    }
  }

  private func list<Element>(
    _ name: String, _ elements: some Sequence<Element>, _ buffer: ByteBuffer,
    _ body: (Element) -> Void
  ) {
    buffer.append(",\"\(name)\":[")
    for (index, element) in elements.enumerated() {
      buffer.append(index > 0 ? ",{" : "{")
      body(element)
      buffer.append("}")
    }
    buffer.append("]")
  }

  private func confusion(_ matrix: ConfusionMatrix, _ buffer: ByteBuffer) {
    guard matrix.total > 0 else { return }
    buffer.append(",\"confusion\":{\"fresh_as_fresh\":\(Int(matrix.truePositives))")
    buffer.append(",\"fresh_as_rotten\":\(Int(matrix.falseNegatives))")
    buffer.append(",\"rotten_as_fresh\":\(Int(matrix.falsePositives))")
    buffer.append(",\"rotten_as_rotten\":\(Int(matrix.trueNegatives))}")
  }

  private func tomatometer(_ agreement: TomatometerAgreement, _ buffer: ByteBuffer) {
    buffer.append(",\"film_reviews\":\(agreement.minimumReviews)")
    list("tomatometers", agreement.films, buffer) { film in
      buffer.append("\"film\":")
      buffer.append(quoted: findings.filmName(film.cluster))
      buffer.append(",\"reviews\":\(film.actual.reviewCount)")
      field("predicted", film.predicted.share, buffer)
      field("true", film.actual.share, buffer)
    }
  }

  private func coverage(_ buffer: ByteBuffer) {
    let curves = findings.curves
    list("coverage", zip(curves.coverage.points, curves.coverageIntervals), buffer) { pair in
      let point = pair.0
      buffer.append("\"margin\":")
      number(point.margin, buffer)
      buffer.append(",\"reviews\":\(Int(point.count))")
      field("coverage", point.coverage, buffer)
      field("accuracy", point.accuracy, buffer)
      buffer.append(",\"interval\":")
      interval(pair.1, buffer)
    }
    guard let abstention = findings.abstention else { return }
    buffer.append(",\"abstain\":{\"margin\":")
    number(abstention.margin, buffer)
    for (key, value) in abstention.values { field(key, value, buffer) }
    buffer.append(",\"intervals\":{")
    intervals(abstention.intervals, buffer)
    buffer.append("}}")
  }

  private func reliability(_ buffer: ByteBuffer) {
    list("reliability", findings.report.reliability.bins.enumerated(), buffer) { index, bin in
      let (low, high) = ReliabilityTable.bounds(of: index)
      buffer.append("\"low\":")
      number(low, buffer)
      field("high", high, buffer)
      buffer.append(",\"reviews\":\(Int(bin.count))")
      field("mean_probability", bin.meanProbability, buffer)
      field("share_fresh", bin.positiveShare, buffer)
      buffer.append(",\"interval\":")
      interval(findings.curves.reliabilityIntervals[index], buffer)
    }
  }

  private func slices(_ buffer: ByteBuffer) {
    list("slices", findings.slices.slices, buffer) { slice in
      buffer.append("\"by\":\"\(slice.kind)\",\"name\":")
      buffer.append(quoted: slice.name)
      buffer.append(",\"reviews\":\(slice.count)")
      field("accuracy", slice.accuracy, buffer)
      buffer.append(",\"interval\":")
      interval(slice.interval, buffer)
      buffer.append(",\"ratings\":\(slice.ratingCount)")
      field("rating_mae", slice.ratingMAE, buffer)
      buffer.append(",\"rating_mae_interval\":")
      interval(slice.ratingInterval, buffer)
    }
  }

  private func comparisons(_ buffer: ByteBuffer) {
    guard !findings.comparisons.isEmpty else { return }
    list("comparisons", findings.comparisons, buffer) { comparison in
      let (result, test) = (comparison.result, comparison.result.mcNemar)
      buffer.append("\"with\":")
      buffer.append(quoted: comparison.name)
      buffer.append(",\"reviews\":\(result.count),\"mcnemar\":{\"only_this_right\":")
      buffer.append("\(test.onlyFirstRight),\"only_other_right\":\(test.onlySecondRight)" as String)
      buffer.append(test.isExact ? ",\"exact\":true" : ",\"exact\":false")
      field("chi_squared", test.chiSquared, buffer)
      field("p", test.pValue, buffer)
      buffer.append("}")
      list("metrics", result.rows, buffer) { row in
        buffer.append("\"metric\":\"\(row.key)\"")
        field("this", row.first, buffer)
        field("other", row.second, buffer)
        field("difference", row.difference.value, buffer)
        buffer.append(",\"interval\":")
        interval(row.difference.interval, buffer)
        field("p", row.difference.pValue, buffer)
      }
    }
  }

  private func leakage(_ found: LeakageSearch.Findings, _ buffer: ByteBuffer) {
    buffer.append(",\"leakage\":{\"repeated_texts\":\(found.repeatedCount)")
    buffer.append(",\"contradicting_texts\":\(found.contradictingCount)")
    if found.hasTraining {
      buffer.append(",\"texts_in_training\":\(found.trainedTextCount)")
      buffer.append(",\"films_in_training\":\(found.trainedFilmCount)")
    }
    if found.hasFolds {
      buffer.append(",\"texts_in_other_folds\":\(found.textInOtherFoldsCount)")
      buffer.append(",\"films_in_other_folds\":\(found.filmInOtherFoldsCount)")
    }
    buffer.append("}")
  }

  private func mistakes(_ buffer: ByteBuffer) {
    guard worst > 0 else { return }
    list("worst", findings.worst.prefix(worst), buffer) { mistake in
      buffer.append("\"where\":")
      buffer.append(quoted: mistake.place)
      for (name, text) in [("id", mistake.id), ("film", mistake.film)] {
        guard let text else { continue }
        buffer.append(",\"\(name)\":")
        buffer.append(quoted: text)
      }
      buffer.append(",\"label\":\"\(mistake.score.label.rawValue)\"")
      field("probability", mistake.score.probability, buffer)
      buffer.append(",\"true_label\":\"\(mistake.trueLabel.rawValue)\"")
      if let rating = mistake.trueRating { field("true_rating", rating, buffer) }
      buffer.append(",\"reasons\":")
      buffer.append(quoted: mistake.reasons)
      buffer.append(",\"text\":")
      buffer.append(quoted: mistake.text)
    }
  }
}
