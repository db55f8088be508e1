import Bytes
import FilmData
import Glibc

/// Makes inputs such that they can be read more than once: files are opened again, a pipe that is an open descriptor
/// (standard input, a shell's `<(…)`) is replaced by a temporary file with its contents.
package enum RereadableInputs {
  /// Prepares the inputs.
  ///
  /// - Parameter files: paths; `-` is standard input. Those that do not exist are left to who reads them.
  /// - Throws: `DataError` where one can be read only once, or no temporary file can be made.
  package static func prepare(_ files: [String]) throws {
    for file in files {
      if let descriptor = descriptor(file) {
        // What can be rewound is a file.
        if lseek(descriptor, 0, SEEK_CUR) < 0 { try spool(descriptor, name: file) }
        continue
      }
      var status = stat()
      if stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFIFO {
        throw DataError.inputOutput(
          path: file, action: "read twice",
          reason: "a pipe can be read only once; give a file, or - for standard input")
      }
    }
  }

  /// The open descriptor that a path stands for; `nil` for other files.
  private static func descriptor(_ file: String) -> Int32? {
    if file == "-" || file == "/dev/stdin" { return STDIN_FILENO }
    for folder in ["/dev/fd/", "/proc/self/fd/"] where file.hasPrefix(folder) {
      guard let number = Int32(file.dropFirst(folder.count)), fcntl(number, F_GETFD) >= 0 else {
        return nil
      }
      return number
    }
    return nil
  }

  /// Replaces a descriptor by an unnamed file with its contents.
  private static func spool(_ source: Int32, name: String) throws {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/filmlab.XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(folder, code: errno) }
    defer { close(descriptor) }
    unlink(template)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(source, buffer.baseAddress, buffer.count)
      if count == 0 { break }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(Input(argument: name).name, code: errno) }
      do throws(SystemError) {
        try UnsafeRawBufferPointer(rebasing: buffer[..<count]).writeAll(to: descriptor)
      } catch {
        throw failure(folder, code: error.code)
      }
    }
    lseek(descriptor, 0, SEEK_SET)
    guard dup2(descriptor, source) >= 0 else { throw failure(folder, code: errno) }
  }

  private static func failure(_ path: String, code: Int32) -> DataError {
    .inputOutput(path: path, action: "keep the input", reason: String(cString: strerror(code)))
  }
}
