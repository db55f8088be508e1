import Bytes
import Testing
import _FilmTestSupport

@testable import FilmSets

@Suite struct ChecksumTests {
  /// The test vectors of RFC 1321 and FIPS 180-4.
  @Test(arguments: [
    ("", "md5:d41d8cd98f00b204e9800998ecf8427e"),
    ("abc", "md5:900150983cd24fb0d6963f7d28e17f72"),
    ("", "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func digestsOfTheStandards(_ text: String, _ expected: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, as: "text")
    let known = try #require(Checksum(expected))
    #expect(try Checksum.of(path, method: known.method) == known)
    #expect(known.description == expected)
  }

  @Test func longFilesAreReadInPieces() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(String(repeating: "a", count: 1_000_000), as: "text")
    #expect(
      try Checksum.of(path, method: .sha256).digits
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: [
    "", "md5", "md5:", "md5:123", "sha1:0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33",
    "md5:g41d8cd98f00b204e9800998ecf8427e", "md5:d41d8cd98f00b204e9800998ecf8427e:",
  ])
  func othersAreNone(_ text: String) { #expect(Checksum(text) == nil) }

  @Test func capitalsAreTheSame() {
    #expect(
      Checksum("md5:D41D8CD98F00B204E9800998ECF8427E")
        == Checksum("md5:d41d8cd98f00b204e9800998ecf8427e"))
  }

  @Test func missingFileIsToldOf() {
    #expect(
      throws: FilmSetsError.inputOutput(
        path: "/nowhere/x", action: "read", reason: "No such file or directory")
    ) { try Checksum.of("/nowhere/x", method: .md5) }
  }

  @Test func stopsWhenAsked() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("abc", as: "text")
    #expect(throws: FilmSetsError.cancelled) {
      try Checksum.of(path, method: .md5, isCancelled: { true })
    }
  }
}
