import FilmSentiment
import Testing
import _FilmTestSupport

@testable import FilmReports

struct EntryDoubtWordsTests {
  @Test func `each doubt says what would match`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("C#\t1\n+++\t1\ngood.\t1\nNOT_Good\t1\n", as: "mine.tsv")
    let sentences = try Lexicon.read(path).doubts.map(\.sentence)
    #expect(
      sentences == [
        "“C#” matches no text; “c” would", "“+++” matches no text, since it has no word",
        "“good.” is read as “good”", "“NOT_Good” matches no text; “NOT_good” would",
      ])
  }
}
