import Testing

@testable import FilmSentiment

struct TurningWordTests {
  @Test(arguments: TurningWord.words.filter { $0.effect.contains(.negates) }.map(\.word))
  func `each negator marks the word behind it`(negator: String) {
    #expect(SeenText(negator + " good").marked == negator + " NOT_good")
  }

  @Test(arguments: ["good", "know", "knot", "but", "one", "note", "n", "nothings", "far", "could"])
  func `other words mark nothing`(word: String) {
    #expect(SeenText(word + " good").words.map(\.isNegated) == [false, false])
  }

  @Test func `the table holds every word once`() {
    let hashes = TurningWord.words.map { WordHash.of($0.word.utf8) }
    #expect(Set(hashes).count == TurningWord.words.count)
    #expect(TurningWord.table.slots.hashes.filter { $0 != 0 }.sorted() == hashes.sorted())
  }

  @Test func `the contrast is "but"`() {
    #expect(TurningWord.contrast == SeenText("But").words.first?.hash)
  }

  @Test(arguments: [
    (
      "Nobody who sees it will ever be bored",
      "nobody NOT_who NOT_sees NOT_it NOT_will NOT_ever NOT_be NOT_bored"
    ),
    ("never a b c d e f", "never NOT_a NOT_b NOT_c NOT_d NOT_e NOT_f"),
    ("never good, bad", "never NOT_good bad"),
  ])
  func `some negations reach to the clause's end`(text: String, marked: String) {
    #expect(SeenText(text).marked == marked)
  }

  @Test(arguments: [
    ("not without charm", "not NOT_without charm"),
    ("never not dull", "never NOT_not dull"),
    ("no no no good", "no NOT_no NOT_no NOT_good"),
    ("neither good nor bad", "neither NOT_good NOT_nor NOT_bad"),
    ("don't need no help", "don't NOT_need NOT_no NOT_help"),
    ("never lacks charm", "never NOT_lacks charm"),
  ])
  func `two negations make none, unless the second goes on with the first`(
    text: String, marked: String
  ) {
    #expect(SeenText(text).marked == marked)
  }

  @Test(arguments: [
    ("not, by any means, a good film", "not by any means NOT_a NOT_good NOT_film"),
    ("never, not even then, does it drag", "never not NOT_even NOT_then NOT_does NOT_it NOT_drag"),
    ("never (so far) dull", "never so far NOT_dull"),
    ("not good, however, fun", "not NOT_good however fun"),
    ("no, it works, really", "no it works really"),
  ])
  func `a remark between commas interrupts a negation`(text: String, marked: String) {
    #expect(SeenText(text).marked == marked)
  }
}
