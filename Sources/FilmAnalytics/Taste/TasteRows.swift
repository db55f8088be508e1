import FilmData

/// The rows of a file of ratings that could be used, and why the others could not.
struct TasteRows {
  private(set) var rows: [TasteRow] = []
  /// The first users read, at most two.
  private(set) var users: [String] = []
  private(set) var hasName = false
  private(set) var hasScore = false
  private var problems: [RowProblem] = []
  private let user: String?

  /// - Parameter user: Whose ratings count; `nil` for all.
  init(user: String?) { self.user = user }

  var isOfSeveralUsers: Bool { user == nil && users.count > 1 }

  mutating func add(_ row: ReviewRow) {
    let name = row[.critic].string
    if let user, name != user { return note(row) }
    if let name, users.count < 2, !users.contains(name) { users.append(name) }
    // Without a chosen user, problems in other users' rows are not reported.
    if isOfSeveralUsers { return }
    note(row)
    let (key, title) = (row[.film].string, row[.title].string)
    guard key != nil || title != nil else { return skip(row, .missing(.title)) }
    guard let rating = row.rating else {
      return skip(row, .noRating(found: row[.score].string))
    }
    rows.append(
      TasteRow(
        key: key, title: title, year: row[.year].string.flatMap { Int($0) }, stars: rating * 5))
  }

  /// The same problems, with those found here.
  func adding(_ read: RowProblems) -> RowProblems {
    var all = read
    for problem in problems { all.add(problem) }
    all.goodCount -= problems.count
    return all
  }

  private mutating func note(_ row: ReviewRow) {
    if row[.film].isPresent || row[.title].isPresent { hasName = true }
    if row[.score].isPresent { hasScore = true }
  }

  private mutating func skip(_ row: ReviewRow, _ reason: RowProblem.Reason) {
    problems.append(RowProblem(line: row.line, reason: reason))
  }
}
