import Testing

@testable import FilmSentiment

struct CalibrationTableTests {
  @Test func `agrees with the calibration at every hundredth`() {
    let calibration = RatingCalibration(
      scores: [-1.2814, -0.5, 0.005, 1.1, 3.2785], ratings: [0.1, 0.3, 0.5, 0.8, 0.95])
    let table = CalibrationTable(calibration)
    for hundredths in -700...700 {
      let score = Double(hundredths) / 100
      #expect(table.rating(for: score) == calibration.rating(for: score))
    }
  }

  @Test func `one knot, and knots far apart`() {
    let flat = CalibrationTable(RatingCalibration(scores: [0.3], ratings: [0.4]))
    #expect(flat.rating(for: -0.05) == 0.4 && flat.rating(for: 5) == 0.4)
    let wide = RatingCalibration(scores: [-1e6, 1e6], ratings: [0, 1])
    #expect(CalibrationTable(wide).rating(for: 0) == 0.5)
  }

  /// A lexicon's weights may be of any size, and so may their sum.
  @Test(arguments: [1e17, 1e19, 1e300, Double.infinity])
  func `scores beyond every table have its ends`(score: Double) {
    let table = CalibrationTable(.logistic)
    #expect(table.rating(for: score) == SentimentScore.logistic(6))
    #expect(table.rating(for: -score) == SentimentScore.logistic(-6))
    #expect(table.rating(for: .nan) == SentimentScore.logistic(-6))
  }
}
