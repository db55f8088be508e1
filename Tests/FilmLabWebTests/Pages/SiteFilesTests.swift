import Foundation
import NIOCore
import Testing

@testable import FilmLabWeb

/// The files of the site: each is part of the program, and none is more than a phone should load.
@Suite struct SiteFilesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/FilmLabWeb/Resources").standardizedFileURL

  @Test func everyTemplateIsThere() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appending(path: "templates").path)
    #expect(Set(names.map { $0.replacing(".mustache", with: "") }) == Set(SiteFiles.templates.keys))
  }

  @Test func everyStyleIsThere() throws {
    for name in try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appending(path: "styles").path)
    {
      let text = try String(
        contentsOf: Self.folder.appending(path: "styles/\(name)"), encoding: .utf8)
      #expect(SiteFiles.style.contains(SiteText.style(text)), "\(name) is not served")
    }
  }

  /// A partial that is missing would leave a hole without a word.
  @Test func everyPartialExists() {
    for (name, text) in SiteFiles.templates {
      for match in text.matches(of: #/{{> ([a-z-]+)}}/#) {
        #expect(SiteFiles.templates[String(match.1)] != nil, "\(name) wants \(match.1)")
      }
    }
  }

  @Test func nothingIsUnescaped() {
    for (name, text) in SiteFiles.templates {
      #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name) has a raw value")
    }
  }

  @Test func styleAndScriptAreSmall() {
    let size = [SiteFiles.style, SiteFiles.script].map { GzipSize.of($0) }.reduce(0, +)
    #expect(size < 20_000)
  }
}

private enum GzipSize {
  static func of(_ text: String) -> Int {
    FinishedPage(text, type: "text/plain").compressed?.readableBytes ?? text.utf8.count
  }
}
