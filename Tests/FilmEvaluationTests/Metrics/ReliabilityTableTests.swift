import FilmData
import FilmEvaluation
import Testing

struct ReliabilityTableTests {
  let predictions = syntheticPredictions(count: 300, films: 40, seed: 2024)
  var probabilities: [Double] { predictions.map(\.probability) }
  var labels: [Bool] { predictions.map { $0.trueLabel == .fresh } }

  /// Counts and errors written out in numpy 2.4, bin by bin.
  @Test func `matches numpy`() {
    let table = ReliabilityTable(probabilities: probabilities, labels: labels)
    let counts: [Double] = [10, 15, 27, 41, 54, 38, 46, 33, 26, 10]
    #expect(table.bins.map(\.count) == counts)
    #expect(table.total == 300)
    #expect(0.03986666666666665.isClose(to: table.expectedCalibrationError))
    let weighted = ReliabilityTable(
      probabilities: probabilities, labels: labels, weights: syntheticWeights(count: 300, seed: 99))
    #expect(0.0798290598290598.isClose(to: weighted.expectedCalibrationError))
  }

  /// `calibration_curve` of scikit-learn 1.9 with ten bins, on numbers none of which is a bound.
  @Test func `matches scikit-learn`() {
    let table = ReliabilityTable(probabilities: predictions.compactMap(\.rating), labels: labels)
    let shares = [
      0.07692307692307693, 0.2535211267605634, 0.5206611570247934, 0.7402597402597403,
      0.7777777777777778,
    ]
    let means = [
      0.3650418141649257, 0.45539023551571, 0.5501697032875024, 0.6449325613048613,
      0.7302262444731071,
    ]
    #expect(table.bins.count { $0.count > 0 } == 5)
    for place in shares.indices {
      #expect(shares[place].isClose(to: table.bins[place + 3].positiveShare))
      #expect(means[place].isClose(to: table.bins[place + 3].meanProbability))
    }
  }

  @Test func `matches hand-computed values`() throws {
    let table = ReliabilityTable(
      probabilities: [0.05, 0.07, 0.95, 1], labels: [false, true, true, true])
    #expect(table.bins.map(\.count) == [2, 0, 0, 0, 0, 0, 0, 0, 0, 2])
    #expect(try #require(table.bins[0].meanProbability).isClose(to: 0.06))
    #expect(table.bins[0].positiveShare == 0.5)
    #expect(table.bins[1].meanProbability == nil)
    #expect(table.bins[1].positiveShare == nil)
    // 2/4 · 0.44 + 2/4 · 0.025
    #expect(try #require(table.expectedCalibrationError).isClose(to: 0.2325))
  }

  @Test(arguments: [(0.0, 0), (0.1, 1), (0.3, 3), (0.7, 7), (0.999, 9), (1.0, 9)])
  func `a bin holds its lower bound`(probability: Double, bin: Int) {
    let table = ReliabilityTable(probabilities: [probability], labels: [true])
    #expect(table.bins.firstIndex { $0.count > 0 } == bin)
    let (low, high) = ReliabilityTable.bounds(of: bin)
    #expect(low <= probability && probability <= high)
  }

  @Test func `a perfectly calibrated table has no error`() {
    let table = ReliabilityTable(
      probabilities: [0.25, 0.25, 0.25, 0.25], labels: [true, false, false, false])
    #expect(table.expectedCalibrationError == 0)
    #expect(ReliabilityTable().expectedCalibrationError == nil)
  }

  @Test func `parts add up to the whole`() {
    var merged = ReliabilityTable(
      probabilities: Array(probabilities[..<120]), labels: Array(labels[..<120]))
    merged.merge(
      ReliabilityTable(probabilities: Array(probabilities[120...]), labels: Array(labels[120...])),
      times: 3)
    let whole = ReliabilityTable(
      probabilities: probabilities, labels: labels,
      weights: (0..<300).map { $0 < 120 ? 1 : 3 })
    #expect(whole.bins.map(\.count) == merged.bins.map(\.count))
    #expect(
      whole.expectedCalibrationError?.isClose(to: merged.expectedCalibrationError) == true)
  }
}
