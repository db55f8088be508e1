/// Notes on files, of which many files often have the same one: three thousand files give one note.
package struct FileNotes {
  private struct Note {
    var path: String
    var line: String
  }

  private var notes: [Note] = []
  /// Files with the same note, from which on they share it.
  private static let manyFiles = 4
  /// How many of them are named.
  private static let namedCount = 3

  /// Starts without notes.
  package init() {}

  /// Adds a note, which begins with the path of its file.
  package mutating func add(_ line: String, path: String) {
    notes.append(Note(path: path, line: line))
  }

  /// The lines in the order of the first file of each, and forgets them.
  package mutating func take() -> [String] {
    let kinds = notes.map { Self.kind(of: $0) }
    var files: [String: [String]] = [:]
    for (note, kind) in zip(notes, kinds) where files[kind]?.last != note.path {
      files[kind, default: []].append(note.path)
    }
    var told: Set<String> = []
    var lines: [String] = []
    for (note, kind) in zip(notes, kinds) {
      guard let paths = files[kind], paths.count >= Self.manyFiles else {
        lines.append(note.line)
        continue
      }
      if told.insert(kind).inserted { lines.append(Self.shared(note, paths)) }
    }
    notes = []
    return lines
  }

  private static func shared(_ note: Note, _ paths: [String]) -> String {
    let others = paths.dropFirst()
    let named = others.prefix(namedCount - 1).joined(separator: ", ")
    return "\(note.line); the same in \(Plural.text(others.count, "more file")): \(named)"
      + (others.count >= namedCount ? ", …" : "")
  }

  /// A note without its path, its line and its numbers: what may be the same in other files.
  private static func kind(of note: Note) -> String {
    let rest =
      note.line.hasPrefix(note.path) ? note.line.dropFirst(note.path.count) : note.line[...]
    var kind = ""
    for character in rest where !(character.isNumber && kind.last == "#") {
      kind.append(character.isNumber ? "#" : character)
    }
    return kind
  }
}
