import Glibc

/// A path without links, as the folder that something is in and its name there.
package struct PlacedPath: Hashable, Sendable {
  /// The folder; without a slash at the end, but for the root.
  package let folder: String
  /// The last part.
  package let name: String

  /// Follows all links of something that exists, and those of the folder of something that does not yet.
  ///
  /// - Throws: ``SystemError`` where there is not even the folder.
  package init(_ path: String) throws(SystemError) {
    if let real = Self.real(path) {
      self.init(whole: real)
      return
    }
    let parts = PlacedPath(whole: path)
    guard let folder = Self.real(parts.folder) else { throw .last }
    self.init(folder: folder, name: parts.name)
  }

  /// Splits a path as it is written; slashes at its end do not count.
  package init(whole path: String) {
    var end = path.endIndex
    while end > path.startIndex, path[path.index(before: end)] == "/" {
      end = path.index(before: end)
    }
    let path = path[..<end]
    guard let slash = path.lastIndex(of: "/") else {
      self.init(folder: ".", name: String(path))
      return
    }
    let folder = path[..<slash]
    self.init(
      folder: folder.isEmpty ? "/" : String(folder), name: String(path[path.index(after: slash)...])
    )
  }

  private init(folder: String, name: String) { (self.folder, self.name) = (folder, name) }

  /// The whole path.
  package var path: String { beside(name) }

  /// The path of something else in the same folder.
  package func beside(_ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
