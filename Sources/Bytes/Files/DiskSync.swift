import Glibc

/// Waits until the disk has what was written, so that it survives a loss of power.
package enum DiskSync {
  /// Waits for a file, or for the names in a folder, by its descriptor.
  ///
  /// - Throws: ``SystemError`` where the disk refuses, but not where the file system knows no such wait.
  package static func wait(for descriptor: Int32) throws(SystemError) {
    while fsync(descriptor) != 0 {
      switch errno {
      case EINTR: continue
      case EINVAL, EROFS, ENOTSUP: return
      default: throw .last
      }
    }
  }

  /// Waits for the names in a folder, such as that of a file which was just renamed.
  package static func wait(forFolder path: String) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A folder that may be written to but not read cannot be opened; the name is there all the same.
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    try wait(for: descriptor)
  }
}
