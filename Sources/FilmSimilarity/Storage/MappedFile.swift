import Glibc

/// A file's bytes in memory without reading them first: the system fetches pages as they are used.
final class MappedFile: @unchecked Sendable {
  /// Never written to, hence safe to share between threads.
  private let bytes: UnsafeRawBufferPointer

  /// Maps a file.
  ///
  /// - Throws: `SimilarityError.missingFile` or `.inputOutput`.
  init(_ path: String) throws(SimilarityError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .missingFile(path: path) }
      throw Self.failure(path, "open")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure(path, "read") }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .inputOutput(path: path, action: "read", reason: "it is not a file")
    }
    let count = Int(status.st_size)
    guard count > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0),
      start != MAP_FAILED
    else { throw Self.failure(path, "map") }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }

  /// Reads all bytes in place, which must not be kept beyond the call.
  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // A reference may be released after its last use, which is before that of its bytes.
    defer { withExtendedLifetime(self) {} }
    return try body(bytes)
  }

  deinit {
    if let start = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    }
  }

  private static func failure(_ path: String, _ action: String) -> SimilarityError {
    .inputOutput(path: path, action: action, reason: String(cString: strerror(errno)))
  }
}
