import Bytes
import FilmData

/// Saves a split as files, so that others can be evaluated on it.
public enum SplitFiles {
  /// Writes `train.csv` and `test.csv`, numbered where there are several parts, and `split.json` with the
  /// seed and the files' SHA-256; they replace the files of a split that is there in one step.
  ///
  /// - Parameters:
  ///   - parts: what is trained on and held out, once or for each fold.
  ///   - folder: the path of the folder.
  ///   - kind: how the ratings were split; `nil` where the parts were given.
  ///   - seed: the seed of the split.
  /// - Throws: `DataError` where the files cannot be written.
  public static func write(
    _ parts: [RatingPart], to folder: String, kind: RatingSplit.Kind?, seed: UInt64
  ) throws {
    let tables = parts.enumerated().flatMap { number, part in
      let suffix = parts.count > 1 ? "-\(number + 1)" : ""
      return [("train\(suffix).csv", part.training), ("test\(suffix).csv", part.heldOut)]
    }
    try write(tables, to: folder, kind: kind?.rawValue ?? "given", seed: seed)
  }

  /// Writes `train.csv`, `fold-in.csv` with the known likes of the test users, `held-out.csv` with those to be
  /// found, and `split.json`, in the same way.
  ///
  /// - Throws: `DataError` where the files cannot be written.
  public static func write(_ split: RankingSplit, to folder: String, seed: UInt64) throws {
    let tables = [
      ("train.csv", split.training), ("fold-in.csv", split.known), ("held-out.csv", split.heldOut),
    ]
    try write(tables, to: folder, kind: "users", seed: seed)
  }

  private static func write(
    _ tables: [(String, RatingTable)], to folder: String, kind: String, seed: UInt64
  ) throws {
    let replacement = try FolderReplacement(folder, of: Set(tables.map(\.0) + [descriptionName]))
    var files: [String] = []
    for (name, table) in tables {
      let bytes = csv(table)
      try replacement.write(bytes, as: name)
      let checksum = try withExtendedLifetime(bytes) {
        try SHA256.hexadecimal(of: bytes.bytes, for: "\(folder)/\(name)")
      }
      files.append("{\"name\":\"\(name)\",\"ratings\":\(table.count),\"sha256\":\"\(checksum)\"}")
    }
    let description = ByteBuffer()
    description.append(
      "{\"split\":\"\(kind)\",\"seed\":\(seed),\"files\":[\n"
        + files.joined(separator: ",\n") + "\n]}\n")
    try replacement.write(description, as: descriptionName)
    try replacement.commit()
  }

  private static let descriptionName = "split.json"

  private static func csv(_ table: RatingTable) -> ByteBuffer {
    let buffer = ByteBuffer(capacity: 24 * table.count)
    let value: String? =
      switch table.meaning {
      case .ratings: "rating"
      case .plays: "plays"
      case .choices: nil
      }
    let further = [value, table.timestamps.isEmpty ? nil : "timestamp"].compactMap { $0 }
    buffer.append((["user", "item"] + further).joined(separator: ",") + "\n")
    for index in 0..<table.count {
      CSVField.append(table.users.identifiers[Int(table.userNumbers[index])], to: buffer)
      buffer.append(",")
      CSVField.append(table.films.identifiers[Int(table.filmNumbers[index])], to: buffer)
      if value != nil {
        buffer.append(",")
        buffer.append(number: Double(table.values[index]))
      }
      if !table.timestamps.isEmpty { buffer.append(",\(table.timestamps[index])" as String) }
      buffer.append("\n")
    }
    return buffer
  }
}
