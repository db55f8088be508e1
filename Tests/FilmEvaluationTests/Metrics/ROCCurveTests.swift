import FilmData
import FilmEvaluation
import Testing

struct ROCCurveTests {
  let predictions = syntheticPredictions(count: 300, films: 40, seed: 2024)
  var scores: [Double] { predictions.map(\.probability) }
  var labels: [Bool] { predictions.map { $0.trueLabel == .fresh } }

  /// `roc_curve` of scikit-learn 1.9, no point dropped.
  @Test func `matches scikit-learn`() throws {
    let curve = try #require(ROCCurve(scores: scores, labels: labels))
    #expect(curve.points.count == 48)
    #expect(curve.points[5].falsePositiveRate.isClose(to: 0.02040816326530612))
    #expect(curve.points[5].truePositiveRate.isClose(to: 0.08496732026143791))
    #expect(curve.area.isClose(to: 0.7365168289538037))
  }

  @Test(arguments: 0..<10)
  func `its area is the metric`(seed: UInt64) throws {
    let predictions = syntheticPredictions(count: 200, films: 9, seed: seed)
    let scores = predictions.map(\.probability)
    let labels = predictions.map { $0.trueLabel == .fresh }
    let curve = try #require(ROCCurve(scores: scores, labels: labels))
    #expect(curve.area.isClose(to: areaUnderROC(scores: scores, labels: labels)))
    let rates = curve.points.map(\.falsePositiveRate)
    #expect(rates == rates.sorted())
  }

  @Test func `goes from nothing to everything, thinned or not`() throws {
    let curve = try #require(ROCCurve(scores: scores, labels: labels))
    for points in [curve.points, curve.thinned(), curve.thinned(distance: 0.1)] {
      #expect(points.first?.falsePositiveRate == 0 && points.first?.truePositiveRate == 0)
      #expect(points.last?.falsePositiveRate == 1 && points.last?.truePositiveRate == 1)
    }
    #expect(curve.thinned(distance: 0.1).count <= 22)
  }

  @Test func `a single class has no curve`() {
    #expect(ROCCurve(scores: [], labels: []) == nil)
    #expect(ROCCurve(scores: [1, 2], labels: [true, true]) == nil)
    #expect(ROCCurve(scores: [1, 2], labels: [false, false]) == nil)
  }
}
