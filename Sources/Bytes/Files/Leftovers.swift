import FoundationEssentials
import Glibc

/// What processes that were killed left unfinished in a folder.
package enum Leftovers {
  /// After this many seconds something counts as left where the file system has no locks to tell.
  private static let longestWork = 86_400.0

  /// Something with a temporary name.
  package struct Item {
    /// What its name says.
    package let name: TemporaryName
    /// Where it is.
    package let path: String
    /// Whether it is a folder, not a file.
    package let isFolder: Bool
  }

  /// Removes what processes that no longer run left.
  ///
  /// Nothing of a living process is removed: it holds a lock, or has its number still. Faults are ignored: what
  /// cannot be removed now is removed later.
  ///
  /// - Parameters:
  ///   - folder: the folder to look in, not the ones below it.
  ///   - isOurs: whether this program gives such names; what only looks alike is someone else's.
  ///   - willRemove: called with each before it is removed.
  /// - Complexity: O(names in the folder).
  package static func sweep(
    _ folder: String, where isOurs: (Item) -> Bool, willRemove: (Item) -> Void = { _ in }
  ) {
    for (file, name) in names(in: folder) {
      let path = "\(folder)/\(file)"
      guard let item = leftover(path, name), isOurs(item) else { continue }
      willRemove(item)
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  /// The temporary names in a folder.
  private static func names(in folder: String) -> [(String, TemporaryName)] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [(String, TemporaryName)] = []
    while let entry = readdir(stream) {
      // A folder may have a million files: only a name that may be temporary becomes a string.
      guard mayBeTemporary(&entry.pointee) else { continue }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let temporary = TemporaryName(name) { found.append((name, temporary)) }
    }
    return found
  }

  /// Whether a name ends in `l` or `g`, as the endings do, or begins with a dot.
  private static func mayBeTemporary(_ entry: inout dirent) -> Bool {
    withUnsafeBytes(of: &entry.d_name) { bytes in
      guard let start = bytes.baseAddress else { return false }
      let count = strlen(start.assumingMemoryBound(to: CChar.self))
      guard count > 0 else { return false }
      return [UInt8(ascii: "l"), UInt8(ascii: "g")].contains(bytes[count - 1])
        || bytes[0] == UInt8(ascii: ".")
    }
  }

  /// Something whose writer has ended; `nil` for anything else.
  private static func leftover(_ path: String, _ name: TemporaryName) -> Item? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    let kind = status.st_mode & S_IFMT
    let moment = ProcessLife.seconds(status.st_mtim)
    guard kind == S_IFREG || kind == S_IFDIR,
      ProcessLife.isOver(name.process, wroteAt: moment)
    else { return nil }
    switch FileLock.take(descriptor) {
    case .busy: return nil
    case .unsupported where Double(time(nil)) - moment < longestWork: return nil
    default: return Item(name: name, path: path, isFolder: kind == S_IFDIR)
    }
  }
}
