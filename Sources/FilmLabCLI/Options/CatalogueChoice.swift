import ArgumentParser

/// `--catalogue` where its file may be left out.
enum CatalogueChoice: ExpressibleByArgument, CustomStringConvertible {
  /// The catalogue that the other commands use.
  case usual
  /// A file.
  case file(String)

  init?(argument: String) {
    if argument.isEmpty { return nil }
    self = .file(argument)
  }

  var description: String {
    switch self {
    case .usual: "the usual one"
    case .file(let path): path
    }
  }
}
