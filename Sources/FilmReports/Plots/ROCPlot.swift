public import FilmEvaluation

/// The ROC curve over the diagonal of chance, and those of rivals in another colour.
public struct ROCPlot: Plot {
  private let curve: ROCCurve
  private let rivals: [ROCCurve]

  /// Draws a curve.
  ///
  /// - Parameters:
  ///   - curve: the curve of the model.
  ///   - rivals: those of other models; only a few can be distinguished.
  public init(_ curve: ROCCurve, rivals: [ROCCurve] = []) {
    self.curve = curve
    self.rivals = rivals
  }

  /// The drawing.
  public var svg: String {
    let frame = PlotFrame(
      x: .share("rotten reviews called fresh"), y: .share("fresh reviews called fresh"))
    func places(_ curve: ROCCurve) -> [SVG.Point] {
      curve.thinned().map { (frame.x($0.falsePositiveRate), frame.y($0.truePositiveRate)) }
    }
    let points = places(curve)
    let area = "AUC \(Figure.text(curve.area, digits: 4))"
    return frame.svg(
      label: "ROC curve, \(area)",
      SVG.polygon(points + [(frame.x(1), frame.y(0))], style: "area")
        + SVG.line((frame.x(0), frame.y(0)), to: (frame.x(1), frame.y(1)), style: "diagonal")
        + rivals.map { SVG.polyline(places($0), style: "second") }.joined()
        + SVG.polyline(points, style: "line")
        + SVG.text(area, at: (frame.x(0.97), frame.y(0.06)), anchor: .end, style: "note"))
  }
}
