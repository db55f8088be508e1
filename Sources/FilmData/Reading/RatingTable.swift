/// Ratings in columns: users and films by number, values on the file's own scale.
public struct RatingTable: Sendable {
  /// The users' identifiers.
  public internal(set) var users = IDIndex()
  /// The films' identifiers.
  public internal(set) var films = IDIndex()
  /// Each rating's user.
  public internal(set) var userNumbers: [Int32] = []
  /// Each rating's film.
  public internal(set) var filmNumbers: [Int32] = []
  /// Each rating's value.
  public internal(set) var values: [Float] = []
  /// Each rating's time in seconds since 1970; empty where the file has none.
  public internal(set) var timestamps: [Int] = []
  /// The scale of the source, if the columns show it.
  var header: RatingScale?

  /// Makes an empty table.
  public init() {}

  /// How many ratings there are.
  public var count: Int { values.count }

  /// A rating as a value of its own.
  public subscript(index: Int) -> Rating {
    Rating(
      user: users.identifiers[Int(userNumbers[index])],
      film: films.identifiers[Int(filmNumbers[index])],
      value: Double(values[index]), timestamp: timestamps.isEmpty ? nil : timestamps[index])
  }

  /// Adds a rating; one without a time removes the times of all, as in a file.
  public mutating func add(user: String, film: String, value: Float, timestamp: Int? = nil) {
    if let timestamp, timestamps.count == count {
      timestamps.append(timestamp)
    } else {
      timestamps = []
    }
    userNumbers.append(Int32(users.insert(user)))
    filmNumbers.append(Int32(films.insert(film)))
    values.append(value)
  }

  /// Some of the ratings, in the order given, with their users and films renumbered.
  ///
  /// - Complexity: O(rows + users + films).
  public func selecting(_ rows: [Int]) -> RatingTable {
    var table = RatingTable()
    table.header = header
    var newUsers = [Int32](repeating: -1, count: users.count)
    var newFilms = [Int32](repeating: -1, count: films.count)
    func number(
      _ old: Int32, known numbers: inout [Int32], from: IDIndex, to: inout IDIndex
    )
      -> Int32
    {
      if numbers[Int(old)] < 0 { numbers[Int(old)] = Int32(to.insert(from.identifiers[Int(old)])) }
      return numbers[Int(old)]
    }
    for row in rows {
      table.userNumbers.append(
        number(userNumbers[row], known: &newUsers, from: users, to: &table.users))
      table.filmNumbers.append(
        number(filmNumbers[row], known: &newFilms, from: films, to: &table.films))
      table.values.append(values[row])
      if !timestamps.isEmpty { table.timestamps.append(timestamps[row]) }
    }
    return table
  }
}

extension RatingTable {
  /// The scale of these ratings.
  ///
  /// - Parameters:
  ///   - stated: the best rating, if the user stated it.
  ///   - path: where the ratings come from, for the error.
  /// - Throws: ``DataError/unknownScale(path:_:)`` where they may be on one of several.
  /// - Complexity: O(ratings).
  public func scale(stated: Double? = nil, path: String) throws(DataError) -> RatingScale {
    var evidence = ScaleEvidence()
    for value in values { evidence.add(Double(value)) }
    switch RatingScale.find(stated: stated, header: header, values: evidence) {
    case .scale(let scale): return scale
    case .ambiguous(let doubt): throw .unknownScale(path: path, doubt)
    case .noNumbers: return header ?? RatingScale(best: 5, origin: .inferred)
    }
  }
}
