import FilmData
import Glibc

extension RatingTable {
  /// - Throws: ``AnalyticsError/noRatingValues(path:_:)`` where the rows tell only who chose or played what.
  func checkRatings(path: String) throws(AnalyticsError) {
    if meaning != .ratings { throw .noRatingValues(path: path, meaning) }
  }

  /// The same with plays p as weights ln(1 + p), so that one user's favourite does not outweigh all others;
  /// ratings and choices stay.
  ///
  /// Source: Y. Hu, Y. Koren, C. Volinsky, "Collaborative filtering for implicit feedback datasets", ICDM 2008,
  /// equation 6 with ε = 1.
  var weighted: RatingTable {
    meaning == .plays ? mappingValues { log(1 + $0) } : self
  }
}
