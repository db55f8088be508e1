import FilmData

/// The ending of a file's name says that it has another format than can be written.
package struct UnwritableName: Error, Hashable, CustomStringConvertible {
  /// The ending, with its dot.
  package let ending: String

  package var description: String {
    "\(ending) cannot be written; end the name in .csv, .tsv, .json, .jsonl, .md or .html, "
      + "with .gz or .zst behind it to compress"
  }
}

extension OutputFormat {
  /// The formats of endings.
  private static let byEnding: [String: OutputFormat] = [
    "csv": .csv, "tsv": .tsv, "tab": .tsv, "json": .json, "jsonl": .jsonl, "ndjson": .jsonl,
    "md": .markdown, "markdown": .markdown, "html": .html, "htm": .html,
  ]

  /// Endings of formats that no text can have; a file of that name would be taken for broken.
  private static let binary: Set<String> = [
    "xlsx", "xls", "xlsm", "ods", "numbers", "parquet", "feather", "arrow", "orc", "avro", "pdf",
    "docx",
    "doc", "odt", "rtf", "sqlite", "db", "zip", "7z", "bz2", "xz", "lz4", "tar", "tgz", "rds",
    "rdata",
    "pkl", "pickle", "npy", "npz", "h5", "sav", "dta", "xml", "yaml", "yml", "png", "svg",
  ]

  /// The format that the name of an output file means; `nil` where it has no ending.
  ///
  /// - Parameter chosen: the format that was chosen anyway; then only endings that no text can have are
  ///   refused.
  /// - Throws: ``UnwritableName`` for an ending that means a format that cannot be written.
  package static func named(
    _ path: String, chosen: OutputFormat? = nil
  ) throws(UnwritableName) -> OutputFormat? {
    var name = path.split(separator: "/").last.map(String.init) ?? ""
    if let compression = OutputCompression(path: name) {
      name = String(name.dropLast(compression.rawValue.count))
    }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    if let format = byEnding[ending] { return format }
    // "scores.2" and "a. b" have no ending, and a ".txt" may have any text in it.
    guard ending != "txt", ending.contains(where: \.isLetter), !ending.contains(" ") else {
      return nil
    }
    if chosen == nil || binary.contains(ending) { throw UnwritableName(ending: ".\(ending)") }
    return nil
  }
}
