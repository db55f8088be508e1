import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSets

@Suite struct SentimentTreebankImportTests {
  static func make() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let path = "stanfordSentimentTreebank"
    try folder.write(
      "sentence_index\tsentence\n1\tA gem -LRB- clichÃ© free -RRB- .\n2\tDull .\n3\tSo so .\n"
        + "4\tNot there .\n", in: "\(path)/datasetSentences.txt")
    try folder.write(
      "sentence_index,splitset_label\n1,1\n2,2\n3,3\n4,1\n", in: "\(path)/datasetSplit.txt")
    try folder.write(
      "A gem|0\nA gem ( cliché free ) .|1\nDull .|2\nSo so .|3\n", in: "\(path)/dictionary.txt")
    try folder.write(
      "phrase ids|sentiment values\n0|0.7\n1|0.75\n2|0.4\n3|0.6\n",
      in: "\(path)/sentiment_labels.txt")
    return folder
  }

  @Test func tablesAreJoined() throws {
    let folder = try SentimentTreebankImportTests.make()
    let imported = try Imported(.sentimentTreebank, folder.path)
    #expect(
      try imported.reviews() == [
        Review(id: "1", text: "A gem ( cliché free ) .", freshness: .fresh, rating: 0.75),
        Review(id: "2", text: "Dull .", freshness: .rotten, rating: 0.4),
        Review(id: "3", text: "So so .", rating: 0.6),
      ])
    #expect(imported.lines[1].contains("\"split\":\"test\""))
    #expect(
      imported.summary.problems.flatMap(\.lines).first?.hasSuffix(
        "datasetSentences.txt:5: skipped: the sentence is not in dictionary.txt") == true)
  }

  @Test(arguments: [
    ("dÃ©jÃ\u{A0} vu", "déjà vu"), ("a Â\u{A0} b", "a b"), ("naÃ¯ve", "naïve"),
    ("already é", "already é"), ("-LRB-x-RRB-", "-LRB-x-RRB-"), ("", ""),
  ])
  func spellingsAreRepaired(_ text: String, _ repaired: String) {
    #expect(SentimentTreebankImport.repaired(text) == repaired)
  }

  @Test(arguments: [
    (0, Freshness.rotten), (0.4, .rotten), (0.41, nil), (0.6, nil), (0.61, .fresh), (1, .fresh),
  ])
  func boundsOfItsAuthors(_ value: Double, _ freshness: Freshness?) {
    #expect(SentimentTreebankImport.freshness(value) == freshness)
  }
}
