import FilmData
import FilmEvaluation
import Testing

struct CoverageCurveTests {
  func curve(margins: [Double] = CoverageCurve.usualMargins) -> CoverageCurve {
    var curve = CoverageCurve(margins: margins)
    for prediction in syntheticPredictions(count: 300, films: 40, seed: 2024) {
      curve.add(probability: prediction.probability, isRight: prediction.isRight)
    }
    return curve
  }

  /// Counts and shares by numpy 2.4 on the same examples.
  @Test func `matches numpy`() {
    let expected: [(margin: Double, count: Double, accuracy: Double)] = [
      (0, 300, 0.6666666666666666), (0.05, 251, 0.6733067729083665),
      (0.1, 199, 0.7437185929648241), (0.15, 160, 0.7875), (0.2, 120, 0.7916666666666666),
      (0.25, 90, 0.8222222222222222), (0.3, 63, 0.8412698412698413),
      (0.35, 38, 0.868421052631579), (0.4, 21, 0.9523809523809523), (0.45, 5, 0.8),
    ]
    let points = curve().points
    #expect(points.count == expected.count)
    for (point, (margin, count, accuracy)) in zip(points, expected) {
      #expect(point.margin == margin)
      #expect(point.count == count)
      #expect(accuracy.isClose(to: point.accuracy))
      #expect((count / 300).isClose(to: point.coverage))
    }
  }

  @Test func `coverage falls as the margin grows`() {
    let coverages = curve().points.compactMap(\.coverage)
    #expect(coverages == coverages.sorted(by: >))
    #expect(coverages.first == 1)
  }

  @Test func `a margin of its own counts all reviews in its coverage`() throws {
    let point = try #require(curve(margins: [0.2]).points.first)
    #expect(point.coverage?.isClose(to: 0.4) == true)
    #expect(point.count == 120)
  }

  @Test func `parts add up to the whole`() {
    var (whole, first, second) = (CoverageCurve(), CoverageCurve(), CoverageCurve())
    for (index, p) in [0.1, 0.45, 0.5, 0.97, 0.7].enumerated() {
      whole.add(probability: p, isRight: index % 2 == 0)
      if index < 2 {
        first.add(probability: p, isRight: index % 2 == 0)
      } else {
        second.add(probability: p, isRight: index % 2 == 0)
      }
    }
    first.merge(second)
    #expect(first == whole)
  }

  @Test func `nothing has no coverage`() {
    #expect(CoverageCurve().points.allSatisfy { $0.coverage == nil && $0.accuracy == nil })
    var certain = CoverageCurve()
    certain.add(probability: 0.5, isRight: true)
    #expect(certain.points[0].accuracy == 1)
    #expect(certain.points[1].accuracy == nil)
    #expect(certain.points[1].coverage == 0)
  }
}
