import FilmEvaluation
import Testing

@testable import FilmReports

struct RatingPlotTests {
  @Test func `has a cell for each pair that occurs`() {
    let histogram = RatingHistogram(MadePredictions.all)
    let svg = RatingPlot(histogram).svg
    expectWhole(svg)
    let cells = histogram.columns.flatMap(\.counts).count { $0 > 0 }
    #expect(count("<rect class=\"cell\"", in: svg) == cells)
    // The most frequent pair has the full colour.
    #expect(svg.contains("fill-opacity=\"100%\""))
  }

  @Test func `nothing is an empty frame`() {
    let svg = RatingPlot(RatingHistogram()).svg
    expectWhole(svg)
    #expect(count("<rect", in: svg) == 0)
  }
}
