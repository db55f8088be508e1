import Glibc

/// A file in memory whose content changes from one input to the next, for readers that want a path.
final class MemoryFile {
  private let descriptor: Int32

  init() throws {
    var template = Array("\(MemoryFolder.root)/filmlab-fuzz-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    try promise(descriptor >= 0, "there is no file in memory")
    // It lives as long as it is open.
    unlink(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  deinit { close(descriptor) }

  /// Valid in this process.
  var path: String { "/proc/self/fd/\(descriptor)" }

  func write(_ bytes: [UInt8]) throws {
    ftruncate(descriptor, off_t(bytes.count))
    try promise(pwrite(descriptor, bytes, bytes.count, 0) == bytes.count, "no room in memory")
  }
}

/// A folder of files in memory, as a model's.
final class MemoryFolder {
  let path: String
  /// A file system in memory, where there is one.
  static let root = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
  private var files: [String: MemoryFile] = [:]

  init() throws {
    var template = Array("\(Self.root)/filmlab-fuzz-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw BrokenPromise(description: "no folder can be made")
    }
    path = String(cString: made)
  }

  deinit {
    for name in files.keys { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    if files[name] == nil {
      let file = try MemoryFile()
      try promise(symlink(file.path, "\(path)/\(name)") == 0, "no link can be made")
      files[name] = file
    }
    try files[name]?.write(bytes)
  }
}
