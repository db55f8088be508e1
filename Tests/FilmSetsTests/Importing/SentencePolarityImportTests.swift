import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSets

@Suite struct SentencePolarityImportTests {
  @Test func bothFilesAreRead() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("set/rt-polaritydata")
    try folder.write(
      Array("a gem . \n\nclich".utf8) + [0xE9] + Array(" free \n".utf8),
      as: "set/rt-polaritydata/rt-polarity.pos")
    try folder.write("dull .", as: "set/rt-polaritydata/rt-polarity.neg")
    let reviews = try Imported(.sentencePolarity, folder.path).reviews()
    #expect(
      reviews == [
        Review(id: "pos-1", text: "a gem .", freshness: .fresh),
        Review(id: "pos-3", text: "cliché free", freshness: .fresh),
        Review(id: "neg-1", text: "dull .", freshness: .rotten),
      ])
  }

  @Test func oneFileAloneIsNotTheSet() throws {
    let folder = try TemporaryFolder()
    try folder.write("a gem .", as: "rt-polarity.pos")
    #expect(throws: FilmSetsError.self) { try Imported(.sentencePolarity, folder.path) }
  }
}
