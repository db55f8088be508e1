public import FilmEvaluation

/// How often each pair of predicted and true rating occurs, as a grid of shades, with the mean
/// prediction for each true rating.
public struct RatingPlot: Plot {
  private let histogram: RatingHistogram

  /// Draws a histogram.
  public init(_ histogram: RatingHistogram) { self.histogram = histogram }

  /// The drawing.
  public var svg: String {
    let frame = PlotFrame(x: .rating("true rating"), y: .rating("predicted rating"))
    let count = histogram.columns.reduce(0) { $0 + $1.count }
    return frame.svg(
      label: "predicted against true ratings of \(count) reviews",
      cells(frame)
        + SVG.line((frame.x(0), frame.y(0)), to: (frame.x(1), frame.y(1)), style: "diagonal")
        + means(frame))
  }

  private func cells(_ frame: PlotFrame) -> String {
    let most = histogram.columns.flatMap(\.counts).max() ?? 0
    let step = 1 / Double(max(1, histogram.columns.count))
    var text = ""
    for (column, values) in histogram.columns.enumerated() {
      for (row, count) in values.counts.enumerated() where count > 0 {
        let (x, y) = (Double(column) * step, Double(row) * step)
        // The root keeps rare pairs visible next to frequent ones.
        let share = (Double(count) / Double(most)).squareRoot()
        text += SVG.rectangle(
          (frame.x(x), frame.y(y)), to: (frame.x(x + step), frame.y(y + step)), style: "cell",
          opacity: max(0.04, share), title: "\(count) reviews")
      }
    }
    return text
  }

  private func means(_ frame: PlotFrame) -> String {
    let step = 1 / Double(max(1, histogram.columns.count))
    let points: [SVG.Point] = histogram.columns.enumerated().compactMap { index, column in
      column.meanPrediction.map { (frame.x((Double(index) + 0.5) * step), frame.y($0)) }
    }
    return SVG.polyline(points, style: "second")
      + points.map { SVG.circle($0, radius: 2.5, style: "dot second") }.joined()
  }
}
