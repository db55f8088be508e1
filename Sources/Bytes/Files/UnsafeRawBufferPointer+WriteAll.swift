import Glibc

extension UnsafeRawBufferPointer {
  /// Writes all bytes to an open file, a pipe or a socket: `write(2)` may take only a part of them,
  /// and a signal may interrupt it.
  ///
  /// - Throws: ``SystemError`` where the system refuses; a part of the bytes may be written by then.
  package func writeAll(to descriptor: Int32) throws(SystemError) {
    var rest = self
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if count == 0 {
        // POSIX leaves this open for anything but a plain file; to try again could take forever.
        throw SystemError(code: EIO)
      } else if errno != EINTR {
        throw .last
      }
    }
  }
}
