import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSets

@Suite struct PolarityFoldersImportTests {
  @Test func eachFileIsAReview() throws {
    let folder = try TemporaryFolder()
    try folder.write("a gem .\nsee it .\n", in: "txt_sentoken/pos/cv000_2.txt")
    try folder.write("dull .\n", in: "txt_sentoken/neg/cv000_1.txt")
    try folder.write("no review", in: "txt_sentoken/neg/notes")
    #expect(
      try Imported(.polarityFolders, folder.path).reviews() == [
        Review(id: "pos/cv000_2", text: "a gem .\nsee it .", freshness: .fresh),
        Review(id: "neg/cv000_1", text: "dull .", freshness: .rotten),
      ])
  }
}
