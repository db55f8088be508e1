import Glibc

/// A folder that is written to, made with all folders above it if needed.
package enum OutputFolder {
  /// Checks, before the work, whether the folder exists or can be made.
  ///
  /// - Throws: ``DataError`` where the system would refuse.
  package static func check(_ path: String) throws(DataError) {
    var existing = path
    var status = stat()
    while stat(existing.isEmpty ? "." : existing, &status) != 0 {
      guard errno == ENOENT || errno == ENOTDIR else {
        throw .inputOutput(
          path: path, action: "make the folder", reason: String(cString: strerror(errno)))
      }
      existing = String(existing[..<(existing.lastIndex(of: "/") ?? existing.startIndex)])
      if existing.isEmpty, path.hasPrefix("/") { existing = "/" }
    }
    let reason =
      if status.st_mode & S_IFMT != S_IFDIR {
        existing == path ? "it is a file" : "\(existing) is a file"
      } else if access(existing.isEmpty ? "." : existing, W_OK) != 0 {
        String(cString: strerror(errno))
      } else { "" }
    guard reason.isEmpty else {
      throw .inputOutput(path: path, action: "make the folder", reason: reason)
    }
  }

  /// Makes the folder, unless it already exists.
  ///
  /// - Throws: ``DataError`` where the system refuses.
  package static func make(_ path: String) throws(DataError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if mkdir(made, 0o755) != 0, errno != EEXIST {
        throw .inputOutput(
          path: path, action: "make the folder", reason: String(cString: strerror(errno)))
      }
    }
    var status = stat()
    if stat(path, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR {
      throw .inputOutput(path: path, action: "make the folder", reason: "it is a file")
    }
  }
}
