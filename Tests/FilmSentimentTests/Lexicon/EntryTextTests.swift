import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct EntryTextTests {
  @Test(arguments: 0..<100)
  func `an entry that is made of a feature has the feature's key`(seed: Int) {
    var dice = TestGenerator(seed: UInt64(seed))
    let words = RandomText.words(dice.next(below: 60), using: &dice)
    let noise = RandomText.noise(dice.next(below: 200), using: &dice)
    for feature in SeenText(words).features + SeenText(noise).features {
      #expect(EntryText.key(of: feature.entry.utf8) == feature.key, "\(feature.entry)")
    }
  }

  @Test(arguments: ["", " ", "   ", "a b c d", "a  b c  d"])
  func `an entry without a word or with more than three has no key`(entry: String) {
    #expect(EntryText.key(of: entry.utf8) == nil)
  }

  @Test(arguments: [
    ("good film", " good  film "),
    ("BUT_NOT_good", "NOT_BUT_good"),
    ("LAST_NOT_good", "NOT_LAST_good"),
  ])
  func `blanks and the order of marks do not matter`(entry: String, other: String) {
    #expect(EntryText.key(of: entry.utf8) == EntryText.key(of: other.utf8))
  }

  @Test func `marks, words and their order matter`() {
    let entries = [
      "good", "NOT_good", "BUT_good", "LAST_good", "BUT_NOT_good", "LAST_NOT_good", "good film",
      "film good", "NOT_good NOT_film", "not NOT_good", "goodfilm", "NOT_", "good NOT_film",
    ]
    #expect(Set(entries.map { EntryText.key(of: $0.utf8) }).count == entries.count)
  }

  @Test(arguments: [
    ("FILM’s", "film's"), ("rock‘n’roll", "rock'n'roll"), ("ÀÉÞ", "àéþ"), ("×ß÷", "×ß÷"),
    ("ŽМ映", "ŽМ映"), ("", ""), ("a\u{2013}b", "a\u{2013}b"),
  ])
  func `writes words as the tokeniser reads them`(word: String, written: String) {
    #expect(Array(word.utf8).withUnsafeBytes { EntryText.lowercased($0) } == written)
  }

  @Test(arguments: [
    ("not funny", "not NOT_funny"), ("Great", "great"), ("feel-good", "feel good"),
    ("don’t miss", "don't NOT_miss"), ("not NOT_funny", "not NOT_funny"), ("BUT_good", "BUT_good"),
    ("masterpiece", "masterpiece"), ("", ""), ("!", "!"),
  ])
  func `an entry written by hand is what a text would match`(written: String, meant: String) {
    #expect(EntryText.handwritten(written) == meant)
  }

  @Test func `any number of marks can be read`() {
    let entry = String(repeating: "NOT_", count: 100_000) + "good"
    #expect(EntryText.key(of: entry.utf8) == EntryText.key(of: "good".utf8))
  }
}
