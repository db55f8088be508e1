import Testing

@testable import FilmSentiment

struct EntryDoubtTests {
  @Test(
    arguments: [
      ("+++", nil), ("C#", "c"),
      ("NOT_Good", "NOT_good"),
      ("<s> Good", "<s> good"), ("isn't it ?", "isn't NOT_it"), ("LAST_a treat", "a treat"),
      ("BUT_a NOT_b", "a b"),
      ("not NOT_Funny", "not NOT_funny"), ("good NOT_fun", "good fun"),
    ] as [(String, String?)])
  func `an entry that no text can match is named with one that would`(
    entry: String, reading: String?
  ) {
    let doubt = EntryDoubt.about(entry, line: 7)
    #expect(doubt?.isLeftOut == true)
    #expect(doubt?.reading == reading)
    #expect(doubt?.line == 7 && doubt?.text == entry)
  }

  @Test(arguments: [":)", ":-|", "<3", "4/5", "B+", "★★★", "100%", "good", "not funny"])
  func `faces and grades are words`(entry: String) {
    #expect(EntryDoubt.about(entry) == nil)
  }

  @Test(
    arguments: [("good.", "good"), ("great!", "great"), ("“so bad”", "so bad"), ("(dull)", "dull")])
  func `stray punctuation is told`(entry: String, reading: String) {
    let doubt = EntryDoubt.about(entry)
    #expect(doubt?.isLeftOut == false)
    #expect(doubt?.reading == reading)
  }

  @Test(arguments: [
    "good", "Good", "not funny", "Not funny", "feel-good", "don’t", "it's", "mr. bean",
    "well, well",
    "NOT_good", "not NOT_good", "BUT_good", "BUT_NOT_good", "LAST_good", "LAST_NOT_good",
    "<s> a gem", "why bother ?", "a mess .", "!", "…", "<s> not", "<s> not NOT_good", "fun !", "❤️",
    "not NOT_very NOT_funny", "😀", "cliché", "rock & roll", "and/or", "NOT_very NOT_funny",
  ])
  func `an entry that a text can match is not`(entry: String) {
    #expect(EntryDoubt.about(entry) == nil)
  }

  @Test func `those of a file have its lines, and only those that match count`() throws {
    let file = "# mine\nGood\t1\n+++\t2\nC#\t1\n\nbad.\t-1\n"
    var doubts: [EntryDoubt] = []
    let lexicon = try Array(file.utf8).withUnsafeBytes {
      try LexiconFile.read($0, path: "mine.tsv", needsEnd: false, doubts: &doubts)
    }
    #expect(lexicon.entries.map(\.text) == ["bad", "good"])
    #expect(doubts.map(\.line) == [3, 4, 6])
    #expect(doubts.map(\.isLeftOut) == [true, true, false])
  }

  @Test func `every entry of training can be matched`() throws {
    for entry in HandLexicon.entries { #expect(EntryDoubt.about(entry.text) == nil) }
    for (text, _) in HandLexicon.boundaryValences where text != "isn't it ?" {
      #expect(EntryDoubt.about(text) == nil)
    }
  }
}
