package import FilmData

extension Column {
  /// A column with Tomatometers: green where fresh, red where rotten, or a dash.
  package static func tomatometer(
    _ name: String = "tomatometer", title: String = "Tomatometer",
    _ meter: @escaping (Row) -> Tomatometer?
  ) -> Self {
    count(name, title: title) { meter($0)?.percentage }.unit("%").coloured { row in
      guard let meter = meter(row), meter.percentage != nil else { return .dim }
      return meter.freshness == .fresh ? .green : .red
    }
  }

  /// A column with Popcornmeters: green where hot, red where stale, or a dash.
  package static func popcornmeter(_ meter: @escaping (Row) -> Popcornmeter?) -> Self {
    count("popcornmeter", title: "Popcornmeter") { meter($0)?.percentage }.unit("%").coloured {
      guard let meter = meter($0), meter.percentage != nil else { return .dim }
      return meter.warmth == .hot ? .green : .red
    }
  }
}
