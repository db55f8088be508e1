/// A calibration at every hundredth of its range: a rating costs one load.
struct CalibrationTable {
  private let calibration: RatingCalibration
  private let lowest: Int
  private let ratings: [Double]
  /// Calibrations wider than this, in hundredths, are computed each time.
  private static let widest = 1 << 14

  init(_ calibration: RatingCalibration) {
    self.calibration = calibration
    let first = (calibration.scores.first ?? 0) * 100
    let last = (calibration.scores.last ?? 0) * 100
    guard abs(first) < 1e9, last - first < Double(Self.widest) else {
      (lowest, ratings) = (0, [])
      return
    }
    let range = Int(first.rounded(.down))...Int(last.rounded(.up))
    lowest = range.lowerBound
    ratings = range.map { calibration.rating(for: Double($0) / 100) }
  }

  /// The rating of a score in hundredths.
  @inline(__always)
  func rating(hundredths: Int) -> Double {
    guard !ratings.isEmpty else { return calibration.rating(for: Double(hundredths) / 100) }
    return ratings[min(max(hundredths - lowest, 0), ratings.count - 1)]
  }
}
