import Foundation

/// The modules that the Swift files of a folder import.
struct SwiftImports {
  /// Each module with the first file that imports it.
  private(set) var files: [String: String] = [:]

  var modules: Set<String> { Set(files.keys) }

  /// Reads the files of a folder and of those in it.
  init(inFolder folder: String) throws {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for path in paths.sorted() where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
      for module in Self.modules(of: text) where files[module] == nil { files[module] = path }
    }
  }

  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor",
  ]
  private static let levels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]

  /// The modules that a file's text imports: `import X`, `@testable import X`,
  /// `package import struct X.Y`.
  static func modules(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      if !line.contains("import ") { return nil }
      var words = line.split(separator: " ")[...]
      while let word = words.first, word.hasPrefix("@") || levels.contains(word) {
        words.removeFirst()
      }
      guard words.popFirst() == "import" else { return nil }
      if let kind = words.first, kinds.contains(kind) { words.removeFirst() }
      return words.first?.split(separator: ".").first.map(String.init)
    }
  }
}
