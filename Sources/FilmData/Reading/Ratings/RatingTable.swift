/// Ratings in columns: users and films by number, values on the file's own scale.
public struct RatingTable: Sendable {
  /// What the values of a file are.
  public enum Meaning: Sendable, Hashable {
    /// How much users liked films.
    case ratings
    /// Nothing: a row by itself means that the user chose the film, and each value is 1.
    case choices
    /// How often users played films: weights, and no ratings.
    case plays
  }

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
  /// Each rating's time in seconds since 1970; empty where not all have one.
  public internal(set) var timestamps: [Int] = []
  /// What the values are.
  public internal(set) var meaning = Meaning.ratings
  /// Why there are no times, if a row has one that cannot be read or none at all.
  public internal(set) var timeFault: DataError?
  /// The scale, if it was stated or the columns show it.
  var known: RatingScale?
  /// What the values tell about the scale.
  var evidence = ScaleEvidence()
  /// The row of each pair of a user and a film, once small files were added to a large table: see
  /// ``keepLatest(from:knownUsers:films:)``.
  var places: [UInt64: Int32]?

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
    places = nil
    if let timestamp, timestamps.count == count {
      timestamps.append(timestamp)
    } else {
      timestamps = []
    }
    userNumbers.append(Int32(users.insert(user)))
    filmNumbers.append(Int32(films.insert(film)))
    values.append(value)
    evidence.add(Double(value))
  }

  /// The same with other values, which keep their meaning.
  package func mappingValues(_ value: (Float) -> Float) -> RatingTable {
    var table = self
    table.values = values.map(value)
    return table
  }

  /// Some of the ratings, in the order given, with their users and films renumbered.
  ///
  /// - Complexity: O(rows + users + films).
  public func selecting(_ rows: [Int]) -> RatingTable {
    var table = RatingTable()
    (table.known, table.evidence, table.meaning) = (known, evidence, meaning)
    table.timeFault = timeFault
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

extension RatingTable.Meaning: CustomStringConvertible {
  /// What a file has, in words.
  public var description: String {
    switch self {
    case .ratings: "ratings"
    case .choices: "choices without ratings"
    case .plays: "counts of plays"
    }
  }
}
