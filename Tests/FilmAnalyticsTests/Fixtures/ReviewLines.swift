import FilmData
import _FilmTestSupport

/// Reads reviews that a test writes down as JSON lines.
enum ReviewLines {
  /// Calls `each` with every row.
  static func read(
    _ text: String, names: ReviewFieldNames = ReviewFieldNames(), needsText: Bool = true,
    each: (ReviewRow) -> Void
  ) throws {
    let folder = try TemporaryFolder()
    var reader = ReviewReader(names: names, bareScale: nil, needsText: needsText)
    try reader.readRows(Input(argument: folder.write(text, as: "made.jsonl")), each: each)
  }
}
