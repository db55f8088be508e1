import FilmData
import FilmEvaluation

/// Ratings to train on, and those to be predicted from them.
struct RatingPart {
  var training: RatingTable
  var held: RatingTable
  /// The user of each held-out rating, by a number that is the same in every part.
  var heldUsers: [Int]

  /// Two files.
  init(training: RatingTable, held: RatingTable) {
    (self.training, self.held) = (training, held)
    heldUsers = held.userNumbers.map(Int.init)
  }

  /// One file, parted.
  init(_ ratings: RatingTable, _ split: Split) {
    training = ratings.selecting(split.train)
    held = ratings.selecting(split.heldOut)
    heldUsers = split.heldOut.map { Int(ratings.userNumbers[$0]) }
  }

  /// How many held-out pairs of a user and a film are trained on too, as they should not be.
  var leakedCount: Int {
    let rows = held.users.identifiers.map { training.users[$0] ?? -1 }
    let columns = held.films.identifiers.map { training.films[$0] ?? -1 }
    let known = Set(training.values.indices.map { RatingPart.pair(training, $0) })
    return held.values.indices.count { index in
      let row = rows[Int(held.userNumbers[index])]
      let column = columns[Int(held.filmNumbers[index])]
      return row >= 0 && column >= 0 && known.contains(row << 32 | column)
    }
  }

  private static func pair(_ table: RatingTable, _ index: Int) -> Int {
    Int(table.userNumbers[index]) << 32 | Int(table.filmNumbers[index])
  }
}

/// Keeps a split, so that others can be measured on it.
enum SplitWriter {
  /// Writes `train.csv` and `test.csv`, numbered where there are several parts, and `split.json`.
  static func write(
    _ parts: [RatingPart], to folder: String, kind: String, seed: UInt64
  ) throws {
    try OutputFolder.make(folder)
    var files: [String] = []
    for (number, part) in parts.enumerated() {
      let suffix = parts.count > 1 ? "-\(number + 1)" : ""
      for (name, table) in [
        ("train\(suffix).csv", part.training), ("test\(suffix).csv", part.held),
      ] {
        let path = folder + "/" + name
        let file = try OutputFile(path: path)
        let rows = csv(table)
        try file.write(rows.bytes)
        try file.commit()
        let checksum = try SHA256.hexadecimal(ofFile: path)
        files.append("{\"name\":\"\(name)\",\"ratings\":\(table.count),\"sha256\":\"\(checksum)\"}")
      }
    }
    let file = try OutputFile(path: folder + "/split.json")
    try file.write(
      "{\"split\":\"\(kind)\",\"seed\":\(seed),\"files\":[\n" + files.joined(separator: ",\n")
        + "\n]}\n")
    try file.commit()
  }

  private static func csv(_ table: RatingTable) -> ByteBuffer {
    let buffer = ByteBuffer(capacity: 24 * table.count)
    buffer.append(table.timestamps.isEmpty ? "user,item,rating\n" : "user,item,rating,timestamp\n")
    for index in 0..<table.count {
      CSVField.append(table.users.identifiers[Int(table.userNumbers[index])], to: buffer)
      buffer.append(",")
      CSVField.append(table.films.identifiers[Int(table.filmNumbers[index])], to: buffer)
      buffer.append(",")
      buffer.append(number: Double(table.values[index]))
      if !table.timestamps.isEmpty { buffer.append(",\(table.timestamps[index])" as String) }
      buffer.append("\n")
    }
    return buffer
  }
}
