import FilmData
import FilmSets

/// The files of an export that have someone's ratings.
enum PersonalExport {
  /// The names of such files, the best first; those after the first tell what was seen as well.
  private static let names = [
    "ratings.csv", "ratings-movies.json", "diary.csv", "watched.csv", "watched-movies.json",
  ]

  /// The inputs to read: the file itself, or files of a zip archive, that with the ratings first.
  ///
  /// - Parameter file: a path; `-` is standard input.
  /// - Throws: `FilmSetsError` where an archive is damaged, `DataError.missingField` where it has no such file.
  static func inputs(_ file: String) throws -> [Input] {
    guard file != "-", ArchiveTexts.isZip(file) else { return [Input(argument: file)] }
    let texts = try tables(file)
    let known = names.compactMap { name in
      texts.texts.first { $0.path == name || $0.path.hasSuffix("/" + name) }
    }
    let chosen = known.isEmpty ? Array(texts.texts.prefix(1)) : known
    if chosen.isEmpty || (known.isEmpty && texts.texts.count > 1) {
      throw DataError.missingField(
        path: file, field: .rating, example: "ratings.csv", found: texts.texts.map(\.path))
    }
    return chosen.map { .bytes($0.bytes, name: "\(file)/\($0.path)") }
  }

  /// Further files of a zip archive, by their names; those that it has not are left out.
  static func inputs(_ file: String, named names: [String]) throws -> [Input] {
    let texts = try tables(file).texts
    return names.compactMap { name in
      let text = texts.first { $0.path == name || $0.path.hasSuffix("/" + name) }
      return text.map { .bytes($0.bytes, name: "\(file)/\($0.path)") }
    }
  }

  /// All tables of a zip archive.
  static func all(_ file: String) throws -> [Input] {
    try tables(file).texts.map { .bytes($0.bytes, name: "\(file)/\($0.path)") }
  }

  private static func tables(_ file: String) throws -> ArchiveTexts {
    try ArchiveTexts(file) { path in
      let folders = path.split(separator: "/").dropLast()
      // What Letterboxd's users deleted is no longer theirs.
      return !folders.contains("deleted") && !folders.contains("orphaned") && isTable(path)
    }
  }

  private static func isTable(_ path: String) -> Bool {
    [".csv", ".json", ".tsv"].contains { path.lowercased().hasSuffix($0) }
  }
}
