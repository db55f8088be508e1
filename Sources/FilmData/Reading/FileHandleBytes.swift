import Glibc

/// An open file descriptor that is read in order, with a look at its first bytes beforehand.
final class FileHandleBytes {
  let name: String
  private let descriptor: Int32
  private var lookedAt: [UInt8] = []
  private var returned = 0
  /// Where in standard input the next bytes are, if that is a file; `nil` for what is read in order.
  ///
  /// Each reader then begins at the same place, so that it can be read again as any other file.
  private var place: off_t?

  init(_ input: Input) throws(DataError) {
    name = input.name
    switch input {
    case .standardInput:
      descriptor = STDIN_FILENO
      let start = lseek(STDIN_FILENO, 0, SEEK_CUR)
      place = start < 0 ? nil : start
    case .file(let path):
      descriptor = try Self.open(path)
    case .bytes(let bytes, _):
      descriptor = Self.noDescriptor
      lookedAt = bytes
      return
    }
    try lookAtStart()
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  /// Stands for bytes in memory.
  private static let noDescriptor: Int32 = -1

  private static func open(_ path: String) throws(DataError) -> Int32 {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      if errno == ENOENT || errno == ENOTDIR { throw .noSuchFile(path) }
      throw .inputOutput(path: path, action: "open", reason: String(cString: strerror(errno)))
    }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw .isDirectory(path)
    }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    return descriptor
  }

  /// The first bytes, at most `lookAhead`; they are still delivered by `read`.
  var start: ArraySlice<UInt8> { lookedAt[...] }
  private static let lookAhead = 4096
  /// Enough to recognise every format; waiting for more would delay a slow pipe.
  private static let longestMark = 6

  private func lookAtStart() throws(DataError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: Self.lookAhead, alignment: 16)
    defer { buffer.deallocate() }
    var count = 0
    while count < Self.longestMark {
      let got = try system(read: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      if got == 0 { break }
      count += got
    }
    lookedAt = Array(buffer[..<count])
  }

  /// Reads at most `buffer.count` bytes; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(DataError) -> Int {
    guard returned < lookedAt.count else { return try system(read: buffer) }
    let count = min(buffer.count, lookedAt.count - returned)
    lookedAt.withUnsafeBytes { start in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: start[returned..<returned + count]))
    }
    returned += count
    return count
  }

  private func system(read buffer: UnsafeMutableRawBufferPointer) throws(DataError) -> Int {
    if descriptor == Self.noDescriptor { return 0 }
    if descriptor == STDIN_FILENO, place == nil, !StandardInput.hasMore() { return 0 }
    while true {
      let count =
        place.map { pread(descriptor, buffer.baseAddress, buffer.count, $0) }
        ?? Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        place = place.map { $0 + off_t(count) }
        return count
      }
      if errno == EINTR { continue }
      throw .inputOutput(path: name, action: "read", reason: String(cString: strerror(errno)))
    }
  }
}
