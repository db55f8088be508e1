import Glibc

/// A folder that is locked as long as this object lives, so that nobody takes it for the leftover of a dead process.
package final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Locks a folder; without effect where that cannot be.
  package init(_ path: String) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    if descriptor >= 0 { _ = FileLock.take(descriptor) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
