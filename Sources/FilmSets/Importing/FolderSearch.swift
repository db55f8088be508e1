import FoundationEssentials

/// Looks for the folder with a set's files: archives put them into folders, and people put those
/// into others.
enum FolderSearch {
  /// How many levels of folders are searched.
  static let depth = 3

  /// The first folder that fits, the uppermost first; nil if none does.
  ///
  /// - Complexity: O(files in the folders above the one that fits).
  static func first(in path: String, where fits: (String) -> Bool) -> String? {
    var level = [path]
    for _ in 0...depth {
      if let found = level.first(where: fits) { return found }
      level = level.flatMap(folders)
    }
    return nil
  }

  /// Whether there is a file at a path.
  static func hasFile(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
  }

  /// Whether there is a folder at a path.
  static func hasFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// The names in a folder, sorted; none if it cannot be read.
  static func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// The folders in a folder, without those that macOS adds to archives.
  static func folders(in path: String) -> [String] {
    names(in: path).filter { !$0.hasPrefix(".") && $0 != "__MACOSX" }
      .map { "\(path)/\($0)" }.filter(hasFolder)
  }
}
