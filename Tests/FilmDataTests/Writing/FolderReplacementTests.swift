import Bytes
import Foundation
import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct FolderReplacementTests {
  private let names: Set = ["a.txt", "b.txt", "model.json"]
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes files with one text into `model`.
  private func replace(_ text: String, _ files: [String], commit: Bool = true) throws {
    let replacement = try FolderReplacement(folder.path("model"), of: names)
    for name in files {
      try Array(text.utf8).withUnsafeBytes { try replacement.write($0, as: name) }
    }
    if commit { try replacement.commit() }
  }

  private func texts() throws -> [String: String] {
    let found = try FileManager.default.contentsOfDirectory(atPath: folder.path("model"))
    return Dictionary(
      uniqueKeysWithValues: found.map {
        ($0, (try? folder.text(of: "model/\($0)")) ?? "folder")
      }
    )
  }

  private func inode(_ name: String) -> UInt64 {
    var status = stat()
    return stat(folder.path(name), &status) == 0 ? UInt64(status.st_ino) : 0
  }

  @Test func aNewFolderAppearsOnCommit() throws {
    try replace("one", ["a.txt", "model.json"], commit: false)
    #expect(try folder.names().isEmpty)
    try replace("one", ["a.txt", "model.json"])
    #expect(try folder.names() == ["model"])
    #expect(try texts() == ["a.txt": "one", "model.json": "one"])
  }

  @Test func foldersAboveAreMade() throws {
    let replacement = try FolderReplacement(folder.path("x/y/model/"), of: names)
    try ByteBuffer().withText("one") { try replacement.write($0, as: "a.txt") }
    try replacement.commit()
    #expect(try folder.text(of: "x/y/model/a.txt") == "one")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("x/y")) == ["model"])
  }

  @Test func allFilesAreReplacedAtOnce() throws {
    try replace("one", ["a.txt", "b.txt", "model.json"])
    let before = inode("model")
    try replace("two", ["a.txt", "model.json"], commit: false)
    #expect(try texts() == ["a.txt": "one", "b.txt": "one", "model.json": "one"])
    #expect(try folder.names() == ["model"])
    try replace("two", ["a.txt", "model.json"])
    // What the new one does not have is gone.
    #expect(try texts() == ["a.txt": "two", "model.json": "two"])
    #expect(try folder.names() == ["model"])
    // By an exchange of folders where the file system can.
    if FolderExchange.canReplace(folder.path("model"), of: folder.path) {
      #expect(inode("model") != before)
    }
  }

  @Test func whatPeopleKeepThereSurvives() throws {
    try replace("one", ["a.txt", "b.txt", "model.json"])
    try folder.write("mine", as: "model/README.md")
    try folder.makeFolder("model/notes")
    try folder.write("mine too", as: "model/notes/today.txt")
    #expect(symlink("README.md", folder.path("model/link")) == 0)
    let before = inode("model")
    try replace("two", ["a.txt", "model.json"])
    #expect(inode("model") == before)
    #expect(
      try texts() == [
        "README.md": "mine", "link": "mine", "notes": "folder", "a.txt": "two", "model.json": "two",
      ])
    #expect(try folder.text(of: "model/notes/today.txt") == "mine too")
  }

  @Test func aLinkToTheFolderStays() throws {
    try folder.makeFolder("real")
    #expect(symlink("real", folder.path("model")) == 0)
    for text in ["one", "two"] {
      try replace(text, ["a.txt"])
      #expect(try folder.text(of: "real/a.txt") == text)
      #expect(try folder.names() == ["model", "real"])
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("model")) == "real")
    }
  }

  @Test func theRightsOfTheFolderStay() throws {
    try replace("one", ["a.txt"])
    #expect(chmod(folder.path("model"), 0o2770) == 0)
    try replace("two", ["a.txt"])
    var status = stat()
    #expect(stat(folder.path("model"), &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o2770)
  }

  /// What a process that was killed between the step and the moves leaves.
  private func leavePending() throws {
    try replace("one", ["a.txt", "b.txt", "model.json"])
    try folder.makeFolder("model/.replacement")
    try folder.write("two", as: "model/a.txt")
    try folder.write("two", as: "model/.replacement/model.json")
    try folder.write("", as: "model/.replacement/b.txt.absent")
  }

  @Test func aReplacementThatBrokeOffIsReadAndEnded() throws {
    try leavePending()
    let read = ReplacedFolder.read(folder.path("model"), manifest: "model.json") { files in
      names.sorted().map { try? String(contentsOfFile: files.path(of: $0), encoding: .utf8) }
    }
    #expect(read == ["two", nil, "two"])
    try replace("three", ["a.txt"], commit: false)
    #expect(try texts() == ["a.txt": "two", "model.json": "two"])
    try leavePending()
    try replace("three", ["b.txt", "model.json"])
    #expect(try texts() == ["b.txt": "three", "model.json": "three"])
  }

  @Test func whatKilledProcessesLeftIsSwept() throws {
    try replace("one", ["a.txt"])
    let dead = DeadProcess.number
    try folder.makeFolder(".model.\(dead).partial")
    try folder.write("half", as: ".model.\(dead).partial/a.txt")
    try folder.makeFolder(".other.\(dead).partial")
    try folder.makeFolder("model/.replacement.\(dead).partial")
    try folder.write("half", as: "model/.replacement.\(dead).partial/a.txt")
    try folder.write("half", as: "model/a.txt.\(dead).partial")
    try folder.write("half", as: "model/.dat.nosync\(String(dead, radix: 16)).aB3xYz")
    try replace("two", ["a.txt"], commit: false)
    #expect(try folder.names() == ["model"])
    #expect(try texts() == ["a.txt": "one"])
  }

  /// Somebody wrote a file into the old folder just before it was to be removed, and the process was killed.
  @Test func aFileOfSomeoneElseInALeftoverIsKept() throws {
    try replace("two", ["a.txt"])
    let left = ".model.\(DeadProcess.number).partial"
    try folder.makeFolder(left)
    try folder.write("one", as: "\(left)/a.txt")
    try folder.write("mine", as: "\(left)/README.md")
    try replace("three", ["a.txt"])
    #expect(try texts() == ["README.md": "mine", "a.txt": "three"])
    #expect(try folder.names() == ["model"])
  }

  @Test func theFolderOfALivingProcessStays() throws {
    let one = try FolderReplacement(folder.path("model"), of: names)
    try ByteBuffer().withText("one") { try one.write($0, as: "a.txt") }
    #expect(throws: DataError.self) { try FolderReplacement(folder.path("model"), of: names) }
    try one.commit()
    #expect(try texts() == ["a.txt": "one"])
  }

  @Test func aFolderThatAnotherProcessMadeMeanwhileIsReplaced() throws {
    let replacement = try FolderReplacement(folder.path("model"), of: names)
    try ByteBuffer().withText("two") { try replacement.write($0, as: "a.txt") }
    try folder.makeFolder("model")
    try folder.write("one", as: "model/b.txt")
    try replacement.commit()
    #expect(try texts() == ["a.txt": "two"])
  }

  @Test func aNoteThatCameMeanwhileIsKept() throws {
    try replace("one", ["a.txt", "b.txt"])
    let replacement = try FolderReplacement(folder.path("model"), of: names)
    try ByteBuffer().withText("two") { try replacement.write($0, as: "a.txt") }
    try folder.write("mine", as: "model/README.md")
    try replacement.commit()
    #expect(try texts() == ["README.md": "mine", "a.txt": "two"])
    #expect(try folder.names() == ["model"])
  }

  @Test func aFileInTheWayIsRefused() throws {
    let file = try folder.write("x", as: "file")
    for (path, reason) in [(file, "it is a file"), (file + "/model", "Not a directory")] {
      #expect(
        throws: DataError.inputOutput(path: path, action: "make the folder", reason: reason)
      ) { try FolderReplacement(path, of: names) }
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func aFolderThatMayNotBeWrittenStays() throws {
    try replace("one", ["a.txt"])
    #expect(chmod(folder.path("model"), 0o555) == 0)
    #expect(throws: DataError.self) { try replace("two", ["a.txt"]) }
    #expect(chmod(folder.path("model"), 0o755) == 0)
    #expect(try texts() == ["a.txt": "one"])
  }
}

extension ByteBuffer {
  /// Calls `body` with this buffer and a text in it.
  fileprivate func withText(_ text: String, _ body: (ByteBuffer) throws -> Void) rethrows {
    append(text)
    try body(self)
  }
}
