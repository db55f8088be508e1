import FilmData
import FilmEvaluation
import Testing

@testable import FilmReports

struct TomatometerPlotTests {
  @Test func `has a dot for each film, named and escaped`() throws {
    let report = try SentimentReport(predictions: MadePredictions.all, replicates: 0)
    let svg = TomatometerPlot(report.tomatometer) { "Film <\($0)>" }.svg
    expectWhole(svg)
    #expect(count("<circle", in: svg) == 8)
    #expect(svg.contains("<title>Film &lt;7&gt;: predicted "))
    let wrong = report.tomatometer.films.count { $0.actual.freshness != $0.predicted.freshness }
    #expect(count("film wrong", in: svg) == wrong)
  }

  @Test func `draws no more films than can be seen`() {
    let films = Array(
      repeating: ConfusionMatrix(truePositives: 20, falsePositives: 5), count: 2000)
    let svg = TomatometerPlot(TomatometerAgreement(films)) { "\($0)" }.svg
    #expect(count("<circle", in: svg) == TomatometerPlot.mostFilms)
  }
}
