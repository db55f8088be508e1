import Bytes
import FilmData

/// Saves a split as files, so that others can be evaluated on it.
public enum SplitFiles {
  /// Writes `train.csv` and `test.csv`, numbered where there are several parts, and `split.json` with the
  /// seed and the files' SHA-256.
  ///
  /// - Parameter kind: how the ratings were split; `nil` where the parts were given.
  /// - Throws: `DataError` where the files cannot be written.
  public static func write(
    _ parts: [RatingPart], to folder: String, kind: RatingSplit.Kind?, seed: UInt64
  ) throws {
    try OutputFolder.make(folder)
    var files: [String] = []
    for (number, part) in parts.enumerated() {
      let suffix = parts.count > 1 ? "-\(number + 1)" : ""
      for (name, table) in [
        ("train\(suffix).csv", part.training), ("test\(suffix).csv", part.heldOut),
      ] {
        let path = folder + "/" + name
        let file = try OutputFile(path: path)
        try file.write(csv(table))
        try file.commit()
        let checksum = try SHA256.hexadecimal(ofFile: path)
        files.append("{\"name\":\"\(name)\",\"ratings\":\(table.count),\"sha256\":\"\(checksum)\"}")
      }
    }
    let file = try OutputFile(path: folder + "/split.json")
    try file.write(
      "{\"split\":\"\(kind?.rawValue ?? "given")\",\"seed\":\(seed),\"files\":[\n"
        + files.joined(separator: ",\n") + "\n]}\n")
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
