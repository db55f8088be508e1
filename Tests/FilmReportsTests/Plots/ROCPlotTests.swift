import FilmEvaluation
import Testing

@testable import FilmReports

struct ROCPlotTests {
  @Test func `has a line and its area`() throws {
    let curve = try #require(
      ROCCurve(scores: MadePredictions.probabilities, labels: MadePredictions.labels))
    let svg = ROCPlot(curve).svg
    expectWhole(svg)
    #expect(count("<polyline class=\"line\"", in: svg) == 1)
    #expect(count("<polyline class=\"second\"", in: svg) == 0)
    let rivals = ROCPlot(curve, rivals: [curve, curve]).svg
    expectWhole(rivals)
    #expect(count("<polyline class=\"second\"", in: rivals) == 2)
    #expect(svg.contains(">AUC \(Figure.text(curve.area, digits: 4))<"))
  }
}
