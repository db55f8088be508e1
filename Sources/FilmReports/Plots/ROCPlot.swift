public import FilmEvaluation

/// The ROC curve over the diagonal of chance.
public struct ROCPlot: Plot {
  private let curve: ROCCurve

  /// Draws a curve.
  public init(_ curve: ROCCurve) { self.curve = curve }

  /// The drawing.
  public var svg: String {
    let frame = PlotFrame(
      x: .share("rotten reviews called fresh"), y: .share("fresh reviews called fresh"))
    let points = curve.thinned().map {
      (x: frame.x($0.falsePositiveRate), y: frame.y($0.truePositiveRate))
    }
    let area = "AUC \(Figure.text(curve.area, digits: 4))"
    return frame.svg(
      label: "ROC curve, \(area)",
      SVG.polygon(points + [(frame.x(1), frame.y(0))], "area")
        + SVG.line((frame.x(0), frame.y(0)), (frame.x(1), frame.y(1)), "diagonal")
        + SVG.polyline(points, "line")
        + SVG.text(area, (frame.x(0.97), frame.y(0.06)), .end, style: "note"))
  }
}
