import Glibc

/// Where bytes come from: a file, or standard input.
public enum Input: Sendable, Hashable {
  /// The file at a path.
  case file(String)
  /// Standard input.
  case standardInput
  /// Bytes in memory, such as a file of an archive, with the name that messages use.
  case bytes([UInt8], name: String)

  /// Reads a command's argument: `-` is standard input, everything else a path.
  public init(argument: String) {
    self = argument == "-" ? .standardInput : .file(argument)
  }

  /// The name that messages use.
  public var name: String {
    switch self {
    case .file(let path): path
    case .standardInput: "standard input"
    case .bytes(_, let name): name
    }
  }

  /// Whether it is a file that can be read without waiting for another program.
  var isRegularFile: Bool { fileType == S_IFREG }

  /// Whether it is a folder.
  var isFolder: Bool { fileType == S_IFDIR }

  private var fileType: mode_t {
    var status = stat()
    let code =
      switch self {
      case .file(let path): stat(path, &status)
      case .standardInput: fstat(STDIN_FILENO, &status)
      case .bytes: Int32(-1)
      }
    return code == 0 ? status.st_mode & S_IFMT : 0
  }
}
