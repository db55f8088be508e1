import FilmCatalogue
import FilmData
import FilmReports

/// A chart of shares over years.
struct LineChartView {
  var label: String
  var width = 340.0
  var height = 170.0
  var path: String
  var points: [Point]
  var gridlines: [Gridline]
  var years: [Year]
  var labelY = 164.0
  var summary: String

  /// A year's share; the larger, the more it is of.
  struct Point {
    var x: Double
    var y: Double
    var title: String
    var radius: Double
    var `class`: String
  }

  /// A line across, with its name.
  struct Gridline {
    var y: Double
    var name: String
  }

  /// A year below the chart.
  struct Year {
    var x: Double
    var name: String
  }

  private static let (left, right, top, bottom) = (40.0, 326.0, 20.0, 144.0)
  /// As many years as can be read below the chart of a phone.
  private static let yearLimit = 6

  /// - Returns: `nil` for less than two years, which are no line.
  init?(_ years: [FreshYear], label: String, noun: String = "review") {
    let years = years.filter { $0.count > 0 }.sorted { $0.year < $1.year }
    guard let first = years.first?.year, let last = years.last?.year, first < last else {
      return nil
    }
    self.label = label
    func x(_ year: Int) -> Double {
      Self.left + (Self.right - Self.left) * Double(year - first) / Double(last - first)
    }
    let most = years.map(\.count).max() ?? 1
    points = years.map { year in
      let share = Double(year.fresh) / Double(year.count)
      return Point(
        x: x(year.year), y: Self.y(share),
        title:
          "\(year.year): \(Grouped.text(year.fresh)) of \(Grouped.text(year.count, noun)) fresh",
        radius: 2 + 3 * (Double(year.count) / Double(most)).squareRoot(),
        class: 100 * share >= Double(Tomatometer.freshPercentage) ? "fresh" : "rotten")
    }
    path = points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(SVGNumber.text(point.x)) \(SVGNumber.text(point.y))"
    }.joined(separator: " ")
    gridlines = [0, Tomatometer.freshPercentage, 100].map {
      Gridline(y: Self.y(Double($0) / 100), name: "\($0)\(SiteWords.percent)")
    }
    let step = max(1, (last - first + Self.yearLimit - 1) / Self.yearLimit)
    self.years = stride(from: first, through: last, by: step).map { Year(x: x($0), name: "\($0)") }
    let (fresh, count) = years.reduce((0, 0)) { ($0.0 + $1.fresh, $0.1 + $1.count) }
    summary =
      "\(Grouped.text(fresh)) of \(Grouped.text(count, noun)) fresh, from \(first) to \(last)"
  }

  private static func y(_ share: Double) -> Double { bottom - (bottom - top) * share }
}
