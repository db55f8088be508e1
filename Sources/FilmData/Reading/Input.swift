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
}
