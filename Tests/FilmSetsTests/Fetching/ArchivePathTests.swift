import Testing

@testable import FilmSets

@Suite struct ArchivePathTests {
  @Test(arguments: [
    ("a", ["a"]), ("a/b.txt", ["a", "b.txt"]), ("./a//b/", ["a", "b"]), ("./", []), (".", []),
    ("a/..b/c..", ["a", "..b", "c.."]), ("...", ["..."]), ("ä/鏡.txt", ["ä", "鏡.txt"]),
    ("a b/-c", ["a b", "-c"]), ("~/x", ["~", "x"]), ("C:/x", ["C:", "x"]),
  ])
  func inside(_ path: String, _ names: [String]) throws {
    #expect(try ArchivePath(path).names == names)
  }

  @Test(arguments: [
    ("", "has no name"), ("/etc/passwd", "is an absolute path"), ("//x", "is an absolute path"),
    ("..", "leads outside the folder"), ("../x", "leads outside the folder"),
    ("a/../../x", "leads outside the folder"), ("a/../b", "leads outside the folder"),
    ("a/..", "leads outside the folder"), ("..\\x", "has a backslash or a control character"),
    ("a\nb", "has a backslash or a control character"),
    ("a\r\nb", "has a backslash or a control character"),
    ("a\u{1B}[2Jb", "has a backslash or a control character"),
    (String(repeating: "a/", count: 33), "lies too deep"),
  ])
  func refused(_ path: String, _ reason: String) {
    let refusal = #expect(throws: ArchivePath.Refusal.self) { try ArchivePath(path) }
    #expect(refusal?.reason.hasPrefix(reason) == true)
  }
}
