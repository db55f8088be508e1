import Foundation
import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func theFileAppearsWholeOnCommit() throws {
    let path = folder.path("out.jsonl")
    let file = try OutputFile(path: path)
    try file.write("a film\n")
    #expect(try !folder.names().contains("out.jsonl"))
    try file.write("another\n")
    try file.commit()
    #expect(try folder.names() == ["out.jsonl"])
    #expect(try folder.bytes(of: "out.jsonl") == Array("a film\nanother\n".utf8))
    try file.commit()
  }

  @Test func withoutCommitNothingIsLeftBehind() throws {
    func begin() throws {
      let file = try OutputFile(path: folder.path("out"))
      try file.write("half a row")
      #expect(try !folder.names().isEmpty)
    }
    try begin()
    #expect(try folder.names().isEmpty)
  }

  @Test func anOlderFileStaysUntilCommit() throws {
    let path = try folder.write("old", as: "out")
    func begin(commit: Bool) throws {
      let file = try OutputFile(path: path)
      try file.write("new")
      #expect(try folder.bytes(of: "out") == Array("old".utf8))
      if commit { try file.commit() }
    }
    try begin(commit: false)
    #expect(try folder.bytes(of: "out") == Array("old".utf8))
    try begin(commit: true)
    #expect(try folder.bytes(of: "out") == Array("new".utf8))
  }

  @Test func whatKilledProcessesLeftIsSwept() throws {
    let dead = DeadProcess.number
    // Of the same output, of another, and something of someone else's.
    for name in ["scores", "old.jsonl.gz", "The.Mirror"] {
      try folder.write("half", as: "\(name).\(dead).partial")
    }
    try folder.makeFolder("a.csv.\(dead).partial")
    let file = try OutputFile(path: folder.path("scores"))
    #expect(
      try folder.names() == [
        "The.Mirror.\(dead).partial", "a.csv.\(dead).partial", "scores.\(getpid()).partial",
      ])
    try file.commit()
  }

  /// Another process's, or this one's: the number of a container's process is always the same.
  @Test func whatIsBeingWrittenStays() throws {
    let first = try OutputFile(path: folder.path("out.csv"))
    #expect(
      throws: DataError.inputOutput(
        path: folder.path("out.csv"), action: "write", reason: "Device or resource busy")
    ) { try OutputFile(path: folder.path("out.csv")) }
    try first.write("whole")
    try first.commit()
    #expect(try folder.text(of: "out.csv") == "whole")
  }

  @Test func aFolderThatIsNotThere() {
    let path = folder.path("none/out")
    #expect(
      throws: DataError.inputOutput(
        path: path, action: "write", reason: "No such file or directory")
    ) { try OutputFile(path: path) }
  }

  @Test func aFolderInTheFilesPlaceIsRefusedAtOnce() throws {
    try folder.makeFolder("out")
    let path = folder.path("out")
    #expect(
      throws: DataError.inputOutput(path: path, action: "write", reason: "Is a directory")
    ) { try OutputFile(path: path) }
    #expect(try folder.names() == ["out"])
  }

  /// A link stays a link: the file that it names is replaced.
  @Test func whatCouldNotBeWrittenIsToldBeforehand() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", as: "a.txt")
    try OutputFile.check(nil)
    try OutputFile.check("-")
    try OutputFile.check("/dev/null")
    try OutputFile.check(file)
    try OutputFile.check(folder.path("new.txt"))
    for path in [folder.path, folder.path("none/new.txt"), folder.path("a.txt/new.txt")] {
      #expect(throws: DataError.self, "\(path)") { try OutputFile.check(path) }
    }
    #expect(try folder.names() == ["a.txt"])
  }

  @Test func oneFileUnderTwoNames() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", as: "a.txt")
    #expect(OutputFile.isSame(file, folder.path("./a.txt")))
    #expect(!OutputFile.isSame(file, try folder.write("x", as: "b.txt")))
    #expect(!OutputFile.isSame(file, folder.path("none")))
    #expect(!OutputFile.isSame("/dev/null", "/dev/null"))
  }

  @Test func aLinkIsFollowed() throws {
    try folder.write("old", as: "target")
    #expect(symlink("target", folder.path("link")) == 0)
    let file = try OutputFile(path: folder.path("link"))
    try file.write("new")
    try file.commit()
    #expect(try folder.names() == ["link", "target"])
    #expect(try folder.bytes(of: "target") == Array("new".utf8))
  }

  /// A pipe, a terminal or /dev/null must be written to, never replaced by a file.
  @Test func aPipeIsWrittenTo() throws {
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let file = try OutputFile(path: path)
    try file.write("a film\n")
    try file.commit()
    var buffer = [UInt8](repeating: 0, count: 100)
    let count = read(reader, &buffer, buffer.count)
    #expect(count == 7)
    #expect(try folder.names() == ["pipe"])
  }

  @Test func aPipeThatNobodyReadsIsClosed() throws {
    signal(SIGPIPE, SIG_IGN)
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    let file = try OutputFile(path: path)
    close(reader)
    #expect(throws: OutputFile.ClosedPipe.self) { try file.write("a film\n") }
  }

  @Test(.enabled(if: access("/dev/full", W_OK) == 0, "the system has no /dev/full"))
  func aFullDiskIsNamed() throws {
    #expect(
      throws: DataError.inputOutput(
        path: "/dev/full", action: "write", reason: "No space left on device")
    ) {
      let file = try OutputFile(path: "/dev/full")
      try file.write("a film\n")
    }
  }
}
