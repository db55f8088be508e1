import Testing
import _FilmTestSupport

@testable import FilmData

@Suite struct SHA256Tests {
  @Test func aFileAsItIsStored() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("abc", as: "a.txt")
    #expect(
      try SHA256.hexadecimal(ofFile: path)
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func whatIsNoFile() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path("none")
    #expect(throws: DataError.noSuchFile(missing)) { try SHA256.hexadecimal(ofFile: missing) }
    let inside = folder.path(".")
    #expect(throws: DataError.isDirectory(inside)) { try SHA256.hexadecimal(ofFile: inside) }
    let beyond = try folder.write("", as: "file") + "/x"
    #expect(throws: DataError.noSuchFile(beyond)) { try SHA256.hexadecimal(ofFile: beyond) }
  }
}
