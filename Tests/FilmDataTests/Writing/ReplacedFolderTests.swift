import Dispatch
import Synchronization
import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct ReplacedFolderTests {
  private struct Mixed: Error {}

  private func save(_ number: Int, to folder: String, extra: Bool) throws {
    let replacement = try FolderReplacement(folder, of: ["a", "b", "model.json"])
    for name in ["a", "model.json"] + (extra ? ["b"] : []) {
      try Array("\(number)".utf8).withUnsafeBytes { try replacement.write($0, as: name) }
    }
    try replacement.commit()
  }

  private func text(_ path: String) -> String? {
    try? String(decoding: ByteSource(.file(path)).readToEnd(), as: UTF8.self)
  }

  /// A reader never meets files of two replacements, by an exchange or, with a note in the folder, within it.
  @Test(arguments: [false, true])
  func aReaderMeetsNoMixture(hasNote: Bool) throws {
    let folder = try TemporaryFolder()
    let model = folder.path("model")
    try save(0, to: model, extra: true)
    if hasNote { try folder.write("mine", as: "model/README.md") }
    let failures = Mutex(0)
    try withThrowingSave(model) {
      for _ in 0..<300 {
        do {
          try ReplacedFolder.read(model, manifest: "model.json") { files in
            let manifest = text(files.path(of: "model.json"))
            let extra = text(files.path(of: "b"))
            guard let manifest, manifest == text(files.path(of: "a")),
              extra == (Int(manifest).map { $0 % 2 } == 0 ? manifest : nil)
            else { throw Mixed() }
          }
        } catch {
          failures.withLock { $0 += 1 }
        }
      }
    }
    #expect(failures.withLock { $0 } == 0)
    #expect(try folder.names() == ["model"])
  }

  /// Saves again and again on another thread while `body` runs.
  private func withThrowingSave(_ model: String, _ body: @escaping @Sendable () -> Void) throws {
    let isDone = Atomic(false)
    let error = Mutex<String?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      if part == 0 {
        body()
        isDone.store(true, ordering: .relaxed)
      }
      var number = 1
      while part == 1, !isDone.load(ordering: .relaxed) {
        do {
          try save(number, to: model, extra: number % 2 == 0)
        } catch let failure {
          error.withLock { $0 = "\(failure)" }
        }
        number += 1
      }
    }
    #expect(error.withLock { $0 } == nil)
  }

  @Test func filesThatDoNotBelongTogetherAreToldAtOnce() throws {
    let folder = try TemporaryFolder(["a": "1", "model.json": "2"])
    var tries = 0
    #expect(throws: Mixed.self) {
      try ReplacedFolder.read(folder.path, manifest: "model.json") { _ in
        tries += 1
        throw Mixed()
      }
    }
    #expect(tries == 1)
  }

  @Test func pathsAreThoseOfTheFolderAsItIsNamed() {
    let paths = ReplacedFolder.read("no/such/", manifest: "model.json") { $0.path(of: "a") }
    #expect(paths == "no/such/a")
  }
}
