public import FilmData
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

  /// The least value that is a like: of ratings by their scale, of choices and plays any above 0.
  ///
  /// - Parameters:
  ///   - scale: the best rating, if the user stated it.
  ///   - path: where the ratings come from, for errors.
  /// - Throws: `DataError.unknownScale` where the ratings may be on one of several scales.
  public func leastLike(scale: Double?, path: String) throws(DataError) -> Float {
    if meaning != .ratings { return .leastNonzeroMagnitude }
    return Float(try self.scale(stated: scale, path: path).leastLike)
  }
}
