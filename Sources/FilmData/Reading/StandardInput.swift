import Glibc
import Synchronization

/// Standard input where it is a pipe or a terminal: who waits for more of it must be able to give up.
package enum StandardInput {
  private static let isEnded = Atomic(false)

  /// Milliseconds between two looks whether it was ended: nobody notices them behind Ctrl-C.
  private static let interval: Int32 = 50

  /// Ends it for this process: a reader that waits for more is at its end.
  ///
  /// A handler of signals may call it.
  package static func end() { isEnded.store(true, ordering: .relaxed) }

  /// Waits until there is something to read, its own end included.
  ///
  /// - Returns: `false` where it was ended.
  static func hasMore() -> Bool {
    var wanted = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while !isEnded.load(ordering: .relaxed) {
      // What cannot be asked is read, and the fault found there.
      let count = poll(&wanted, 1, interval)
      if count > 0 || count < 0 && errno != EINTR { return true }
    }
    return false
  }
}
