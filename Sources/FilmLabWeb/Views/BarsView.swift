import Bytes
import FilmReports

/// A small chart of columns.
struct BarsView {
  var label: String
  var width = 340.0
  var height = 170.0
  var baseline = 144.0
  var bars: [Bar]
  var summary: String

  /// A column with its number above and its name below.
  struct Bar {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
    var label: String
    var labelX: Double
    var labelY: Double
    var count: String
    var countY: Double
    var title: String
    var `class`: String?
  }

  /// A column to draw.
  struct Value {
    var name: String
    var value: Double
    var count: String
    var title: String
    var `class`: String?
  }

  /// The room above the highest column for its number, and the share of a column's place that it takes.
  private static let (top, share) = (18.0, 0.72)

  /// - Parameter scale: the value of the highest column that would fit; the largest value without.
  init(_ values: [Value], label: String, summary: String, scale: Double? = nil) {
    (self.label, self.summary) = (label, summary)
    let most = max(scale ?? values.map(\.value).max() ?? 1, .leastNonzeroMagnitude)
    let (width, baseline) = (width, baseline)
    let step = width / Double(max(1, values.count))
    bars = values.enumerated().map { index, value in
      let height = (baseline - Self.top) * value.value / most
      let middle = (Double(index) + 0.5) * step
      return Bar(
        x: middle - step * Self.share / 2, y: baseline - height, width: step * Self.share,
        height: height, label: value.name, labelX: middle, labelY: baseline + 18,
        count: value.count, countY: baseline - height - 6, title: value.title, class: value.class)
    }
  }
}

extension BarsView {
  /// How many gave half a star, one star, … five stars; `nil` for none.
  init?(ratings counts: [Int]) {
    let total = counts.reduce(0, +)
    guard total > 0, counts.count == 10 else { return nil }
    let names = (1...10).map { $0 == 1 ? "½" : $0.isMultiple(of: 2) ? "\($0 / 2)" : "\($0 / 2)½" }
    let mean = zip(1..., counts).map { Double($0 * $1) }.reduce(0, +) / Double(2 * total)
    self.init(
      zip(names, counts).map { name, count in
        Value(
          name: name, value: Double(count), count: count > 0 ? Grouped.text(count) : "",
          title: "\(Grouped.text(count, "rating")) of \(name) stars", class: nil)
      }, label: "Ratings by half star",
      summary:
        "\(Grouped.text(total, "rating")), \(DecimalText.text(mean, digits: 1)) stars on average")
  }
}
