import FilmData
import FilmEvaluation

/// A rival's predictions of held-out ratings.
struct RivalRatings {
  /// How the rows of its file fit what was held out.
  let fit: RivalFit
  /// The prediction of each held-out rating, by its place among those of all parts; `nil` without one.
  let predicted: [Double?]

  /// Reads a rival's file and matches its rows with the held-out ratings, by user and film.
  ///
  /// - Throws: `DataError` where it cannot be read, ``AnalyticsError/noHeldOutPair(path:rows:)`` where no row is of
  ///   a held-out pair, ``AnalyticsError/otherScale(path:found:ratings:)`` where the predictions are on another
  ///   scale than the ratings.
  init(_ rival: Rival, of parts: [RatingPart], control: JobControl) throws {
    let (table, problems) = try PredictionReader.read(
      Input(argument: rival.path), needsValues: true)
    try control.didRead(problems)
    var fit = RivalFit(rival, .ratings)
    let rows = Self.rowsOfPairs(table)
    fit.repeatedCount = table.count - rows.count
    var isUsed = [Bool](repeating: false, count: table.count)
    predicted = parts.flatMap { part in
      Self.places(of: part.heldOut, in: table).map { place -> Double? in
        guard let place, let row = rows[place] else { return nil }
        isUsed[row] = true
        return table.values[row]
      }
    }
    fit.wantedCount = predicted.count
    fit.comparedCount = predicted.count { $0 != nil }
    if fit.comparedCount == 0 {
      throw AnalyticsError.noHeldOutPair(path: rival.path, rows: table.count)
    }
    let unknown = rows.values.filter { !isUsed[$0] }
    fit.unknownCount = unknown.count
    fit.firstUnknown = unknown.min().map { Self.name($0, in: table) } ?? ""
    fit.range = Self.range(of: parts)
    fit.outsideCount = try Self.outsideCount(predicted.compactMap { $0 }, fit, table.evidence)
    self.fit = fit
  }

  /// The last row of each pair of a user and a film.
  private static func rowsOfPairs(_ table: PredictionTable) -> [UInt64: Int] {
    var rows: [UInt64: Int] = [:]
    rows.reserveCapacity(table.count)
    for row in 0..<table.count {
      rows[pair(Int(table.userNumbers[row]), Int(table.filmNumbers[row]))] = row
    }
    return rows
  }

  private static func pair(_ user: Int, _ film: Int) -> UInt64 { UInt64(user) << 32 | UInt64(film) }

  /// Each rating's pair by the numbers of the table; `nil` where the table lacks the user or the film.
  private static func places(of ratings: RatingTable, in table: PredictionTable) -> [UInt64?] {
    let users = ratings.users.identifiers.map { table.users[$0] }
    let films = ratings.films.identifiers.map { table.films[$0] }
    return (0..<ratings.count).map { index in
      guard let user = users[Int(ratings.userNumbers[index])],
        let film = films[Int(ratings.filmNumbers[index])]
      else { return nil }
      return pair(user, film)
    }
  }

  private static func name(_ row: Int, in table: PredictionTable) -> String {
    "user \(table.users.identifiers[Int(table.userNumbers[row])].quotable(limit: 40)), "
      + "item \(table.films.identifiers[Int(table.filmNumbers[row])].quotable(limit: 40))"
  }

  private static func range(of parts: [RatingPart]) -> ClosedRange<Double> {
    var (least, greatest) = (Float.infinity, -Float.infinity)
    for part in parts {
      for value in part.training.values + part.heldOut.values {
        (least, greatest) = (min(least, value), max(greatest, value))
      }
    }
    return Double(min(least, greatest))...Double(max(least, greatest))
  }

  /// How many predictions lie outside the range of the ratings.
  ///
  /// - Throws: ``AnalyticsError/otherScale(path:found:ratings:)`` where most do, or where all are shares, 0…1, and
  ///   the ratings are not: a method may overshoot now and then, but not for most pairs.
  private static func outsideCount(
    _ predictions: [Double], _ fit: RivalFit, _ evidence: ScaleEvidence
  ) throws(AnalyticsError) -> Int {
    // Printed with four decimals, a prediction at the end of the range is not beyond it.
    let tolerance = 1e-4
    let outside = predictions.count {
      $0 < fit.range.lowerBound - tolerance || $0 > fit.range.upperBound + tolerance
    }
    let areShares = evidence.least >= 0 && evidence.largest <= 1 && fit.range.upperBound > 2
    if 2 * outside > predictions.count || areShares {
      throw .otherScale(
        path: fit.rival.path, found: evidence.least...evidence.largest, ratings: fit.range)
    }
    return outside
  }
}
