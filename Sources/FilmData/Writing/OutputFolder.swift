import Glibc

/// A folder that is written to, made with all folders above it if need be.
package enum OutputFolder {
  /// Makes the folder; one that is there already is fine.
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
