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

  /// The same where the rows from `start` on were added to others, and each pair is there once in both parts.
  ///
  /// Looks at all rows only where many were added; else a table would be gone through for each of a thousand
  /// small files.
  ///
  /// - Parameters:
  ///   - knownUsers: how many users there were before.
  ///   - films: how many films there were before.
  mutating func keepLatest(from start: Int, knownUsers: Int, films: Int) -> Int {
    let mayReplace = (start..<count).contains {
      Int(userNumbers[$0]) < knownUsers && Int(filmNumbers[$0]) < films
    }
    if !mayReplace {
      guard var known = places else { return 0 }
      places = nil
      for row in start..<count { known[pair(row)] = Int32(row) }
      places = known
      return 0
    }
    if Self.largePart * (count - start) >= count {
      places = nil
      return keepLatest()
    }
    return keepLatest(from: start)
  }

  /// Adding a part of a table that is at least this share of it may look at the whole table.
  private static let largePart = 8

  private func pair(_ row: Int) -> UInt64 {
    UInt64(UInt32(bitPattern: userNumbers[row])) << 32
      | UInt64(UInt32(bitPattern: filmNumbers[row]))
  }

  private mutating func keepLatest(from start: Int) -> Int {
    // Taken out, so that it is changed in place.
    var places = self.places ?? [:]
    self.places = nil
    if places.isEmpty { for row in 0..<start { places[pair(row)] = Int32(row) } }
    var end = start
    for row in start..<count {
      let pair = pair(row)
      guard let place = places[pair] else {
        places[pair] = Int32(end)
        move(row, to: end)
        end += 1
        continue
      }
      if timestamps.isEmpty || timestamps[row] >= timestamps[Int(place)] {
        move(row, to: Int(place))
      }
    }
    let dropped = count - end
    userNumbers.removeLast(dropped)
    filmNumbers.removeLast(dropped)
    values.removeLast(dropped)
    if !timestamps.isEmpty { timestamps.removeLast(dropped) }
    self.places = places
    return dropped
  }

  private mutating func move(_ row: Int, to place: Int) {
    userNumbers[place] = userNumbers[row]
    filmNumbers[place] = filmNumbers[row]
    values[place] = values[row]
    if !timestamps.isEmpty { timestamps[place] = timestamps[row] }
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
    places = nil
    var isKept = [Bool](repeating: true, count: count)
    for row in rows { isKept[row] = false }
    let kept = isKept.indices.filter { isKept[$0] }
    userNumbers = kept.map { userNumbers[$0] }
    filmNumbers = kept.map { filmNumbers[$0] }
    values = kept.map { values[$0] }
    if !timestamps.isEmpty { timestamps = kept.map { timestamps[$0] } }
  }
}
