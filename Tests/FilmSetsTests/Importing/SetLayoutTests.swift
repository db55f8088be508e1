import Testing
import _FilmTestSupport

@testable import FilmSets

@Suite struct SetLayoutTests {
  @Test func uppermostFolderIsTaken() throws {
    let folder = try TemporaryFolder()
    try folder.write("1\t2\t3\t4\n", in: "a/b/u.data")
    #expect(
      SetLayout(.movieLens, at: folder.path) == .ratings(folder.path("a/b/u.data")))
    try folder.write("1\t2\t3\t4\n", in: "c/u.data")
    #expect(SetLayout(.movieLens, at: folder.path) == .ratings(folder.path("c/u.data")))
  }

  @Test func foldersOfMacOSAndDeepOnesAreLeftOut() throws {
    let folder = try TemporaryFolder()
    try folder.write("1\t2\t3\t4\n", in: "__MACOSX/u.data")
    try folder.write("1\t2\t3\t4\n", in: ".hidden/u.data")
    try folder.write("1\t2\t3\t4\n", in: "a/b/c/d/e/u.data")
    #expect(SetLayout(.movieLens, at: folder.path) == nil)
  }

  @Test(arguments: SetReader.allCases)
  func nothingIsNoSet(_ reader: SetReader) throws {
    let folder = try TemporaryFolder()
    #expect(SetLayout(reader, at: folder.path) == nil)
    #expect(SetLayout(reader, at: folder.path("nowhere")) == nil)
    let file = try folder.write("some text", as: "file.txt")
    #expect(SetLayout(reader, at: file) == nil)
    #expect(!reader.expectedFiles.isEmpty && !reader.outcome.isEmpty)
  }

  @Test func setsAreToldApart() throws {
    let imdb = try IMDBImportTests.make()
    #expect(SetLayout(.imdbFolders, at: imdb.path) == .imdb(imdb.path("aclImdb")))
    #expect(SetLayout(.sentimentTreebank, at: imdb.path) == nil)
    let treebank = try SentimentTreebankImportTests.make()
    #expect(
      SetLayout(.sentimentTreebank, at: treebank.path)
        == .treebank(treebank.path("stanfordSentimentTreebank")))
    #expect(SetLayout(.imdbFolders, at: treebank.path) == nil)
  }
}
