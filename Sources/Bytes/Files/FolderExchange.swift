import Glibc

/// Two folders change places in one step.
package enum FolderExchange {
  private typealias Rename =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32
  private typealias ListAttributes =
    @convention(c) (
      UnsafePointer<CChar>, UnsafeMutablePointer<CChar>?, Int
    ) -> Int

  /// `RENAME_EXCHANGE` of linux/fs.h.
  private static let exchange: UInt32 = 2

  /// Exchanges two paths of one file system.
  ///
  /// - Throws: ``SystemError``: `EINVAL` or `ENOSYS` where the file system or the C library cannot, `EBUSY` or
  ///   `EXDEV` for a place where another file system begins.
  package static func exchange(_ path: String, _ other: String) throws(SystemError) {
    // Swift's module of the C library leaves out what only GNU's and musl's have.
    guard let symbol = dlsym(nil, "renameat2") else { throw SystemError(code: ENOSYS) }
    let rename = unsafeBitCast(symbol, to: Rename.self)
    guard rename(AT_FDCWD, path, AT_FDCWD, other, exchange) == 0 else { throw .last }
  }

  /// Whether another folder can take the place of this one without anyone's noticing: it belongs to this user, has
  /// no access list or other attributes, nobody works in it, and no other file system begins there.
  package static func canReplace(_ folder: String, of parent: String) -> Bool {
    var (status, above, current) = (stat(), stat(), stat())
    guard stat(folder, &status) == 0, stat(parent, &above) == 0, stat(".", &current) == 0 else {
      return false
    }
    return status.st_dev == above.st_dev && status.st_uid == geteuid()
      && (status.st_ino != current.st_ino || status.st_dev != current.st_dev)
      && access(folder, W_OK | X_OK) == 0 && access(parent, W_OK | X_OK) == 0
      && !hasAttributes(folder) && !isMountPoint(folder)
  }

  private static func hasAttributes(_ path: String) -> Bool {
    guard let symbol = dlsym(nil, "listxattr") else { return false }
    return unsafeBitCast(symbol, to: ListAttributes.self)(path, nil, 0) > 0
  }

  /// Whether a file system, or a part of one, is mounted at a path without links.
  private static func isMountPoint(_ path: String) -> Bool {
    guard let file = fopen("/proc/self/mountinfo", "r") else { return false }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var size = 0
    defer { free(line) }
    // proc(5) writes blanks and backslashes in octal.
    let name = path.replacing("\\", with: "\\134").replacing(" ", with: "\\040")
    while getline(&line, &size, file) > 0 {
      guard let line else { continue }
      let fields = String(cString: line).split(separator: " ", maxSplits: 5)
      if fields.count > 4, fields[4] == name { return true }
    }
    return false
  }
}
