/// What another program predicts: ratings of users and films, or lists of films for users, a row each.
public struct PredictionTable: Sendable {
  /// What tells the order of a user's films.
  public enum Order: Sendable, Hashable {
    /// Predicted ratings or scores: the greatest first.
    case scores
    /// Ranks: the least first.
    case ranks
    /// The order of the rows.
    case rows
  }

  /// The users' identifiers.
  public internal(set) var users = IDIndex()
  /// The films' identifiers.
  public internal(set) var films = IDIndex()
  /// Each row's user.
  public internal(set) var userNumbers: [Int32] = []
  /// Each row's film.
  public internal(set) var filmNumbers: [Int32] = []
  /// Each row's prediction or rank; empty where the rows have neither.
  public internal(set) var values: [Double] = []
  /// What the values are.
  public internal(set) var order = Order.rows
  /// What the values tell about their scale.
  package internal(set) var evidence = ScaleEvidence()

  /// Makes an empty table.
  public init() {}

  /// How many rows there are.
  public var count: Int { userNumbers.count }

  /// The rows of each user that has any, the best film first, equal ones in the order of the file.
  public var lists: [(user: Int, rows: [Int])] {
    var rows = [[Int]](repeating: [], count: users.count)
    for (row, user) in userNumbers.enumerated() { rows[Int(user)].append(row) }
    return rows.enumerated().map { user, rows in (user, sorted(rows)) }
  }

  private func sorted(_ rows: [Int]) -> [Int] {
    switch order {
    case .scores: rows.sorted { (values[$1], $0) < (values[$0], $1) }
    case .ranks: rows.sorted { (values[$0], $0) < (values[$1], $1) }
    case .rows: rows
    }
  }
}
