import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSets

@Suite struct IMDBImportTests {
  static func make() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for split in ["train", "test"] {
      try folder.write("A gem.<br /><br />See it.", in: "aclImdb/\(split)/pos/10_9.txt")
      try folder.write("Fine < good.", in: "aclImdb/\(split)/pos/2_7.txt")
      try folder.write("Dull.", in: "aclImdb/\(split)/neg/0_2.txt")
      let urls = (0...10).map { "http://www.imdb.com/title/tt00\($0)/usercomments" }
      try folder.write(urls.joined(separator: "\n"), in: "aclImdb/\(split)/urls_pos.txt")
    }
    try folder.write("Unlabelled.", in: "aclImdb/train/unsup/0_0.txt")
    return folder
  }

  @Test func eachFileIsAReview() throws {
    let folder = try IMDBImportTests.make()
    let imported = try Imported(.imdbFolders, folder.path)
    let reviews = try imported.reviews()
    #expect(imported.summary.rows == 6)
    #expect(
      reviews[..<3] == [
        Review(
          id: "train/pos/2", film: "tt002", text: "Fine < good.", freshness: .fresh, rating: 0.7),
        Review(
          id: "train/pos/10", film: "tt0010", text: "A gem.\n\nSee it.", freshness: .fresh,
          rating: 0.9),
        Review(id: "train/neg/0", text: "Dull.", freshness: .rotten, rating: 0.2),
      ])
    #expect(imported.lines[3].contains("\"split\":\"test\""))
  }

  @Test(arguments: [
    ("", ""), ("<", "<"), ("<br />", ""), ("a<br />b<br>c", "a\nb<br>c"), ("a <b", "a <b"),
    ("<br /", "<br /"), ("é<br />ü", "é\nü"),
  ])
  func lineBreaks(_ text: String, _ plain: String) {
    #expect(IMDBImport.plain(text) == plain)
  }

  @Test(arguments: ["...", ".txt", "_.txt", "1.txt", "1_2_3.txt", "a_b.txt"])
  func otherFilesAreNoReviews(name: String) throws {
    let folder = try IMDBImportTests.make()
    try folder.write("Not one.", in: "aclImdb/train/pos/\(name)")
    #expect(try Imported(.imdbFolders, folder.path).summary.rows == 6)
  }
}
