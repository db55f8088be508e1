/// A calibration at every hundredth of its range: a rating costs one load.
struct CalibrationTable {
  private let calibration: RatingCalibration
  private let lowest: Int
  private let ratings: [Double]
  /// Calibrations wider than this, in hundredths, are computed each time.
  private static let widest = 1 << 14
  /// Larger numbers lie outside every table.
  private static let largest = 1e15

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

  /// The rating of a score, in whole hundredths.
  @inline(__always)
  func rating(for score: Double) -> Double {
    let rounded = (score * 100).rounded()
    // Also where it is no number: the weights of a lexicon may be of any size.
    guard !ratings.isEmpty, abs(rounded) < Self.largest else {
      return calibration.rating(for: rounded / 100)
    }
    let hundredths = Int(rounded)
    return ratings[min(max(hundredths - lowest, 0), ratings.count - 1)]
  }
}
