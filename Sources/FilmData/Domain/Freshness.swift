/// A reviewer's verdict on a film: recommended or not.
///
/// The two labels of a Tomatometer. A review whose score is `freshThreshold` of its scale or more
/// is fresh: that agrees with 94.6 % of the labels that critics gave along with their scores.
public enum Freshness: String, Sendable, Hashable, Codable, CaseIterable {
  /// The reviewer recommends the film.
  case fresh
  /// The reviewer does not.
  case rotten

  /// The least normalised rating, 0…1, that counts as fresh.
  public static let freshThreshold = 0.6

  /// The label that a normalised rating means.
  ///
  /// - Parameter rating: 0…1, 1 = best.
  public init(rating: Double) {
    // A third of a star is not exact in binary: 3/5 must count as 0.6.
    self = rating >= Self.freshThreshold - 1e-9 ? .fresh : .rotten
  }

  /// Reads a label in any of the words that data sets use, such as "Rotten", "POSITIVE", " up " or
  /// "0.0"; of numbers, 1 is fresh, 0 and −1 are rotten.
  ///
  /// - Returns: `nil` for anything else, including the empty string.
  public init?(parsing text: some StringProtocol) {
    let label = text.utf8.withContiguousStorageIfAvailable {
      FreshnessLabel(utf8: UnsafeRawBufferPointer($0))
    }
    let verdict =
      (label ?? Array(text.utf8).withUnsafeBytes { FreshnessLabel(utf8: $0) }).verdict(.usual)
    guard let verdict else { return nil }
    self = verdict
  }
}
