public import FilmData

extension RatingTable {
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

  /// What a like is among these ratings, in a sentence.
  ///
  /// - Parameters:
  ///   - scale: the best rating, if the user stated it.
  ///   - path: where the ratings come from.
  /// - Throws: `DataError.unknownScale` where the ratings may be on one of several scales.
  public func likeSentence(scale: Double?, path: String) throws(DataError) -> String {
    switch meaning {
    case .ratings: try self.scale(stated: scale, path: path).likeSentence(path: path)
    case .choices: "\(path): there are no ratings: every row is a like"
    case .plays:
      "\(path): there are no ratings: every film played is a like, and plays are its weight"
    }
  }
}

extension RatingScale {
  /// What a like is on this scale, and where the scale comes from if no other note says so, in a sentence.
  ///
  /// - Parameter path: where the ratings come from.
  public func likeSentence(path: String) -> String {
    let how =
      switch origin {
      case .stated: ", as stated"
      case .header: ", by the columns"
      case .inferred: ""
      }
    return "\(path): a like is \(Self.text(leastLike)) or more on the scale \(self)\(how)"
  }
}
