import Testing

@testable import FilmSentiment

struct CalibrationTableTests {
  @Test func `agrees with the calibration at every hundredth`() {
    let calibration = RatingCalibration(
      scores: [-1.2814, -0.5, 0.005, 1.1, 3.2785], ratings: [0.1, 0.3, 0.5, 0.8, 0.95])
    let table = CalibrationTable(calibration)
    for hundredths in -700...700 {
      #expect(
        table.rating(hundredths: hundredths) == calibration.rating(for: Double(hundredths) / 100))
    }
  }

  @Test func `one knot, and knots far apart`() {
    let flat = CalibrationTable(RatingCalibration(scores: [0.3], ratings: [0.4]))
    #expect(flat.rating(hundredths: -5) == 0.4 && flat.rating(hundredths: 500) == 0.4)
    let wide = RatingCalibration(scores: [-1e6, 1e6], ratings: [0, 1])
    #expect(CalibrationTable(wide).rating(hundredths: 0) == 0.5)
  }
}
