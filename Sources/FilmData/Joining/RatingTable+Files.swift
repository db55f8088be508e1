extension RatingTable {
  /// Adds the ratings of another file, whose users are other people where they are but numbers: user 1 of one
  /// file is not user 1 of another.
  ///
  /// - Parameter number: the number of the file, from 1.
  /// - Returns: how many ratings were dropped since the same user rated the film in both.
  package mutating func append(_ other: RatingTable, ofFile number: Int) -> Int {
    guard count > 0 else { return append(other) }
    var other = other
    let areNumbers = other.users.identifiers.allSatisfy { $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }
    if areNumbers {
      other.users = IDIndex(other.users.identifiers.map { "\(number):\($0)" })
    }
    return append(other)
  }
}
