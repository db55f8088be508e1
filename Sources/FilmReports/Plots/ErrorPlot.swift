public import FilmEvaluation

/// Where mistakes are: the share of wrong labels, as bars, and the mean error of ratings, as a line,
/// by the true rating.
public struct ErrorPlot: Plot {
  private let histogram: RatingHistogram

  /// Draws a histogram.
  public init(_ histogram: RatingHistogram) { self.histogram = histogram }

  /// The drawing.
  public var svg: String {
    let frame = PlotFrame(x: .rating("true rating"), y: axis)
    let step = 1 / Double(max(1, histogram.columns.count))
    var (bars, points) = ("", [SVG.Point]())
    for (index, column) in histogram.columns.enumerated() {
      let low = Double(index) * step
      if let share = column.mistakeShare {
        bars += SVG.rectangle(
          (frame.x(low) + 1, frame.y(0)), to: (frame.x(low + step) - 1, frame.y(share)),
          style: "bar",
          title: "\(Figure.percent(share, digits: 1)) of \(column.labelCount) labels wrong")
      }
      if let mae = column.mae { points.append((frame.x(low + step / 2), frame.y(mae))) }
    }
    return frame.svg(
      label: "share of wrong labels and mean error of ratings by true rating",
      bars + SVG.polyline(points, style: "second")
        + points.map { SVG.circle($0, radius: 2.5, style: "dot second") }.joined())
  }

  /// From 0 to the tenth above the largest value.
  private var axis: PlotFrame.Axis {
    let values = histogram.columns.flatMap { [$0.mistakeShare, $0.mae] }.compactMap { $0 }
    let tenths = max(2, min(10, Int(((values.max() ?? 0) * 10).rounded(.up))))
    return PlotFrame.Axis(
      title: "wrong labels (bars), mean error (line)", range: 0...(Double(tenths) / 10),
      ticks: (0...tenths).map { (Double($0) / 10, PlotFrame.Axis.tenths($0)) })
  }
}
