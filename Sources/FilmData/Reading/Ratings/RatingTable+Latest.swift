extension RatingTable {
  /// Keeps one rating of each pair of a user and a film: the latest by time, without times the last.
  ///
  /// It takes the place of the first, so that a file whose rows are all doubled gives the same table.
  ///
  /// - Returns: how many were dropped.
  /// - Complexity: O(ratings + users + films).
  mutating func keepLatest() -> Int {
    let order = rowsByUser()
    // The row that a film's latest rating by the user at hand is in, and the user.
    var place = [Int](repeating: 0, count: films.count)
    var owner = [Int32](repeating: -1, count: films.count)
    var dropped: [Int] = []
    for row in order {
      let film = Int(filmNumbers[row])
      guard owner[film] == userNumbers[row] else {
        (owner[film], place[film]) = (userNumbers[row], row)
        continue
      }
      let first = place[film]
      dropped.append(row)
      if timestamps.isEmpty || timestamps[row] >= timestamps[first] {
        values[first] = values[row]
        if !timestamps.isEmpty { timestamps[first] = timestamps[row] }
      }
    }
    remove(dropped)
    return dropped.count
  }

  /// The rows, those of each user together, in their order.
  private func rowsByUser() -> [Int] {
    var starts = [Int](repeating: 0, count: users.count + 1)
    for user in userNumbers { starts[Int(user) + 1] += 1 }
    for user in 0..<users.count { starts[user + 1] += starts[user] }
    var order = [Int](repeating: 0, count: count)
    for (row, user) in userNumbers.enumerated() {
      order[starts[Int(user)]] = row
      starts[Int(user)] += 1
    }
    return order
  }

  /// Removes rows; users and films keep their numbers.
  mutating func remove(_ rows: [Int]) {
    if rows.isEmpty { return }
    var isKept = [Bool](repeating: true, count: count)
    for row in rows { isKept[row] = false }
    let kept = isKept.indices.filter { isKept[$0] }
    userNumbers = kept.map { userNumbers[$0] }
    filmNumbers = kept.map { filmNumbers[$0] }
    values = kept.map { values[$0] }
    if !timestamps.isEmpty { timestamps = kept.map { timestamps[$0] } }
  }
}
