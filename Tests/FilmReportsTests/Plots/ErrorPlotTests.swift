import FilmEvaluation
import Testing

@testable import FilmReports

struct ErrorPlotTests {
  @Test func `has a bar and a point of the line for each score that occurs`() {
    let svg = ErrorPlot(RatingHistogram(MadePredictions.all)).svg
    expectWhole(svg)
    #expect(count("<rect class=\"bar\"", in: svg) == 11)
    #expect(count("<circle class=\"dot second\"", in: svg) == 11)
  }

  @Test func `nothing is an empty frame`() {
    expectWhole(ErrorPlot(RatingHistogram()).svg)
  }
}
