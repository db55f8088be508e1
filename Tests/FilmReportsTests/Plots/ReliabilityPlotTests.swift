import FilmEvaluation
import Testing

@testable import FilmReports

struct ReliabilityPlotTests {
  @Test func `has a dot, a whisker and a bar for each bin`() {
    let table = ReliabilityTable(
      probabilities: MadePredictions.probabilities, labels: MadePredictions.labels)
    let intervals = SentimentCurves(MadePredictions.all, replicates: 50).reliabilityIntervals
    let svg = ReliabilityPlot(table, intervals: intervals).svg
    expectWhole(svg)
    #expect(count("<circle class=\"dot\"", in: svg) == 10)
    #expect(count("<line class=\"whisker\"", in: svg) == 10)
    #expect(count("<rect class=\"bar\"", in: svg) == 10)
  }

  @Test func `leaves empty bins out`() {
    let svg = ReliabilityPlot(ReliabilityTable(probabilities: [0.55], labels: [true])).svg
    expectWhole(svg)
    #expect(count("<circle class=\"dot\"", in: svg) == 1)
    #expect(count("whisker", in: svg) == 0)
    expectWhole(ReliabilityPlot(ReliabilityTable()).svg)
  }
}
