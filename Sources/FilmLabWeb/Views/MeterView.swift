import Bytes
import FilmCatalogue
import FilmReports

/// A meter as a film's page shows it.
struct MeterView {
  var name: String
  var isCritics: Bool
  var isAudience: Bool
  var percentage: String?
  var state: String
  var stateClass: String
  var count: String
  var interval: String?
  var range: Range?
  var details: [String]
  var average: String?
  var origin: String?
  /// All of it in words, for those who do not see it.
  var label: String

  /// Where the interval is on a bar of 100.
  struct Range {
    var low: Double
    var high: Double
    var width: Double
    var point: Double
  }

  init(_ meter: CriticsMeter, name: String = "Tomatometer", origin: PageOrigin = .catalogue) {
    self.name = name
    label = SmallMeter(meter).label.replacing("Tomatometer", with: name)
    (isCritics, isAudience) = (true, false)
    percentage = meter.percentage.map { "\($0)" }
    (state, stateClass) = Self.state(meter.state)
    count = Grouped.text(meter.count, "review")
    interval = Self.interval(meter.interval)
    range = Self.range(meter.interval, share: Self.share(meter.fresh, of: meter.count))
    details = Self.details(
      meter.percentage, "\(Grouped.text(meter.fresh)) fresh", meter.counts, stated: "labelled")
    average = meter.averageRating.map {
      "\(DecimalText.text($0, digits: 1)) of 10 on average"
        + Self.scores(meter.ratingCount, of: meter.count, "score")
    }
    self.origin = Self.origin(origin, count: meter.count)
  }

  init(_ meter: AudienceMeter, name: String = "Popcornmeter", origin: PageOrigin = .catalogue) {
    self.name = name
    label = SmallMeter(meter).label.replacing("Popcornmeter", with: name)
    (isCritics, isAudience) = (false, true)
    percentage = meter.percentage.map { "\($0)" }
    (state, stateClass) = Self.state(meter.state)
    count = "\(meter.countInWords) rating\(meter.count == 1 ? "" : "s")"
    interval = Self.interval(meter.interval)
    range = Self.range(meter.interval, share: Self.share(meter.liked, of: meter.count))
    details = Self.details(
      meter.percentage, "\(Grouped.text(meter.liked)) liked it", meter.counts, stated: "stated")
    average = meter.averageRating.map {
      "\(DecimalText.text($0, digits: 1)) of 5 stars on average"
        + Self.scores(meter.ratingCount, of: meter.count, "rating")
    }
    self.origin = Self.origin(origin, count: meter.count)
  }

  // MARK: Words

  static func state(_ state: CriticsMeter.State?) -> (String, String) {
    switch state {
    case .certifiedFresh: ("Certified Fresh", "certified")
    case .fresh: ("Fresh", "fresh")
    case .rotten: ("Rotten", "rotten")
    case nil: ("No score yet", "none")
    }
  }

  static func state(_ state: AudienceMeter.State?) -> (String, String) {
    switch state {
    case .verifiedHot: ("Verified Hot", "verified")
    case .hot: ("Hot", "hot")
    case .stale: ("Stale", "stale")
    case nil: ("No score yet", "none")
    }
  }

  private static func share(_ part: Int, of count: Int) -> Double {
    count > 0 ? 100 * Double(part) / Double(count) : 0
  }

  private static func interval(_ interval: ClosedRange<Double>?) -> String? {
    interval.map {
      "\(DecimalText.text($0.lowerBound, digits: 0)) to "
        + "\(DecimalText.text($0.upperBound, digits: 0))\(SiteWords.percent)"
    }
  }

  private static func range(_ interval: ClosedRange<Double>?, share: Double) -> Range? {
    interval.map {
      Range(
        low: $0.lowerBound, high: $0.upperBound, width: $0.upperBound - $0.lowerBound, point: share)
    }
  }

  private static func details(
    _ percentage: Int?, _ part: String, _ counts: MeterCounts, stated: String
  ) -> [String] {
    (percentage == nil ? [part] : []) + MeterWords.origins(counts, stated: stated)
  }

  private static func scores(_ count: Int, of all: Int, _ noun: String) -> String {
    count == all ? "" : " (\(Grouped.text(count, noun)))"
  }

  private static func origin(_ origin: PageOrigin, count: Int) -> String? {
    origin == .model && count > 0 ? "Counts of the bundled films" : nil
  }
}
