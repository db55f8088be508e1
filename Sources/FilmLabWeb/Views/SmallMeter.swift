import FilmCatalogue
import FilmReports

/// A meter beside a title in a list.
struct SmallMeter {
  var name: String
  var isCritics: Bool
  var isAudience: Bool
  var percentage: String?
  var stateClass: String
  /// All of it in words, for those who do not see it.
  var label: String

  init(_ meter: CriticsMeter) {
    let (state, stateClass) = MeterView.state(meter.state)
    self.init(
      "Tomatometer", meter.percentage, state, stateClass, Grouped.text(meter.count, "review"))
    (isCritics, isAudience) = (true, false)
  }

  init(_ meter: AudienceMeter) {
    let (state, stateClass) = MeterView.state(meter.state)
    self.init(
      "Popcornmeter", meter.percentage, state, stateClass,
      "\(meter.countInWords) rating\(meter.count == 1 ? "" : "s")")
    (isCritics, isAudience) = (false, true)
  }

  private init(
    _ name: String, _ percentage: Int?, _ state: String, _ stateClass: String, _ count: String
  ) {
    (self.name, self.stateClass) = (name, stateClass)
    (isCritics, isAudience) = (false, false)
    self.percentage = percentage.map { "\($0)" }
    label =
      "\(name): "
      + (percentage.map { "\($0)\(SiteWords.percent), \(state), of \(count)" }
        ?? "no score yet, of \(count)")
  }
}
