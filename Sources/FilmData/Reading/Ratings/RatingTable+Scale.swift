extension RatingTable {
  /// The scale of these ratings.
  ///
  /// That of a part is that of the whole file.
  ///
  /// - Parameters:
  ///   - stated: the best rating, if the user stated it.
  ///   - path: where the ratings come from, for the error.
  /// - Throws: ``DataError/unknownScale(path:_:)`` where they may be on one of several.
  public func scale(stated: Double? = nil, path: String) throws(DataError) -> RatingScale {
    switch finding(stated: stated) {
    case .scale(let scale): return scale
    case .ambiguous(let doubt): throw .unknownScale(path: path, doubt)
    case .noNumbers: return RatingScale(best: 5, origin: .inferred)
    }
  }

  /// What is known of the scale; choices and plays have none but their own.
  func finding(stated: Double? = nil) -> RatingScale.Finding {
    if meaning != .ratings { return .scale(RatingScale(best: 1, origin: .header)) }
    let before = known?.origin == .stated ? known?.best : nil
    return RatingScale.find(stated: stated ?? before, header: known, values: evidence)
  }

  /// The scale, as far as these ratings can be on another one: with an ambiguous scale, and no rating beyond
  /// it, they are taken to be on that.
  ///
  /// - Parameters:
  ///   - stated: the best rating, if the user stated it.
  ///   - usual: the best rating of what the ratings are added to.
  ///   - path: where the ratings come from, for the error.
  /// - Throws: ``DataError/unknownScale(path:_:)`` where that cannot be.
  public func scale(
    stated: Double? = nil, otherwise usual: Double, path: String
  ) throws(DataError) -> RatingScale {
    if case .ambiguous(let doubt) = finding(stated: stated), doubt.reason == .low,
      doubt.largest <= usual
    {
      return RatingScale(best: usual, origin: .header)
    }
    return try scale(stated: stated, path: path)
  }

  /// These ratings brought to the scale of others.
  ///
  /// - Complexity: O(ratings).
  public func onScale(of others: RatingTable) -> RatingTable {
    guard meaning == .ratings, others.meaning == .ratings,
      case .scale(let scale) = others.finding()
    else { return self }
    var table = self
    (table.known, table.evidence) = (others.known ?? scale, others.evidence)
    guard case .scale(let own) = finding(), (own.best, own.worst) != (scale.best, scale.worst),
      own.origin != .inferred || own.best > scale.best || count >= Self.enoughToTell
    else { return table }
    table.values = values.map {
      Float(scale.worst + own.normalized(Double($0)) * (scale.best - scale.worst))
    }
    return table
  }

  /// So many ratings without one above 5 are not on a scale of ten by chance: in ten-point files more than
  /// half are above it.
  private static let enoughToTell = 50

  /// Adds the ratings of another file, brought to the scale of these, and drops the earlier of two by one
  /// user of one film.
  ///
  /// - Returns: how many ratings were dropped.
  /// - Complexity: O(ratings of the other), over several files.
  mutating func append(_ other: RatingTable) -> Int {
    if count == 0 {
      self = other
      return 0
    }
    let isKnown = if case .scale = finding() { true } else { false }
    let added = other.onScale(of: self)
    if !isKnown {
      // The values of both together may tell what those of one do not.
      known = known ?? other.known
      evidence.add(other.evidence)
    }
    let (before, userCount, filmCount) = (count, users.count, films.count)
    let newUsers = other.users.identifiers.map { Int32(users.insert($0)) }
    let newFilms = other.films.identifiers.map { Int32(films.insert($0)) }
    if timestamps.count == count, added.timestamps.count == added.count {
      timestamps += added.timestamps
    } else {
      timestamps = []
    }
    timeFault = timeFault ?? added.timeFault
    userNumbers.append(contentsOf: added.userNumbers.lazy.map { newUsers[Int($0)] })
    filmNumbers.append(contentsOf: added.filmNumbers.lazy.map { newFilms[Int($0)] })
    values += added.values
    return keepLatest(from: before, knownUsers: userCount, films: filmCount)
  }
}
