import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct LexiconOwnFilesTests {
  @Test func `lines by hand are read from a file of their own`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# mine\nUnputdownable\t1.8\nfeel-good\t.9\t0.25\nNOT_funny\t-2\n", as: "my.tsv")
    let lexicon = try Lexicon(contentsOf: folder.path + "/my.tsv")
    #expect(lexicon.entries.map(\.text) == ["NOT_funny", "feel good", "unputdownable"])
    #expect(lexicon["feel good"]?.ratingWeight == 0.25)
    #expect(lexicon["NOT_funny"]?.ratingWeight == -2 * LexiconEntry.usualRatingShare)
  }

  @Test func `a line that is wrong is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("good\t1\nbad -1\n", as: "my.tsv")
    let path = folder.path + "/my.tsv"
    let error = #expect(throws: SentimentError.self) { try Lexicon(contentsOf: path) }
    #expect(error?.description == "\(path):2: no valence; write entry, tab, valence")
  }

  @Test func `a file that is missing or a folder is told`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: DataError.noSuchFile(folder.path + "/no.tsv")) {
      try Lexicon(contentsOf: folder.path + "/no.tsv")
    }
    #expect(throws: DataError.isDirectory(folder.path)) { try Lexicon(contentsOf: folder.path) }
  }

  @Test func `overrides count what they add and replace`() throws {
    let lexicon = try Lexicon(HandLexicon.entries)
    let mine = try Lexicon([
      LexiconEntry(text: "good", valence: 3), LexiconEntry(text: "zany", valence: 1),
      LexiconEntry(text: "arty", valence: -1),
    ])
    let overrides = try lexicon.overridden(by: mine)
    #expect(overrides.addedCount == 2)
    #expect(overrides.replacedCount == 1)
    #expect(overrides.lexicon.entries.count == lexicon.entries.count + 2)
    #expect(overrides.lexicon["good"]?.valence == 3)
    #expect(overrides.lexicon["NOT_good"] == lexicon["NOT_good"])
  }
}
