import Glibc
import Testing

@testable import Bytes

@Suite struct TemporaryNameTests {
  @Test func itsOwnIsReadAgain() throws {
    let name = try #require(TemporaryName(TemporaryName.own("scored.jsonl")))
    #expect(name.base == "scored.jsonl" && name.process == getpid() && name.ending == .partial)
    let folder = try #require(TemporaryName(TemporaryName.own("ml-1m", .unpacking)))
    #expect(folder.base == "ml-1m" && folder.ending == .unpacking)
  }

  @Test func thoseOfFoundation() throws {
    let name = try #require(TemporaryName(".dat.nosync12AF.Xy12ab"))
    #expect(name.process == 0x12AF && name.ending == nil)
  }

  @Test(arguments: [
    "scored.jsonl", "set.zip.partial", "a.12x.partial", ".12.partial", "a.0.partial",
    "a.-1.partial",
    "a.99999999999.partial", "a.12.part", ".dat.nosync12AF", ".dat.nosyncXY.abcdef",
    ".dat.nosync12AF.abc", "", ".", "partial", "12.partial",
  ])
  func anyOtherIsNone(name: String) {
    #expect(TemporaryName(name) == nil)
  }
}
