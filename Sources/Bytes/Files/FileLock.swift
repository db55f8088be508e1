import Glibc

/// Whether a file or folder could be locked by flock(2).
///
/// A lock says that its owner lives: the kernel drops it when the process ends, however it ends, and it holds
/// between containers, which do not see each other's processes.
package enum FileLock: Sendable {
  /// This descriptor has the lock until it is closed.
  case taken
  /// Another descriptor has it.
  case busy
  /// The file system has no locks.
  case unsupported

  /// Locks what is open.
  ///
  /// - Parameter waits: whether to wait for another owner.
  package static func take(_ descriptor: Int32, waits: Bool = false) -> FileLock {
    while flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: return .busy
      default: return .unsupported
      }
    }
    return .taken
  }

  /// Whether a path names what is open, and not something that took its place.
  package static func isOpen(_ path: String, as descriptor: Int32) -> Bool {
    var (named, opened) = (stat(), stat())
    return lstat(path, &named) == 0 && fstat(descriptor, &opened) == 0
      && named.st_dev == opened.st_dev && named.st_ino == opened.st_ino
  }
}
