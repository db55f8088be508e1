public import FilmEvaluation

/// The share of fresh reviews against the predicted probability, over the diagonal where both agree;
/// below, the number of reviews in each bin.
public struct ReliabilityPlot: Plot {
  private let table: ReliabilityTable
  private let intervals: [Interval?]

  /// Draws a table.
  ///
  /// - Parameters:
  ///   - table: predicted and observed shares of each bin.
  ///   - intervals: how sure the share of fresh reviews is, for each bin; none if empty.
  public init(_ table: ReliabilityTable, intervals: [Interval?] = []) {
    self.table = table
    self.intervals = intervals
  }

  /// The drawing.
  public var svg: String {
    let frame = PlotFrame(
      x: .share("predicted probability of fresh"), y: .share("share that is fresh"))
    var points: [SVG.Point] = []
    var dots = ""
    for (index, bin) in table.bins.enumerated() {
      guard let probability = bin.meanProbability, let share = bin.positiveShare else { continue }
      let point = (x: frame.x(probability), y: frame.y(share))
      points.append(point)
      dots += whisker(ofBin: index, x: point.x, in: frame)
      dots += SVG.circle(
        point, radius: 4, style: "dot",
        title: title(index, bin, probability: probability, share: share))
    }
    let error = table.expectedCalibrationError ?? 0
    let note = "ECE \(Figure.text(error, digits: 4))"
    return frame.svg(
      label: "reliability diagram, \(note)",
      bars(frame)
        + SVG.line((frame.x(0), frame.y(0)), to: (frame.x(1), frame.y(1)), style: "diagonal")
        + SVG.polyline(points, style: "line") + dots
        + SVG.text(note, at: (frame.x(0.04), frame.y(0.92)), anchor: .start, style: "note"))
  }

  /// From one end of a bin's interval to the other.
  private func whisker(ofBin index: Int, x: Double, in frame: PlotFrame) -> String {
    guard intervals.indices.contains(index), let interval = intervals[index] else { return "" }
    return SVG.line((x, frame.y(interval.low)), to: (x, frame.y(interval.high)), style: "whisker")
  }

  /// Counts as bars that take a fifth of the height at most.
  private func bars(_ frame: PlotFrame) -> String {
    let most = table.bins.map(\.count).max() ?? 0
    guard most > 0 else { return "" }
    return table.bins.enumerated().filter { $0.element.count > 0 }.map { index, bin in
      let (low, high) = ReliabilityTable.bounds(of: index)
      return SVG.rectangle(
        (frame.x(low) + 2, frame.y(0)), to: (frame.x(high) - 2, frame.y(0.2 * bin.count / most)),
        style: "bar",
        title: "\(Int(bin.count)) reviews")
    }.joined()
  }

  private func title(
    _ index: Int, _ bin: ReliabilityTable.Bin, probability: Double, share: Double
  ) -> String {
    let (low, high) = ReliabilityTable.bounds(of: index)
    return "\(Figure.percent(low)) to \(Figure.percent(high)): \(Int(bin.count)) reviews, mean "
      + "probability \(Figure.percent(probability, digits: 1)), "
      + "\(Figure.percent(share, digits: 1)) fresh"
  }
}
