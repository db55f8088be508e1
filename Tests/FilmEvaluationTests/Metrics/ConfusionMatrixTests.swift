import FilmData
import FilmEvaluation
import Testing

struct ConfusionMatrixTests {
  /// 6 hits, 2 false alarms, 1 miss, 3 right rejections.
  let matrix = ConfusionMatrix(
    truePositives: 6, falsePositives: 2, falseNegatives: 1, trueNegatives: 3)

  @Test func `matches hand-computed values`() {
    #expect(matrix.total == 12)
    #expect(matrix.accuracy == 0.75)
    #expect(matrix.positive.precision == 6.0 / 8)
    #expect(matrix.positive.recall == 6.0 / 7)
    #expect(matrix.positive.f1 == 12.0 / 15)
    #expect(matrix.positive.support == 7)
    #expect(matrix.negative.precision == 3.0 / 4)
    #expect(matrix.negative.recall == 3.0 / 5)
    #expect(matrix.negative.f1 == 6.0 / 9)
    #expect(matrix.negative.support == 5)
    #expect(matrix.macroF1.isClose(to: (0.8 + 2.0 / 3) / 2))
    // (6·3 − 2·1) / √(8·7·5·4)
    #expect(matrix.mcc.isClose(to: 16 / 1120.0.squareRoot()))
  }

  @Test func `counts labels with and without weights`() {
    let predicted = [true, true, false, false, true]
    let actual = [true, false, true, false, true]
    #expect(
      ConfusionMatrix(predicted: predicted, actual: actual)
        == ConfusionMatrix(
          truePositives: 2, falsePositives: 1, falseNegatives: 1, trueNegatives: 1))
    #expect(
      ConfusionMatrix(predicted: predicted, actual: actual, weights: [1, 0, 2.5, 3, 4])
        == ConfusionMatrix(
          truePositives: 5, falsePositives: 0, falseNegatives: 2.5, trueNegatives: 3))
  }

  /// Figures of scikit-learn 1.9 on the same examples.
  @Test func `matches scikit-learn`() {
    let predictions = syntheticPredictions(count: 300, films: 40, seed: 2024)
    let predicted = predictions.map { $0.label == .fresh }
    let actual = predictions.map { $0.trueLabel == .fresh }
    let plain = ConfusionMatrix(predicted: predicted, actual: actual)
    #expect(
      plain
        == ConfusionMatrix(
          truePositives: 130, falsePositives: 77, falseNegatives: 23, trueNegatives: 70))
    #expect(plain.accuracy?.isClose(to: 0.6666666666666666) == true)
    #expect(plain.macroF1.isClose(to: 0.6527777777777778))
    #expect(plain.mcc.isClose(to: 0.3522197397962149))
    let weighted = ConfusionMatrix(
      predicted: predicted, actual: actual, weights: syntheticWeights(count: 300, seed: 99))
    #expect(weighted.accuracy?.isClose(to: 0.6196581196581197) == true)
    #expect(weighted.macroF1.isClose(to: 0.6087912087912088))
    #expect(weighted.mcc.isClose(to: 0.2891564513302307))
  }

  @Test func `perfect and reversed labels give the ends of the scales`() {
    let perfect = ConfusionMatrix(truePositives: 7, trueNegatives: 3)
    #expect(perfect.accuracy == 1 && perfect.macroF1 == 1 && perfect.mcc == 1)
    let reversed = ConfusionMatrix(falsePositives: 3, falseNegatives: 7)
    #expect(reversed.accuracy == 0 && reversed.macroF1 == 0 && reversed.mcc == -1)
  }

  @Test func `a single class has no correlation and the F1 of that class`() {
    let onlyPositive = ConfusionMatrix(truePositives: 5)
    #expect(onlyPositive.mcc == 0)
    #expect(onlyPositive.macroF1 == 1)
    let onlyNegative = ConfusionMatrix(trueNegatives: 5)
    #expect(onlyNegative.macroF1 == 1)
    let alwaysPositive = ConfusionMatrix(truePositives: 5, falsePositives: 5)
    #expect(alwaysPositive.mcc == 0)
    #expect(alwaysPositive.negative.precision == 0)
    #expect(alwaysPositive.macroF1.isClose(to: 1.0 / 3))
  }

  @Test func `no examples have no accuracy`() {
    let empty = ConfusionMatrix(predicted: [], actual: [])
    #expect(empty.accuracy == nil)
    #expect(empty.macroF1 == 0)
    #expect(empty.mcc == 0)
  }

  @Test func `exchanging the classes changes neither macro-F1 nor the correlation`() {
    let exchanged = ConfusionMatrix(
      truePositives: 3, falsePositives: 1, falseNegatives: 2, trueNegatives: 6)
    #expect(exchanged.macroF1 == matrix.macroF1)
    #expect(exchanged.mcc.isClose(to: matrix.mcc))
  }

  @Test func `merging with a multiplicity is counting so many times`() {
    var merged = ConfusionMatrix(truePositives: 1, falsePositives: 1)
    merged.merge(matrix, times: 3)
    #expect(
      merged
        == ConfusionMatrix(
          truePositives: 19, falsePositives: 7, falseNegatives: 3, trueNegatives: 9))
  }

  @Test func `the baseline predicts the more frequent class`() {
    #expect(matrix.majorityBaseline == ConfusionMatrix(truePositives: 7, falsePositives: 5))
    let mostlyNegative = ConfusionMatrix(truePositives: 1, falsePositives: 4, trueNegatives: 3)
    #expect(
      mostlyNegative.majorityBaseline == ConfusionMatrix(falseNegatives: 1, trueNegatives: 7))
    let tied = ConfusionMatrix(truePositives: 2, trueNegatives: 2)
    #expect(tied.majorityBaseline == ConfusionMatrix(truePositives: 2, falsePositives: 2))
  }
}
