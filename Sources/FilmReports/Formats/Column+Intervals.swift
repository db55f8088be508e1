import Bytes
import FilmEvaluation

extension Column {
  /// A column with 95 % intervals: two numbers for programs, or `null`.
  static func interval(
    _ name: String = "interval", isSigned: Bool = false, _ interval: @escaping (Row) -> Interval?
  ) -> Self {
    var column = Self(
      name, title: "95 % interval", .right,
      value: { row in .nested { $0.value(interval(row)) } },
      reading: { interval($0).map { IntervalText.text($0, isSigned: isSigned) } })
    column.places = [.table, .json]
    return column
  }
}

extension JSONWriter {
  /// Writes an interval as its two ends, or `null`.
  func value(_ interval: Interval?) {
    guard let interval else { return null() }
    list([interval.low, interval.high]) { value($0) }
  }

  /// Writes figures as fields.
  func fields(_ values: [(key: String, value: Double)]) {
    for (key, value) in values { field(key, value) }
  }

  /// Writes a field with the intervals of figures.
  func intervals(_ intervals: [(key: String, interval: Interval)]) {
    object("intervals") {
      for (key, interval) in intervals {
        name(key)
        value(interval)
      }
    }
  }
}

/// Intervals as text for people.
enum IntervalText {
  /// "0.8123 … 0.8345", or a dash.
  static func text(_ interval: Interval?, isSigned: Bool = false) -> String {
    guard let interval else { return "–" }
    let ends = [interval.low, interval.high].map {
      isSigned ? DecimalText.signed($0, digits: 4) : DecimalText.text($0, digits: 4)
    }
    return ends.joined(separator: " … ")
  }
}
