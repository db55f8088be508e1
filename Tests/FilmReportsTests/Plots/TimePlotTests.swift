import Testing

@testable import FilmReports

struct TimePlotTests {
  private func plot(_ entries: [(String, Double, Double)]) -> String {
    TimePlot(
      title: "rmse", entries: entries.map { TimePlot.Entry(name: $0, value: $1, seconds: $2) }
    ).svg
  }

  @Test func `has a named point for each method with a time`() {
    let svg = plot([("a < b", 0.86, 1.5), ("slow", 0.82, 60), ("none", .nan, 1), ("idle", 1, 0)])
    expectWhole(svg)
    #expect(count("<circle class=\"dot\"", in: svg) == 2)
    #expect(svg.contains("a &lt; b: 0.8600, 1.5 CPU seconds"))
    #expect(svg.contains("slow: 0.8200, 60.0 CPU seconds"))
    #expect(!svg.contains("none") && !svg.contains("idle"))
  }

  @Test func `slower methods stand further right, each tenfold as far`() throws {
    let svg = plot([("a", 1, 0.01), ("b", 2, 0.1), ("c", 3, 1), ("d", 4, 10)])
    let places = svg.matches(of: #/cx="([\d.]+)"/#).compactMap { Double($0.1) }
    #expect(places.count == 4)
    let steps = zip(places, places.dropFirst()).map { $1 - $0 }
    #expect(steps.allSatisfy { abs($0 - steps[0]) < 0.2 && $0 > 0 }, "\(steps)")
    for text in ["0.01", "0.1", ">1<", ">10<"] { #expect(svg.contains(text)) }
  }

  @Test func `one method, equal ones and nothing are whole drawings`() {
    expectWhole(plot([("a", 0.5, 3)]))
    expectWhole(plot([("a", 0.5, 3), ("b", 0.5, 3)]))
    expectWhole(plot([]))
  }
}
