import Foundation
import Testing
import _FilmTestSupport

/// A model that is missing or damaged is refused with one sentence.
@Suite struct BadModelTests {
  /// A copy of a bundled model that a test may damage.
  private func copy(_ kind: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: "\(try FilmlabProcess.checkout())/Models/\(kind)", toPath: folder.path(kind))
    return folder
  }

  private func change(_ path: String, _ edit: (String) -> String) throws {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    try Data(edit(text).utf8).write(to: URL(fileURLWithPath: path))
  }

  private func truncate(_ path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    try data.prefix(data.count / 2).write(to: URL(fileURLWithPath: path))
  }

  private func explain(_ folder: TemporaryFolder) throws -> FilmlabRun {
    try FilmlabRun(["explain", "A gem.", "--models", folder.path])
  }

  private func similar(_ folder: TemporaryFolder) throws -> FilmlabRun {
    try FilmlabRun(["similar", "The Mirror", "--models", folder.path])
  }

  @Test(arguments: [["explain", "A gem."], ["similar", "The Mirror"]])
  func missing(_ arguments: [String]) throws {
    let run = try FilmlabRun(arguments + ["--models", "/nowhere"])
    #expect(run.status == 66)
    #expect(run.errors.contains("/nowhere/"))
    #expect(run.errors.contains("there is no "))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func lexiconIsTruncated() throws {
    let folder = try copy("sentiment")
    try truncate(folder.path("sentiment/lexicon.tsv"))
    let run = try explain(folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("lexicon.tsv"))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: ["sentiment", "similarity"])
  func descriptionIsTruncated(_ kind: String) throws {
    let folder = try copy(kind)
    try truncate(folder.path("\(kind)/model.json"))
    let run = try kind == "sentiment" ? explain(folder) : similar(folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("model.json"))
  }

  @Test(arguments: ["sentiment", "similarity"])
  func anotherVersion(_ kind: String) throws {
    let folder = try copy(kind)
    try change(folder.path("\(kind)/model.json")) {
      $0.replacing(/"version" : [0-9]+/, with: "\"version\" : 99")
    }
    let run = try kind == "sentiment" ? explain(folder) : similar(folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("99"))
  }

  @Test func lexiconThatAUserEditedCounts() throws {
    let folder = try copy("sentiment")
    let before = try explain(folder)
    try change(folder.path("sentiment/lexicon.tsv")) {
      $0.replacingOccurrences(of: "\n# end", with: "\nzzyzx\t3.5\n# end")
    }
    let run = try FilmlabRun(
      ["explain", "Zzyzx!", "--models", folder.path, "--format", "json"])
    #expect(run.status == 0)
    // One word: entries count √25 times.
    #expect(run.output.contains("\"entry\":\"zzyzx\",\"valence\":17.5"))
    #expect(run.errors.contains("was edited after its training"))
    #expect(before.errors.isEmpty)
  }

  @Test func factorsAreDamaged() throws {
    let folder = try copy("similarity")
    let path = folder.path("similarity/factors.safetensors")
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    data[data.count - 100] ^= 0x55
    try data.write(to: URL(fileURLWithPath: path))
    let run = try similar(folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("checksum"))
  }

  @Test func factorsAreTruncated() throws {
    let folder = try copy("similarity")
    try truncate(folder.path("similarity/factors.safetensors"))
    let run = try similar(folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("factors.safetensors"))
  }
}
