import Glibc

/// A new file that is locked while it is written, so that nobody takes it for the leftover of a dead process.
package enum LockedFile {
  /// Creates and locks a file; what a dead process left under its name is replaced.
  ///
  /// - Returns: a descriptor to write to, whose lock ends when it is closed.
  /// - Throws: ``SystemError`` where the system refuses; `EBUSY` where a living process writes this file.
  package static func create(_ path: String) throws(SystemError) -> Int32 {
    // Who sweeps may remove the file before it is locked, though hardly twice.
    for _ in 0..<100 {
      // No link that was planted in a shared folder is followed.
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if descriptor < 0 {
        switch errno {
        case EINTR: continue
        case EEXIST: try remove(path)
        default: throw .last
        }
        continue
      }
      if FileLock.take(descriptor) != .busy, FileLock.isOpen(path, as: descriptor) {
        return descriptor
      }
      close(descriptor)
    }
    throw SystemError(code: EBUSY)
  }

  /// Removes a file of this process's number, unless someone writes it.
  private static func remove(_ path: String) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0, FileLock.take(descriptor) == .busy { throw SystemError(code: EBUSY) }
    if unlink(path) != 0, errno != ENOENT { throw .last }
  }
}
