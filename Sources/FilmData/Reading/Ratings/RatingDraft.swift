/// The ratings of a file while it is read: their scale is known only at its end.
struct RatingDraft {
  /// The ratings read so far.
  private(set) var table = RatingTable()
  private let path: String
  private let keysFilmsByTitle: Bool
  private let hasTimes: Bool
  /// Ratings in a notation that names its own scale, as shares of the best.
  private var shares: [(index: Int, share: Double)] = []
  /// Ratings that may lie outside the scale.
  private var suspects: [(index: Int, line: Int)] = []
  private var seriesCount = 0
  private var unratedCount = 0

  /// - Parameter pairsOnly: Whether users and films alone are read, whatever they are rated.
  /// - Throws: ``DataError/missingField(path:field:example:found:)`` where the rows lack a column.
  init(_ rows: RatingRows, scale: Double? = nil, pairsOnly: Bool = false) throws(DataError) {
    path = rows.path
    for (field, role) in [(RatingField.user, FieldRole.user), (.film, .film)] {
      if rows.has(field) || (field == .film && rows.has(.title)) { continue }
      throw .missingField(
        path: rows.path, field: role, example: "user,item,rating", found: rows.names)
    }
    keysFilmsByTitle = !rows.has(.film)
    hasTimes = rows.has(.time)
    if rows.has(.value), !pairsOnly {
      table.known =
        scale.map { RatingScale(best: $0) } ?? rows.headerScale
    } else {
      table.meaning = rows.has(.plays) && !pairsOnly ? .plays : .choices
    }
  }

  /// Adds a row; returns why it cannot be used.
  mutating func add(_ row: RatingRow) -> RowProblem.Reason? {
    if row.isSeries {
      seriesCount += 1
      return nil
    }
    if let shortage = row.shortage {
      return .tooFewFields(found: shortage.found, needed: shortage.needed)
    }
    if table.meaning == .ratings, row.isUnrated {
      unratedCount += 1
      return nil
    }
    let index = table.count
    switch number(of: row) {
    case .failure(let fault): return fault.reason
    case .success(let value):
      guard row[.user] != nil,
        let film = row.insertFilm(into: &table.films, byTitle: keysFilmsByTitle),
        let user = row.insert(.user, into: &table.users)
      else { return .empty([.user, .film]) }
      switch value {
      case .number(let number):
        table.values.append(Float(number))
        table.evidence.add(number)
        if number < 0 || number > table.known?.best ?? .infinity {
          suspects.append((index, row.line))
        }
      case .share(let share):
        table.values.append(0)
        shares.append((index, share))
      }
      table.userNumbers.append(Int32(user))
      table.filmNumbers.append(Int32(film))
    }
    if hasTimes { addTime(of: row) }
    return nil
  }

  private struct Fault: Error { let reason: RowProblem.Reason }

  private func number(of row: RatingRow) -> Result<RatingValue, Fault> {
    let field: RatingField
    switch table.meaning {
    case .choices: return .success(.number(1))
    case .plays: field = .plays
    case .ratings: field = .value
    }
    guard let bytes = row[field] else { return .failure(Fault(reason: .missing(.rating))) }
    guard let value = RatingValue(bytes) else {
      let text = String((row.string(field) ?? "").prefix(20))
      return .failure(Fault(reason: .notNumber(.rating, text: text)))
    }
    if table.meaning == .plays, case .number(let count) = value, count < 0 {
      return .failure(Fault(reason: .notNumber(.rating, text: RatingScale.text(count))))
    }
    return .success(value)
  }

  private mutating func addTime(of row: RatingRow) {
    if let time = row.time {
      if table.timeFault == nil { table.timestamps.append(time) }
    } else if table.timeFault == nil {
      let text = row.string(.time).map { "the time \"\($0.prefix(40))\" cannot be read" }
      table.timeFault = .malformed(
        path: path, line: row.line, reason: text ?? "the rating has no time")
      table.timestamps = []
    }
  }

  /// Hands over the pairs read so far and goes on with an empty table.
  ///
  /// - Precondition: users and films alone are read: the scale of ratings is known only from all of them.
  mutating func takePairs() -> RatingTable {
    precondition(table.meaning == .choices, "ratings in parts")
    var pairs = RatingTable()
    pairs.meaning = table.meaning
    swap(&pairs, &table)
    return pairs
  }

  /// Drops what is rated again later.
  mutating func keepLatest(_ problems: inout RowProblems) {
    problems.replacedCount = table.keepLatest()
  }

  /// Decides the scale, and drops what lies outside it.
  ///
  /// - Throws: ``DataError/unknownScale(path:_:)`` where ratings on a scale that is not known stand beside
  ///   others that name their own.
  mutating func finish(_ problems: inout RowProblems) throws(DataError) {
    problems.seriesCount = seriesCount
    problems.unratedCount = unratedCount
    problems.goodCount -= seriesCount + unratedCount
    guard table.meaning == .ratings else { return }
    if !shares.isEmpty { try placeShares() }
    guard case .scale(let scale) = table.finding() else { return }
    problems.scale = table.count > 0 ? scale : nil
    let outside = suspects.filter { !scale.contains(Double(table.values[$0.index])) }
    for (index, line) in outside {
      let text = RatingScale.text(Double(table.values[index]))
      problems.add(RowProblem(line: line, reason: .outsideScale(text: text, scale)))
    }
    problems.goodCount -= outside.count
    table.remove(outside.map(\.index))
  }

  /// Brings shares to the scale of the other ratings; where all are shares, to stars of five.
  private mutating func placeShares() throws(DataError) {
    var scale = RatingScale(best: 5, origin: .header)
    switch table.finding() {
    case .scale(let found): scale = found
    case .ambiguous(let doubt): throw .unknownScale(path: path, doubt)
    case .noNumbers: table.known = scale
    }
    for (index, share) in shares {
      table.values[index] = Float(scale.worst + share * (scale.best - scale.worst))
    }
  }
}
