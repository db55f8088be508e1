import Testing

@testable import FilmSentiment

struct NegatorsTests {
  @Test(arguments: Negators.words)
  func `each negator marks the word behind it`(negator: String) {
    #expect(SeenText(negator + " good").marked == negator + " NOT_good")
  }

  @Test(arguments: ["good", "know", "knot", "but", "one", "note", "n", "nothings"])
  func `other words mark nothing`(word: String) {
    #expect(SeenText(word + " good").words.map(\.isNegated) == [false, false])
  }

  @Test func `the table holds every word once`() {
    let hashes = Negators.words.map { WordHash.of($0.utf8) }
    #expect(Set(hashes).count == Negators.words.count)
    #expect(Negators.table.filter { $0 != 0 }.sorted() == hashes.sorted())
  }

  @Test func `the contrast is "but"`() {
    #expect(Negators.contrast == SeenText("But").words.first?.hash)
  }
}
