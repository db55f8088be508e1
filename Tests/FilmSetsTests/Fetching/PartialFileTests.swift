import FilmData
import Foundation
import Testing
import _FilmTestSupport

@testable import FilmSets

@Suite struct PartialFileTests {
  private func append(_ text: String, to partial: PartialFile) throws {
    try Array(text.utf8).withUnsafeBytes { try partial.append($0) }
  }

  @Test func growsFromWhereItWas() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("abc", as: "set.partial")
    let partial = try PartialFile(path)
    #expect(partial.count == 3)
    try append("de", to: partial)
    #expect(partial.count == 5)
    #expect(try folder.bytes(of: "set.partial") == Array("abcde".utf8))
    try partial.clear()
    try append("x", to: partial)
    try partial.move(to: folder.path("set"))
    #expect(try folder.names() == ["set"])
    #expect(try folder.bytes(of: "set") == Array("x".utf8))
  }

  @Test func onlyOneMayWrite() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("set.partial")
    let first = try PartialFile(path)
    let error = #expect(throws: FilmSetsError.self) { try PartialFile(path) }
    #expect(error == .busy(partial: path))
    #expect(error?.kind == .inputOutput)
    withExtendedLifetime(first) {}
  }

  @Test func linksAreNotFollowed() throws {
    let folder = try TemporaryFolder()
    let victim = try folder.write("kept", as: "victim")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("set.partial"), withDestinationPath: victim)
    #expect(throws: FilmSetsError.self) { try PartialFile(folder.path("set.partial")) }
    #expect(try folder.bytes(of: "victim") == Array("kept".utf8))
  }
}
