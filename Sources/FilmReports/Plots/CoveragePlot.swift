public import FilmEvaluation

/// Accuracy on the reviews that get a label, against how many get one.
public struct CoveragePlot: Plot {
  private let points: [CoverageCurve.Point]

  /// Draws a curve.
  public init(_ curve: CoverageCurve) {
    points = curve.points.filter { $0.accuracy != nil }
  }

  /// The drawing.
  public var svg: String {
    let frame = PlotFrame(x: .share("reviews that get a label"), y: axis)
    let places: [SVG.Point] = points.map { (frame.x($0.coverage ?? 0), frame.y($0.accuracy ?? 0)) }
    let dots = zip(points, places).map { point, place in
      SVG.circle(
        place, radius: 4, style: "dot",
        title: "margin \(Figure.text(point.margin, digits: 2)): "
          + "\(Figure.percent(point.coverage ?? 0, digits: 1)) get a label, "
          + "\(Figure.percent(point.accuracy ?? 0, digits: 1)) of these right")
    }
    let labels = zip(points, places).enumerated().filter { $0.offset % 2 == 1 }.map { _, pair in
      SVG.text(
        Figure.text(pair.0.margin, digits: 2), at: (pair.1.x + 7, pair.1.y - 6), anchor: .start)
    }
    return frame.svg(
      label: "accuracy against coverage",
      SVG.polyline(places, style: "line") + (dots + labels).joined())
  }

  /// From the tenth below the smallest accuracy to 100 %, a number at each twentieth if there is
  /// room.
  private var axis: PlotFrame.Axis {
    let least = points.compactMap(\.accuracy).min() ?? 0
    let tenths = max(0, min(9, Int((least * 10).rounded(.down))))
    let step = tenths < 5 ? 2 : 1
    return PlotFrame.Axis(
      title: "right labels among these", range: (Double(tenths) / 10)...1,
      ticks: stride(from: tenths * 2, through: 20, by: step).map {
        (Double($0) / 20, "\($0 * 5) %")
      })
  }
}
