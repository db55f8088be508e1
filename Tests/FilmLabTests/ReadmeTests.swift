import Foundation
import Testing

/// README's lines of Swift are those of these tests.
@Suite struct ReadmeTests {
  private static let files = [
    "SentimentUseTests", "SimilarityUseTests", "TrainingUseTests", "EvaluationUseTests",
  ]

  /// The lines between `// README: name` and `// README: end`, with the file's imports.
  private struct Snippet {
    var name: String
    var lines: [String]
    var imports: [String]
  }

  private static func snippets() throws -> [Snippet] {
    try files.flatMap { file in
      let path = "\(Checkout.path)/Tests/FilmLabTests/\(file).swift"
      let lines = try lines(of: String(contentsOfFile: path, encoding: .utf8))
      let imports = lines.filter { $0.hasPrefix("import ") }
      var snippets: [Snippet] = []
      var open: Snippet?
      for line in lines {
        let words = line.drop { $0 == " " }
        guard words.hasPrefix("// README: ") else {
          open?.lines.append(line)
          continue
        }
        if let done = open { snippets.append(done) }
        let name = String(words.dropFirst("// README: ".count))
        open = name == "end" ? nil : Snippet(name: name, lines: [], imports: imports)
      }
      return snippets
    }
  }

  /// The blocks of Swift in the section "As a library".
  private static func blocks() throws -> [[String]] {
    let readme = try String(contentsOfFile: "\(Checkout.path)/README.md", encoding: .utf8)
    let section = lines(of: readme).drop { $0 != "## As a library" }.dropFirst()
      .prefix { !$0.hasPrefix("## ") }
    return section.split { $0 == "```" }.compactMap { part in
      part.firstIndex { $0 == "```swift" }.map { Array(part[($0 + 1)...]) }
    }
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func everySnippetIsInTheReadme() throws {
    let blocks = try Self.blocks()
    let snippets = try Self.snippets()
    #expect(
      snippets.map(\.name)
        == ["sentiment", "similar titles", "recommendations", "training", "evaluation"])
    for snippet in snippets {
      let indent = snippet.lines[0].prefix { $0 == " " }.count
      let code = snippet.lines.map { String($0.dropFirst(indent)) }
      #expect((4...11).contains(code.count), "\(snippet.name)")
      let block = blocks.first { block in
        Array(block.drop { $0.hasPrefix("import ") || $0.isEmpty }) == code
      }
      let imports = try #require(block, "\(snippet.name)").filter { $0.hasPrefix("import ") }
      #expect(!imports.isEmpty && Set(imports).isSubset(of: snippet.imports), "\(snippet.name)")
    }
  }

  @Test func theReadmeHasNoOtherSnippet() throws {
    let blocks = try Self.blocks()
    // The first is for the manifest.
    #expect(try blocks.count == Self.snippets().count + 1)
    #expect(blocks[0].contains { $0.contains(".product(name: \"FilmLab\", package: \"filmlab\")") })
  }
}
