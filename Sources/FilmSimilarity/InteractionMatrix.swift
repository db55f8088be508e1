public import FilmData
package import LinearAlgebra

/// Who had to do with which film, and how much: users × films, with the identifiers of both.
///
/// The values are ratings on their own scale, or any other weight. Of several ratings of one film
/// by one user the last counts.
public struct InteractionMatrix: Sendable, Hashable {
  /// The users; their numbers are the rows.
  public let users: IDIndex
  /// The films; their numbers are the columns.
  public let films: IDIndex
  /// The values.
  package let values: SparseMatrix

  /// Numbers users and films in the order in which the ratings name them.
  ///
  /// - Parameters:
  ///   - ratings: In the order in which they were given.
  ///   - films: Films that get the first columns, in this order.
  ///   - users: Users that get the first rows, in this order.
  /// - Complexity: O(ratings).
  public init(
    _ ratings: some Sequence<Rating>, films: IDIndex = IDIndex(), users: IDIndex = IDIndex()
  ) {
    var (users, films) = (users, films)
    var (rows, columns, values) = ([Int32](), [Int32](), [Float]())
    for rating in ratings {
      rows.append(Int32(users.insert(rating.user)))
      columns.append(Int32(films.insert(rating.film)))
      values.append(Float(rating.value))
    }
    self.init(
      users: users, films: films,
      values: SparseMatrix(
        rowCount: users.count, columnCount: films.count, rows: rows, columns: columns,
        values: values, duplicates: .last))
  }

  /// Brings a table of ratings into matrix form.
  ///
  /// - Parameters:
  ///   - table: the ratings.
  ///   - known: numbers that films have already; further films follow them.
  ///   - minimum: ratings below it are left out, though their users and films are known.
  public init(
    _ table: RatingTable, films known: IDIndex = IDIndex(), minimum: Float = -.infinity
  ) {
    var films = known
    let columnOfFilm = table.films.identifiers.map { Int32(films.insert($0)) }
    let kept = table.values.indices.filter { table.values[$0] >= minimum }
    self.init(
      users: table.users, films: films,
      values: SparseMatrix(
        rowCount: table.users.count, columnCount: films.count,
        rows: kept.map { table.userNumbers[$0] },
        columns: kept.map { columnOfFilm[Int(table.filmNumbers[$0])] },
        values: kept.map { table.values[$0] }, duplicates: .last))
  }

  /// Takes over a matrix and the identifiers of its rows and columns.
  package init(users: IDIndex, films: IDIndex, values: SparseMatrix) {
    precondition(
      users.count == values.rowCount && films.count == values.columnCount,
      "\(users.count) users and \(films.count) films for \(values.rowCount)×\(values.columnCount)")
    self.users = users
    self.films = films
    self.values = values
  }

  /// How many pairs of a user and a film have a value.
  public var count: Int { values.storedCount }

  /// The films of a user, with their values, by ascending column.
  ///
  /// - Precondition: `row` is a user's number.
  public func films(ofUser row: Int) -> [(film: Int, value: Float)] {
    precondition(row >= 0 && row < users.count, "user \(row) of \(users.count)")
    return values.rowRange(row).map { (Int(values.columns[$0]), values.values[$0]) }
  }

  /// What was liked: only values of at least `threshold`, each replaced by 1.
  ///
  /// Users and films keep their numbers, even where none of their values is left.
  public func liked(from threshold: Double) -> InteractionMatrix {
    let threshold = Float(threshold)
    return InteractionMatrix(
      users: users, films: films,
      values: values.filtered { _, _, value in value >= threshold }.mapValues { _, _ in 1 })
  }
}
