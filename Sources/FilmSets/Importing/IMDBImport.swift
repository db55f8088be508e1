internal import FilmData

/// The Large Movie Review Dataset: folders `train` and `test`, in them `pos` and `neg`, in them a file
/// `<number>_<rating>.txt` for each review; `urls_pos.txt` next to them has the film of each number.
struct IMDBImport {
  let folder: String

  func write(to rows: RowWriter) throws {
    for split in ["train", "test"] {
      for (label, freshness) in [("pos", Freshness.fresh), ("neg", .rotten)] {
        try write(split: split, label: label, freshness, to: rows)
      }
    }
  }

  private struct File {
    var number: Int
    var rating: Int

    init?(_ name: String) {
      guard name.hasSuffix(".txt") else { return nil }
      let parts = name.dropLast(4).split(separator: "_")
      guard parts.count == 2, let number = Int(parts[0]), let rating = Int(parts[1]) else {
        return nil
      }
      (self.number, self.rating) = (number, rating)
    }

    var name: String { "\(number)_\(rating).txt" }
  }

  private func write(
    split: String, label: String, _ freshness: Freshness, to rows: RowWriter
  ) throws {
    let path = "\(folder)/\(split)/\(label)"
    let films = try self.films("\(folder)/\(split)/urls_\(label).txt")
    let files = FolderSearch.names(in: path).compactMap(File.init)
      .sorted { $0.number < $1.number }
    for file in files {
      if rows.isStopped { return }
      let text = try SetText.contents(of: "\(path)/\(file.name)")
      rows.add(
        ImportedReview(
          id: "\(split)/\(label)/\(file.number)",
          film: films.indices.contains(file.number) ? films[file.number] : nil, split: split,
          freshness: freshness, score: "\(file.rating)/10", text: Self.plain(text)))
    }
  }

  /// IMDb's key of each review's film, by the review's number; empty if the file is missing.
  private func films(_ path: String) throws -> [String?] {
    guard FolderSearch.hasFile(path) else { return [] }
    return try SetText.lines(of: path).map { url in
      url.split(separator: "/").first { $0.hasPrefix("tt") }.map(String.init)
    }
  }

  /// A text with line ends where the pages have tags for them.
  static func plain(_ text: String) -> String {
    var rest = text.utf8[...]
    var plain = ""
    let tag = Array("<br />".utf8)
    while let start = rest.firstIndex(of: tag[0]) {
      plain += String(Substring(rest[..<start]))
      let isTag = rest[start...].starts(with: tag)
      plain += isTag ? "\n" : "<"
      rest = rest[rest.index(start, offsetBy: isTag ? tag.count : 1)...]
    }
    return SetText.trimmed(plain + String(Substring(rest)))
  }
}
