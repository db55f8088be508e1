import Bytes
import FilmData
import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct LexiconFileTests {
  private func read(_ text: String, needsEnd: Bool = false) throws -> Lexicon {
    try Array(text.utf8).withUnsafeBytes {
      try LexiconFile.read($0, path: "my.tsv", needsEnd: needsEnd)
    }
  }

  private func written(_ lexicon: Lexicon) -> String { LexiconFile.write(lexicon).string }

  private func refusal(_ text: String, needsEnd: Bool = false) -> String {
    do {
      return "\(try read(text, needsEnd: needsEnd).entries)"
    } catch {
      return "\(error)"
    }
  }

  @Test func `has a header, a line an entry, and an end line`() throws {
    let lexicon = try Lexicon([
      LexiconEntry(text: "good", valence: 1.32, ratingWeight: 0.5, occurrences: 402),
      LexiconEntry(text: "a bore", valence: -2, ratingWeight: -0.01, occurrences: 0),
    ])
    #expect(
      written(lexicon) == """
        entry\tvalence\trating\toccurrences
        a bore\t-2\t-0.01\t0
        good\t1.32\t0.5\t402
        # end

        """)
  }

  @Test func `what is written is read as it was`() throws {
    var dice = TestGenerator(seed: 11)
    let random = (0..<2_000).map { number in
      LexiconEntry(
        text: (0...dice.next(below: 3)).map { _ in "w\(dice.next(below: 500))é" }.joined(
          separator: " "),
        valence: Float(dice.next(below: 2_001) - 1_000) / 100,
        ratingWeight: Float(dice.next(below: 2_001) - 1_000) / 100,
        occurrences: dice.next(below: 1_000_000))
    }
    for entries in [HandLexicon.entries, random, []] {
      let lexicon = try Lexicon(entries)
      let again = try read(written(lexicon), needsEnd: true)
      #expect(again.entries == lexicon.entries)
      #expect(written(again) == written(lexicon))
      #expect(lexicon.entries.allSatisfy { again[$0.text] == $0 })
    }
  }

  @Test func `lines added by hand may stand anywhere and leave columns out`() throws {
    let lexicon = try read(
      """
      entry\tvalence\trating\toccurrences
      good\t1\t0.5\t10
      # my own words
      zany\t0.75
      arty\t-.5\t
      camp\t+2.\t-1

      # end
      late entry\t1\t1\t1
      """, needsEnd: true)
    #expect(lexicon.entries.map(\.text) == ["arty", "camp", "good", "late entry", "zany"])
    #expect(lexicon["zany"] == LexiconEntry(text: "zany", valence: 0.75))
    #expect(lexicon["arty"] == LexiconEntry(text: "arty", valence: -0.5))
    #expect(lexicon["camp"] == LexiconEntry(text: "camp", valence: 2, ratingWeight: -1))
  }

  @Test func `a file without a header and a last newline is read`() throws {
    let lexicon = try read("good\t1\nbad\t-1")
    #expect(lexicon.entries.map(\.valence) == [-1, 1])
  }

  @Test func `lines may end as on Windows`() throws {
    let text = written(try Lexicon(HandLexicon.entries))
    let lexicon = try read(text.split(separator: "\n").joined(separator: "\r\n"), needsEnd: true)
    #expect(lexicon.entries == (try Lexicon(HandLexicon.entries)).entries)
  }

  @Test func `trained lines mean the same as lines that a person may have touched`() throws {
    var dice = TestGenerator(seed: 12)
    let words = ["good", "NOT_dull", "LAST_BUT_x", "<s>", "!", "cœur", "unbelievablylongword's"]
    let entries = (0..<3_000).map { number in
      LexiconEntry(
        text: (0...dice.next(below: 3)).map { _ in
          words[dice.next(below: words.count)] + "\(dice.next(below: 90))"
        }
        .joined(separator: " "), valence: Float(dice.next(below: 9_999) - 5_000) / 100,
        ratingWeight: Float(dice.next(below: 99) - 50) / 10,
        occurrences: dice.next(below: 1 << dice.next(below: 40)))
    }
    let text = written(try Lexicon(entries))
    let trained = try read(text)
    // A carriage return or a third decimal is left to the reader of all that may be.
    for touched in [
      text.replacing("\n", with: "\r\n"), text.replacing(#/(\t-?\d+\.\d\d)\t/#) { $0.1 + "0\t" },
    ] {
      #expect(try read(touched).entries == trained.entries)
    }
    #expect(trained.entries.allSatisfy { trained[$0.text] == $0 })
  }

  @Test func `editing a line changes just that entry`() throws {
    let before = try Lexicon(HandLexicon.entries)
    let lines = written(before).split(separator: "\n")
    let edited = lines.map { $0.hasPrefix("slow\t") ? "slow\t4" : $0 }.joined(separator: "\n")
    let after = try read(edited, needsEnd: true)
    #expect(after["slow"] == LexiconEntry(text: "slow", valence: 4))
    for entry in before.entries where entry.text != "slow" { #expect(after[entry.text] == entry) }
    #expect(after.entries.count == before.entries.count)
  }

  @Test(arguments: [
    "good\t1\ngood\t2", "a mess\t1\na  mess\t2", "BUT_NOT_x\t1\nNOT_BUT_x\t2",
    "b\t1\na\t3\nb\t2",
  ])
  func `of entries that a text cannot tell apart the later counts`(text: String) throws {
    let lexicon = try read(text)
    let first = try #require(text.split(separator: "\t").first)
    #expect(lexicon[String(first)]?.valence == 2)
    #expect(
      Set(lexicon.entries.map { EntryText.key(of: $0.text.utf8) }).count == lexicon.entries.count)
  }

  @Test func `a file that was cut off is refused`() throws {
    let whole = written(try Lexicon(HandLexicon.entries))
    for count in [0, 10, 100, 500, whole.utf8.count - 2] {
      let cut = String(decoding: Array(whole.utf8.prefix(count)), as: UTF8.self)
      #expect(throws: SentimentError.self) { try read(cut, needsEnd: true) }
    }
    #expect(
      refusal("good\t1\n", needsEnd: true) == "my.tsv: the file ends too early; copy it again")
    #expect(
      refusal("good\t1\n# ended", needsEnd: true)
        == "my.tsv: the file ends too early; copy it again")
  }

  @Test(arguments: [
    ("good\t1\nbad\tx\n", "my.tsv:2: no valence; write entry, tab, valence"),
    ("good\t1\n\n# note\nbad\n", "my.tsv:4: no valence; write entry, tab, valence"),
    ("bad\t\n", "my.tsv:1: no valence; write entry, tab, valence"),
    ("bad\t1.2.3", "my.tsv:1: no valence; write entry, tab, valence"),
    ("bad\t1e5", "my.tsv:1: no valence; write entry, tab, valence"),
    ("bad\t-", "my.tsv:1: no valence; write entry, tab, valence"),
    ("bad\t.", "my.tsv:1: no valence; write entry, tab, valence"),
    ("bad\tnan", "my.tsv:1: no valence; write entry, tab, valence"),
    ("bad\t 1", "my.tsv:1: no valence; write entry, tab, valence"),
    ("bad\t1234567890123456789", "my.tsv:1: no valence; write entry, tab, valence"),
    ("one two three four\t1\t1\t1", "my.tsv:1: an entry has one to three words"),
    ("\t1\t1\t1", "my.tsv:1: an entry has one to three words"),
    ("bad\t1\tx", "my.tsv:1: the rating weight is no number"),
    ("bad\t1\t1\tx", "my.tsv:1: the occurrences are no whole number of 0 or more"),
    ("bad\t1\t1\t-3", "my.tsv:1: the occurrences are no whole number of 0 or more"),
    ("bad\t1\t1\t1.5", "my.tsv:1: the occurrences are no whole number of 0 or more"),
  ])
  func `a line that is wrong is named`(text: String, message: String) {
    #expect(refusal(text) == message)
  }

  @Test(arguments: 0..<50)
  func `noise is refused or read, never more`(seed: Int) {
    var dice = TestGenerator(seed: UInt64(seed))
    let noise = (0..<200).map { _ in dice.element(of: Array("ab NOT_\t\t\t\n\n#.-+019é\r".utf8)) }
    _ = try? noise.withUnsafeBytes { try LexiconFile.read($0, path: "x", needsEnd: false) }
  }
}
