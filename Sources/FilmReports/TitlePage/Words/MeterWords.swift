import Bytes
package import FilmCatalogue

/// What a page says of its meters.
package enum MeterWords {
  /// The counts, the interval, the average and where verdicts come from, each a part of a line.
  static func parts(_ meter: CriticsMeter) -> [String] {
    var parts = [Grouped.text(meter.count, "review")]
    if meter.percentage == nil { parts.append("\(meter.fresh) fresh") }
    parts += interval(meter.interval)
    if let average = meter.averageRating {
      parts.append(
        "average \(DecimalText.text(average, digits: 1))/10"
          + (meter.ratingCount == meter.count
            ? "" : " of \(Grouped.text(meter.ratingCount, "score"))"))
    }
    return parts + origins(meter.counts, stated: "labelled")
  }

  /// The same of an audience; large counts in classes, as pages show them.
  static func parts(_ meter: AudienceMeter) -> [String] {
    var parts = ["\(meter.countInWords) rating\(meter.count == 1 ? "" : "s")"]
    if meter.percentage == nil { parts.append("\(meter.liked) liked it") }
    parts += interval(meter.interval)
    if let average = meter.averageRating {
      parts.append(
        "average \(DecimalText.text(average, digits: 1))/5"
          + (meter.ratingCount == meter.count
            ? "" : " of \(Grouped.text(meter.ratingCount)) with stars"))
    }
    return parts + origins(meter.counts, stated: "stated")
  }

  private static func interval(_ interval: ClosedRange<Double>?) -> [String] {
    guard let interval else { return [] }
    let ends = [interval.lowerBound, interval.upperBound].map { DecimalText.text($0, digits: 0) }
    return ["95 % between \(ends[0]) and \(ends[1]) %"]
  }

  /// "20 labelled, 5 read off scores, 3 predicted"; nothing where no count is known.
  package static func origins(_ counts: MeterCounts, stated: String) -> [String] {
    let kinds = [
      (counts.stated, stated),
      (counts.fromScores, counts.fromScores == 1 ? "read off a score" : "read off scores"),
      (counts.predicted, "predicted"),
    ].filter { $0.0 > 0 }
    if kinds.count == 1 { return ["all \(kinds[0].1)"] }
    let line = kinds.map { "\(Grouped.text($0.0)) \($0.1)" }.joined(separator: ", ")
    return line.isEmpty ? [] : [line]
  }
}

extension CriticsMeter.State {
  /// The state's name.
  var title: String {
    switch self {
    case .certifiedFresh: "Certified Fresh"
    case .fresh: "Fresh"
    case .rotten: "Rotten"
    }
  }
}

extension AudienceMeter.State {
  /// The state's name.
  var title: String {
    switch self {
    case .verifiedHot: "Verified Hot"
    case .hot: "Hot"
    case .stale: "Stale"
    }
  }
}
