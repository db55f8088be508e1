import Testing

@testable import FilmSentiment

/// What language does to a word, on a lexicon written by hand: the entries that a text matches, each
/// with its marks.
@Suite struct PhenomenonTests {
  private static let words = [
    "good", "great", "funny", "bad", "dull", "boring", "charming", "masterpiece", "naïve", "fun",
    "brilliant", "flaws", "touching", "clever", "film's", "can't", "feel", "feel good", "très",
    "été",
    "so bad", "very", "very good", "slightly", "too long", "not", "only", "not NOT_only",
    "but also",
    "despite", "despite its", "😀", "💔", "⭐", "quote", "10", "10 10", "never", "without", "hardly",
  ]

  /// All words, each also negated, behind "but", and in the last sentence.
  private static func model() throws -> SentimentModel {
    var entries = words.map { LexiconEntry(text: $0, valence: 1) }
    for word in words where !word.contains(" ") {
      for mark in WordMark.allCases {
        entries.append(LexiconEntry(text: mark.prefix + word, valence: -1))
      }
      entries.append(LexiconEntry(text: "BUT_NOT_" + word, valence: -1))
      entries.append(LexiconEntry(text: "LAST_NOT_" + word, valence: -1))
    }
    return SentimentModel(lexicon: try Lexicon(entries))
  }

  private func matched(_ text: String) throws -> String {
    SentimentScorer(try PhenomenonTests.model()).explain(text).contributions
      .map(\.entry.text).joined(separator: ", ")
  }

  @Test(arguments: [
    ("It is good.", "good"),
    ("It is not good.", "not, NOT_good"),
    ("It isn't good.", "NOT_good"),
    ("It isn’t good.", "NOT_good"),
    ("Never good", "never, NOT_good"),
    ("Without fun", "without, NOT_fun"),
    ("Hardly funny", "hardly, NOT_funny"),
    ("not a very good film", "not, NOT_very, NOT_good"),
    ("not one of the good ones", "not, NOT_good"),
    ("not one of them is any good", "not, NOT_good"),
    ("not good, funny", "not, NOT_good, funny"),
    ("not good; funny", "not, NOT_good, funny"),
    ("not (good) funny", "not, good, NOT_funny"),
    ("good, not dull", "good, not, NOT_dull"),
  ])
  func `negation turns the four words behind it, within the clause`(text: String, entries: String)
    throws
  {
    #expect(try matched(text) == entries)
  }

  @Test(arguments: [
    ("not without fun", "not, NOT_without, fun"),
    ("never not funny", "never, NOT_not, funny"),
    ("It can't not be good", "can't, NOT_not, good"),
  ])
  func `two negations make none, and the second negator is an entry of its own`(
    text: String, entries: String
  ) throws {
    #expect(try matched(text) == entries)
  }

  @Test(arguments: [
    ("not only good but also funny", "not, NOT_only, not NOT_only, good, BUT_funny, funny"),
    ("not only dull, boring", "not, NOT_only, not NOT_only, dull, boring"),
  ])
  func `“not only” negates nothing`(
    text: String, entries: String
  ) throws {
    let seen = Set(try matched(text).split(separator: ", ").map(String.init))
    #expect(Set(entries.split(separator: ", ").map(String.init)).isSubset(of: seen))
  }

  @Test(arguments: [
    ("dull but charming", "dull, charming, BUT_charming"),
    ("charming but not good", "charming, not, BUT_not, NOT_good, BUT_NOT_good"),
    ("not good but charming", "not, NOT_good, charming, BUT_charming"),
    ("dull, but charming. Boring", "dull, charming, BUT_charming, boring, LAST_boring"),
    ("However dull, charming", "dull, charming"),
  ])
  func `“but” adds an entry for each word to the sentence's end`(text: String, entries: String)
    throws
  {
    #expect(try matched(text) == entries)
  }

  @Test(arguments: [
    ("charming despite its flaws", "charming, despite, despite its, flaws"),
    ("despite the flaws, charming", "despite, flaws, charming"),
  ])
  func `“despite” counts by its runs`(text: String, entries: String) throws {
    #expect(try matched(text) == entries)
  }

  @Test(arguments: [
    ("very good", "very, good, very good"),
    ("slightly dull", "slightly, dull"),
    ("too long", "too long"),
    ("so bad", "bad, so bad"),
    ("so bad it's good", "bad, so bad, good"),
  ])
  func `intensifiers count by their runs`(text: String, entries: String) throws {
    #expect(try matched(text) == entries)
  }

  @Test(arguments: [
    ("a “masterpiece”", "masterpiece"),
    ("a 'masterpiece'", "masterpiece"),
    ("a \"good\" film", "good"),
    ("so-called masterpiece (!)", "masterpiece"),
    ("Good?!?", "good"),
    ("GOOD!!!", "good"),
    ("so GOOD and so FUNNY", "good, funny"),
    ("SO BAD", "bad, so bad"),
  ])
  func `quotes, irony marks and capitals change nothing`(text: String, entries: String) throws {
    #expect(try matched(text) == entries)
  }

  @Test(arguments: [
    ("fun😀", "fun, 😀"),
    ("💔 dull ⭐ fun", "💔, dull, ⭐, fun"),
    ("not 😀", "not, NOT_😀"),
    ("10/10", ""),
  ])
  func `emoji are words, and grades are no numbers`(text: String, entries: String) throws {
    #expect(try matched(text) == entries)
  }

  @Test(arguments: [
    ("the film's good", "film's, good"),
    ("the film’s good", "film's, good"),
    ("can't be good", "can't, NOT_good"),
    ("CAN’T be good", "can't, NOT_good"),
    ("a feel-good film", "feel, good, feel good"),
    ("a feel–good film", "feel, good, feel good"),
    ("feel_good", "feel, good, feel good"),
  ])
  func `contractions and possessives are one word, hyphens part two`(text: String, entries: String)
    throws
  {
    #expect(try matched(text) == entries)
  }

  @Test(arguments: [
    ("naïve, NAÏVE", "naïve"),
    ("très bon, cet été", "très, été"),
    ("TRÈS bon", "très"),
    ("good 映画 dull", "good, dull"),
    ("очень хорошо, good", "good"),
  ])
  func `words with accents are found in both cases, other scripts do no harm`(
    text: String, entries: String
  ) throws {
    #expect(try matched(text) == entries)
  }

  @Test(arguments: [
    ("directed by Charming", ""),
    ("seen in Good Boring", ""),
    ("Charming film", "charming"),
    ("It ends. Charming film", "charming, LAST_charming"),
  ])
  func `names in mid-sentence carry nothing`(text: String, entries: String) throws {
    #expect(try matched(text) == entries)
  }
}
