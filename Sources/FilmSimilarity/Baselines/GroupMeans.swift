import FilmData
import LinearAlgebra

/// Predicts the mean rating of a user, or of a film: the baselines that anyone can work out by hand.
///
/// A user or film without ratings gets the mean of all.
public struct GroupMeans: RatingPredictor, Hashable {
  /// Whose ratings are averaged.
  public enum Group: String, Sendable, Hashable, CaseIterable { case user, film }

  /// Whose means these are.
  public let group: Group
  private let means: [Double?]
  private let overall: Double

  /// Takes the means.
  ///
  /// - Throws: `SimilarityError.noInteractions`, or `.unsolvable` for ratings that are not finite.
  /// - Complexity: O(ratings).
  public init(training ratings: InteractionMatrix, of group: Group) throws(SimilarityError) {
    overall = try MeanRating(training: ratings).overall.mean
    self.group = group
    let rows = group == .user ? ratings.values : ratings.values.transposed()
    means = (0..<rows.rowCount).map { row in
      let entries = rows.rowRange(row)
      guard !entries.isEmpty else { return nil }
      return entries.reduce(0.0) { $0 + Double(rows.values[$1]) } / Double(entries.count)
    }
  }

  /// The mean of the user's, or of the film's, ratings.
  public func estimate(row: Int?, column: Int?) -> RatingEstimate {
    let member = group == .user ? row : column
    return RatingEstimate(mean: member.flatMap { means[$0] } ?? overall)
  }
}
