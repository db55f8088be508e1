package import Bytes
import Glibc

/// Where results go: standard output, or a file that appears whole or not at all.
///
/// A file is written under a temporary name in the same folder and renamed by ``commit()``; without
/// that call, nothing is left behind but by a process that was killed, and that the next one removes. A link
/// remains, and the file that it names is replaced. Anything but a plain file (a device, a named pipe) is written
/// to directly. What is written to a name that ends in `.gz` or `.zst` is compressed.
package final class OutputFile {
  private let descriptor: Int32
  private let path: String?
  private let place: PlacedPath
  private let temporaryPath: String
  private let isDirect: Bool
  private let encoder: (any ByteEncoder)?
  private var isCommitted = false

  /// The reader closed the pipe: not a fault, but there is nothing more to do.
  package struct ClosedPipe: Error {}

  /// Opens an output; without a path, or for `-`, standard output.
  ///
  /// - Parameter standardOutput: the descriptor of standard output.
  package init(path: String?, standardOutput: Int32 = STDOUT_FILENO) throws(DataError) {
    guard let path, path != "-" else {
      self.path = nil
      place = PlacedPath(whole: "")
      temporaryPath = ""
      isDirect = true
      encoder = nil
      descriptor = standardOutput
      return
    }
    self.path = path
    isDirect = Self.isSpecial(path)
    encoder = try OutputCompression(path: path)?.makeEncoder(path: path)
    do throws(SystemError) {
      if isDirect {
        place = PlacedPath(whole: path)
        temporaryPath = path
        descriptor = try Self.open(path)
      } else {
        if path.hasSuffix("/") { throw SystemError(code: EISDIR) }
        place = try PlacedPath(path)
        temporaryPath = place.beside(TemporaryName.own(place.name))
        Self.sweep(place)
        descriptor = try LockedFile.create(temporaryPath)
      }
    } catch {
      throw .inputOutput(path: path, action: "write", reason: error.reason)
    }
  }

  /// Opens a device, a pipe or the like; a pipe waits for its reader.
  private static func open(_ path: String) throws(SystemError) -> Int32 {
    while true {
      let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw .last }
    }
  }

  /// What this program's outputs end in: anything else may be a file of someone else's with a similar name.
  private static let endings: Set<Substring> = [
    "csv", "gz", "html", "json", "jsonl", "md", "ndjson", "tsv", "txt", "zst",
  ]

  /// Removes what killed processes left in the output's folder.
  private static func sweep(_ place: PlacedPath) {
    Leftovers.sweep(place.folder) { item in
      guard !item.isFolder else { return false }
      return switch item.name.ending {
      case nil: true
      case .partial:
        item.name.base == place.name
          || item.name.base.split(separator: ".").last.map(endings.contains) == true
      case .unpacking, .importing: false
      }
    }
  }

  /// Checks, before the work, whether the file can be written.
  ///
  /// - Throws: ``DataError`` where the system would refuse.
  package static func check(_ path: String?) throws(DataError) {
    guard let path, path != "-" else { return }
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    if isFolder { throw .inputOutput(path: path, action: "write", reason: "it is a folder") }
    let folder = path[..<(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)]
    // With the dot, a file is not accepted as a folder.
    let target = isSpecial(path) ? path : folder + "."
    if access(target, W_OK) != 0 {
      throw .inputOutput(path: path, action: "write", reason: String(cString: strerror(errno)))
    }
  }

  /// Whether two names are of the same existing plain file.
  package static func isSame(_ path: String, _ other: String) -> Bool {
    var (one, two) = (stat(), stat())
    return stat(path, &one) == 0 && stat(other, &two) == 0 && one.st_dev == two.st_dev
      && one.st_ino == two.st_ino && one.st_mode & S_IFMT == S_IFREG
  }

  deinit {
    guard path != nil else { return }
    // The lock lasts until the name is gone.
    if !isCommitted, !isDirect { unlink(temporaryPath) }
    close(descriptor)
  }

  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  /// Writes all bytes.
  ///
  /// - Throws: ``DataError`` where the system refuses; ``ClosedPipe`` where the reader has gone.
  package func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard let encoder else { return try writeAsIs(bytes) }
    try encoder.encode(bytes, isLast: false) { try writeAsIs($0) }
  }

  private func writeAsIs(_ bytes: UnsafeRawBufferPointer) throws {
    do throws(SystemError) {
      try bytes.writeAll(to: descriptor)
    } catch {
      if error.code == EPIPE { throw ClosedPipe() }
      throw failure(error.code)
    }
  }

  /// Writes the content of a buffer, which lives until it is written.
  package func write(_ buffer: ByteBuffer) throws {
    try withExtendedLifetime(buffer) { try write(buffer.bytes) }
  }

  /// Writes a text.
  package func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
  }

  /// Gives the file its final name.
  ///
  /// - Parameter isDurable: whether to wait until everything is on the disk, so that it survives a
  ///   loss of power. Not needed for what can be computed again in less time.
  package func commit(isDurable: Bool = true) throws(DataError) {
    guard !isCommitted else { return }
    try finishCompression()
    guard !isDirect else { return isCommitted = true }
    do throws(SystemError) {
      if isDurable { try DiskSync.wait(for: descriptor) }
      if rename(temporaryPath, place.path) != 0 { throw .last }
      isCommitted = true
      if isDurable { try DiskSync.wait(forFolder: place.folder) }
    } catch {
      throw failure(error.code)
    }
  }

  /// Writes the end of the compressed format.
  private func finishCompression() throws(DataError) {
    guard let encoder else { return }
    do {
      try encoder.encode(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true) {
        try writeAsIs($0)
      }
    } catch let error as DataError {
      throw error
    } catch {
      // The reader of a pipe has gone.
    }
  }

  private func failure(_ code: Int32) -> DataError {
    .inputOutput(
      path: path ?? "standard output", action: "write", reason: String(cString: strerror(code)))
  }
}
