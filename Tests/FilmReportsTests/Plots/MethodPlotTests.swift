import Testing

@testable import FilmReports

struct MethodPlotTests {
  private let entries = [
    MethodPlot.Entry(name: "a < b", value: 0.86, interval: 0.84...0.88),
    MethodPlot.Entry(name: "other", value: 0.95),
    MethodPlot.Entry(name: "none", value: .nan),
  ]

  @Test func `has a point for each method and a line for each interval`() {
    let svg = MethodPlot(title: "rmse", entries: entries).svg
    expectWhole(svg)
    #expect(count("<circle class=\"dot\"", in: svg) == 2)
    #expect(count("<line class=\"line\"", in: svg) == 1)
    #expect(svg.contains("a &lt; b") && svg.contains("0.8600"))
    #expect(!svg.contains("none"))
  }

  @Test(arguments: [0.001, 0.9, 7, 1_200])
  func `the axis holds every value and does not pass 0 for nothing`(value: Double) {
    let entries = [
      MethodPlot.Entry(name: "x", value: value), MethodPlot.Entry(name: "y", value: value * 1.4),
    ]
    let svg = MethodPlot(title: "figure", entries: entries).svg
    expectWhole(svg)
    #expect(!svg.contains("−"))
  }

  @Test func `nothing is an empty frame`() {
    expectWhole(MethodPlot(title: "rmse", entries: []).svg)
  }
}
