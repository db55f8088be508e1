import Testing

@testable import FilmSentiment

struct AspectFileTests {
  private func read(_ text: String, needsEnd: Bool = false) throws -> AspectLexicon {
    try Array(text.utf8).withUnsafeBytes {
      try AspectFile.read($0, path: "a.tsv", needsEnd: needsEnd)
    }
  }

  private func refusal(_ text: String, needsEnd: Bool = false) -> String {
    do { return "\(try read(text, needsEnd: needsEnd).entries.count) entries" } catch {
      return "\(error)"
    }
  }

  @Test func `entries have an aspect, a strength and a valence`() throws {
    let list = try read(
      "# a comment\nentry\taspect\tstrength\tvalence\nhilarious\thumour\t1.02\t3.1\r\n\n"
        + "at heart\tnone\t0\t0\n# end\n", needsEnd: true)
    #expect(
      list.entries == [
        AspectEntry(text: "at heart", aspect: nil, strength: 0),
        AspectEntry(text: "hilarious", aspect: .humour, strength: 1.02, valence: 3.1),
      ])
  }

  @Test func `what a person leaves out has usual values`() throws {
    let list = try read("Not Funny\thumour\nslow burn\tpace\t0.5\n")
    #expect(
      list.entries == [
        AspectEntry(text: "not NOT_funny", aspect: .humour, strength: 1, valence: 0),
        AspectEntry(text: "slow burn", aspect: .pace, strength: 0.5, valence: 0),
      ])
  }

  @Test func `the later of two lines of an entry and aspect counts`() throws {
    let list = try read("plot\tstory\t1\nplot\tideas\t.2\nplot\tstory\t.5\n")
    #expect(list.entries.map(\.strength) == [0.5, 0.2])
    #expect(list["plot"].map(\.aspect) == [.story, .ideas])
  }

  @Test(arguments: [
    ("plot\n", "a.tsv:1: no aspect; write entry, tab, aspect"),
    ("plot\tstory\nplot\tplots\n", "a.tsv:2: \"plots\" is no aspect; the aspects are acting,"),
    ("plot\tstory\tmuch\n", "a.tsv:1: the strength is no number of 0 or more"),
    ("plot\tstory\t-1\n", "a.tsv:1: the strength is no number of 0 or more"),
    ("plot\tstory\t1\tgood\n", "a.tsv:1: the valence is no number"),
    ("a b c d\tstory\t1\n", "a.tsv:1: an entry has one to three words"),
  ])
  func `a wrong line is named`(_ text: String, _ reason: String) {
    #expect(refusal(text).contains(reason), "\(refusal(text))")
  }

  @Test func `a model's list without its end is refused`() {
    #expect(refusal("plot\tstory\t1\t0\n", needsEnd: true).contains("a.tsv"))
    #expect(refusal("plot\tstory\t1\t0\n") == "1 entries")
  }
}
