import Bytes
import FilmData
import Glibc

/// Inputs that are read more than once: files are opened again; standard input is rewound, if it is a pipe
/// by way of a temporary file.
struct RereadableInputs {
  private let readsStandardInput: Bool

  /// Prepares the inputs.
  ///
  /// - Throws: `DataError` where one can be read only once, or no temporary file can be made.
  init(_ files: [String]) throws {
    readsStandardInput = files.contains("-")
    for file in files where file != "-" {
      var status = stat()
      if stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFIFO {
        throw DataError.inputOutput(
          path: file, action: "read twice",
          reason: "a pipe can be read only once; give a file, or - for standard input")
      }
    }
    if readsStandardInput, lseek(STDIN_FILENO, 0, SEEK_CUR) < 0 { try Self.spool() }
  }

  /// Rewinds standard input; to be called before each further pass.
  func rewind() {
    if readsStandardInput { lseek(STDIN_FILENO, 0, SEEK_SET) }
  }

  /// Replaces standard input by an unnamed file with its contents.
  private static func spool() throws {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/filmlab.XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(folder, code: errno) }
    unlink(template)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      if count == 0 { break }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure("standard input", code: errno) }
      do throws(SystemError) {
        try UnsafeRawBufferPointer(rebasing: buffer[..<count]).writeAll(to: descriptor)
      } catch {
        throw failure(folder, code: error.code)
      }
    }
    lseek(descriptor, 0, SEEK_SET)
    dup2(descriptor, STDIN_FILENO)
    close(descriptor)
  }

  private static func failure(_ path: String, code: Int32) -> DataError {
    .inputOutput(path: path, action: "keep the input", reason: String(cString: strerror(code)))
  }
}
