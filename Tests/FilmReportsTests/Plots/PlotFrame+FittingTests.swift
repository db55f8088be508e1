import Testing

@testable import FilmReports

struct PlotFrameFittingTests {
  @Test(arguments: [[0.82, 0.86], [0], [3, 3], [-2, 5], [1e-5, 2e-5], [120, 98_000]])
  func `an axis holds all values and has a few round numbers`(values: [Double]) {
    for hasRoomBelow in [false, true] {
      let axis = PlotFrame.Axis.fitting(values, title: "x", hasRoomBelow: hasRoomBelow)
      // Steps such as 0.005 are no exact binary fractions.
      let range = (axis.range.lowerBound - 1e-9)...(axis.range.upperBound + 1e-9)
      #expect(values.allSatisfy { range.contains($0) })
      #expect((2...12).contains(axis.ticks.count), "\(axis.ticks)")
      #expect(axis.range.lowerBound < axis.range.upperBound)
      #expect((values.min() ?? 0) < 0 || axis.range.lowerBound >= 0)
    }
  }

  @Test(arguments: [[0.02, 30], [1], [1000, 1000], [0.001]])
  func `a logarithmic axis has a number at each power of ten`(values: [Double]) {
    let axis = PlotFrame.Axis.logarithmic(values, title: "x")
    for value in values {
      let power = axis.ticks.last { Double($0.text).map { $0 <= value } ?? false }
      #expect(power != nil, "\(value) in \(axis.ticks)")
    }
    #expect(zip(axis.ticks, axis.ticks.dropFirst()).allSatisfy { $1.value - $0.value == 1 })
  }

  @Test func `nothing is an empty axis`() {
    #expect(PlotFrame.Axis.fitting([], title: "x").ticks.isEmpty)
    #expect(PlotFrame.Axis.logarithmic([], title: "x").ticks.count == 2)
  }
}
