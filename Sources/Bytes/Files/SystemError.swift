import Glibc

/// The error of a system call, by its number (`errno`).
package struct SystemError: Error, Sendable, Hashable {
  /// The number, such as `ENOSPC`.
  package let code: Int32

  /// The error with a number.
  package init(code: Int32) { self.code = code }

  /// The error of the call that failed just now.
  package static var last: SystemError { SystemError(code: errno) }

  /// The system's message for it, such as "No space left on device".
  package var reason: String { String(cString: strerror(code)) }
}
