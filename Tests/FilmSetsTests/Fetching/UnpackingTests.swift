import FilmData
import Foundation
import Testing
import _FilmTestSupport

@testable import FilmSets

/// Archives of good and of ill will.
@Suite struct UnpackingTests {
  static let good = TestArchive(files: [
    "ml/ratings.csv": "userId,movieId,rating,timestamp\n1,2,3.5,4\n", "ml/empty.txt": "",
    "./ml/deep/ä.txt": "ä",
  ])

  /// Where the zip's directory begins: behind all files.
  static let directory = good.zip.count - 22 - 3 * 46 - 14 - 12 - 16

  @Test(arguments: ["zip", "tar", "tar.gz"])
  func goodOnesAreUnpacked(_ form: String) throws {
    let folder = try TemporaryFolder()
    let good = UnpackingTests.good
    let bytes = form == "zip" ? good.zip : form == "tar" ? good.tar : good.tar.storedGzip
    let archive = try folder.write(bytes, as: "set.\(form)")
    try Unpacking(archive, into: folder.path("set")).run()
    #expect(
      folder.everything() == [
        "set", "set.\(form)", "set/ml", "set/ml/deep", "set/ml/deep/ä.txt", "set/ml/empty.txt",
        "set/ml/ratings.csv",
      ])
    #expect(try folder.bytes(of: "set/ml/deep/ä.txt") == Array("ä".utf8))
    #expect(try folder.bytes(of: "set/ml/ratings.csv").count == 42)
  }

  /// What an archive tries, and what is said of it.
  struct Hostile: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var entries: [TestArchive.Entry]
    var says: String

    init(_ name: String, _ entries: [TestArchive.Entry], _ says: String) {
      (testDescription, self.entries, self.says) = (name, entries, says)
    }
  }

  static let hostile = [
    Hostile("parent", [.init("../evil", content: "x")], "leads outside the folder"),
    Hostile("parent within", [.init("a/../../evil", content: "x")], "leads outside the folder"),
    Hostile("absolute", [.init("/tmp/filmlab-evil", content: "x")], "is an absolute path"),
    Hostile(
      "link outside, then through it",
      [.init("a", .symbolicLink, target: ".."), .init("a/evil", content: "x")], "is a link"),
    Hostile(
      "absolute link", [.init("a", .symbolicLink, target: "/etc")], "is a link (to \"/etc\")"),
    Hostile(
      "links that lead out together",
      [.init("x/l", .symbolicLink, target: ".."), .init("m", .symbolicLink, target: "x/l/..")],
      "is a link"),
    Hostile(
      "the same file twice", [.init("a", content: "x"), .init("a", content: "y")], "is there twice"),
  ]

  /// What zip has no word for, or what libarchive reads otherwise there.
  static let hostileTars = [
    Hostile("backslashes", [.init("..\\evil", content: "x")], "has a backslash"),
    Hostile("hard link", [.init("a", .hardLink, target: "../secret")], "is a link"),
    Hostile("device", [.init("null", .device)], "is a device"),
    Hostile("pipe", [.init("p", .pipe)], "is a device, a pipe or a socket"),
    Hostile("parent folder", [.init("../evil/", .folder)], "leads outside the folder"),
  ]

  @Test(arguments: hostile, ["zip", "tar"])
  func hostileOnesAreRefusedWhole(_ example: Hostile, _ form: String) throws {
    try refuses(example, form)
  }

  @Test(arguments: hostileTars)
  func hostileTarsAreRefusedWhole(_ example: Hostile) throws { try refuses(example, "tar") }

  private func refuses(_ example: Hostile, _ form: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("kept", as: "secret")
    // A good file before it: nothing of the archive may stay.
    let entries = [TestArchive.Entry("good.txt", content: "good")] + example.entries
    let archive = TestArchive(entries)
    try folder.makeFolder("sets")
    let path = try folder.write(form == "zip" ? archive.zip : archive.tar, as: "sets/set.\(form)")
    let error = #expect(throws: FilmSetsError.self) {
      try Unpacking(path, into: folder.path("sets/set")).run()
    }
    #expect(error?.kind == .data)
    #expect(error?.description.contains(example.says) == true, "\(error?.description ?? "")")
    #expect(error?.description.contains("nothing was unpacked") == true)
    #expect(folder.everything() == ["secret", "sets", "sets/set.\(form)"])
    #expect(try folder.bytes(of: "secret") == Array("kept".utf8))
    #expect(!FileManager.default.fileExists(atPath: "/tmp/filmlab-evil"))
  }

  @Test func fileWhereAFolderIsNeededIsRefused() throws {
    let folder = try TemporaryFolder()
    let archive = TestArchive([.init("a", content: "x"), .init("a/b", content: "y")])
    let path = try folder.write(archive.tar, as: "set.tar")
    #expect(throws: FilmSetsError.self) { try Unpacking(path, into: folder.path("set")).run() }
    #expect(folder.everything() == ["set.tar"])
  }

  @Test func moreThanTheLimitIsRefused() throws {
    let folder = try TemporaryFolder()
    let archive = TestArchive(files: ["a": "12345", "b": "67890"])
    let path = try folder.write(archive.zip, as: "set.zip")
    #expect(throws: FilmSetsError.tooLarge(path: path, limit: 9)) {
      try Unpacking(path, into: folder.path("set"), limit: 9).run()
    }
    #expect(folder.everything() == ["set.zip"])
    try Unpacking(path, into: folder.path("set"), limit: 10).run()
    #expect(folder.everything() == ["set", "set.zip", "set/a", "set/b"])
  }

  /// Four megabytes of blanks in four kilobytes.
  @Test func bombIsRefused() throws {
    let folder = try TemporaryFolder()
    let archive = TestArchive(files: ["bomb": String(repeating: " ", count: 4 << 20)])
    let path = try folder.write(archive.tar, as: "set.tar")
    #expect(try FilmlabProcess.shell("gzip \(path)").status == 0)
    let error = #expect(throws: FilmSetsError.self) {
      try Unpacking(path + ".gz", into: folder.path("set")).run()
    }
    #expect(error == .tooLarge(path: path + ".gz", limit: 1 << 20))
    #expect(folder.everything() == ["set.tar.gz"])
  }

  static let broken: [(String, [UInt8])] = [
    ("no archive", Array("<html>Not found</html>".utf8)),
    ("empty", []),
    ("cut off", Array(good.zip.dropLast(200))),
    ("without its directory", Array(good.zip[..<directory])),
    ("cut off behind the first file", Array(good.zip.prefix(86))),
    ("tar without its end", Array(good.tar.dropLast(1024))),
    ("tar cut off behind the first file", Array(good.tar.prefix(1024))),
    ("cut off gzip", Array(good.tar.storedGzip.dropLast(1500))),
  ]

  @Test(arguments: broken)
  func brokenOnesAreToldOf(_ name: String, _ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, as: "set.zip")
    let error = #expect(throws: FilmSetsError.self) {
      try Unpacking(path, into: folder.path("set")).run()
    }
    #expect(error?.kind == .data)
    #expect(error?.description.contains("fetch it again") == true, "\(error?.description ?? "")")
    #expect(folder.everything() == ["set.zip"])
  }

  @Test func aCommentBehindTheDirectoryIsNoFault() throws {
    let folder = try TemporaryFolder()
    var bytes = UnpackingTests.good.zip
    bytes[bytes.count - 2] = 9
    let path = try folder.write(bytes + Array("a comment".utf8), as: "set.zip")
    try Unpacking(path, into: folder.path("set")).run()
    #expect(folder.everything().count == 7)
  }

  @Test func whatKilledProcessesLeftIsSwept() throws {
    let folder = try TemporaryFolder()
    let dead = DeadProcess.number
    for name in ["set.\(dead).unpacking", "ml.\(dead).importing"] {
      try folder.write("half", in: "\(name)/ml/ratings.csv")
    }
    try folder.write("x", in: "kept/a")
    let path = try folder.write(UnpackingTests.good.zip, as: "set.zip")
    try Unpacking(path, into: folder.path("set")).run()
    #expect(try folder.names() == ["kept", "set", "set.zip"])
  }

  @Test func stopsWhenAskedAndLeavesNothing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(UnpackingTests.good.zip, as: "set.zip")
    #expect(throws: FilmSetsError.cancelled) {
      try Unpacking(path, into: folder.path("set"), isCancelled: { true }).run()
    }
    #expect(folder.everything() == ["set.zip"])
  }
}
