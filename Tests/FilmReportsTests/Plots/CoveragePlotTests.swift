import FilmEvaluation
import Testing

@testable import FilmReports

struct CoveragePlotTests {
  @Test func `has a dot for each margin that leaves reviews`() {
    var curve = CoverageCurve()
    for prediction in MadePredictions.all {
      curve.add(
        probability: prediction.probability, isRight: prediction.label == prediction.trueLabel)
    }
    let svg = CoveragePlot(curve).svg
    expectWhole(svg)
    #expect(count("<circle", in: svg) == 10)
    #expect(svg.contains(">100 %<"))
  }

  @Test func `nothing is an empty frame`() {
    let svg = CoveragePlot(CoverageCurve()).svg
    expectWhole(svg)
    #expect(count("<circle", in: svg) == 0)
  }
}
