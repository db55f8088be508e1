import Testing
import _FilmTestSupport

@testable import FilmSentiment

struct TokenizerTests {
  @Test(arguments: [
    ("", ""),
    (" \t\n", ""),
    (",;: ()[] .!? - — … “” ' ’ *", ""),
    ("A dull film", "a dull film"),
    ("one,two;three", "one two three"),
    ("well-made, snake_case, 10/10", "well made snake case 10 10"),
    ("the film's end, the boys' end", "the film's end the boys end"),
    ("'tis rock 'n' roll", "tis rock n roll"),
    ("the film’s end ‘quoted’", "the film's end quoted"),
    ("cliché CLICHÉ Ça", "cliché cliché [Ça]"),
    ("fun 😀😀!", "fun 😀 😀"),
    ("❤️ it ⭐⭐", "❤ it ⭐ ⭐"),
    ("素晴らしい。映画", "素晴らしい 映画"),
    ("это не плохо", "это не плохо"),
    ("a\u{0}b c\u{A0}d", "a b c d"),
    ("\u{FEFF}good", "good"),
  ])
  func `parts a text into words`(text: String, marked: String) {
    #expect(SeenText(text).marked == marked)
  }

  @Test(arguments: [
    ("not so very good at all", "not NOT_so NOT_very NOT_good NOT_at all"),
    ("not good, bad", "not NOT_good bad"),
    ("not good; bad", "not NOT_good bad"),
    ("not good: bad", "not NOT_good bad"),
    ("not (good) bad", "not good NOT_bad"),
    ("not good) bad", "not NOT_good bad"),
    ("not [good] bad", "not good NOT_bad"),
    ("not good — bad", "not NOT_good bad"),
    ("not good – bad", "not NOT_good bad"),
    ("not good. bad", "not NOT_good | bad"),
    ("not good! bad", "not NOT_good | bad"),
    ("not good? bad", "not NOT_good | bad"),
    ("not good… bad", "not NOT_good | bad"),
    ("not good...bad", "not NOT_good | bad"),
    ("not good - bad", "not NOT_good NOT_bad"),
    ("not “good” bad", "not NOT_good NOT_bad"),
    ("not good but bad", "not NOT_good but BUT_bad"),
    ("nothing but praise", "nothing NOT_but praise"),
    ("not never good", "not NOT_never NOT_good"),
    ("not a b no c d e f g", "not NOT_a NOT_b NOT_no NOT_c NOT_d NOT_e NOT_f g"),
    ("isn't good", "isn't NOT_good"),
    ("isn’t good", "isn't NOT_good"),
    ("ISN'T good", "isn't NOT_good"),
    ("needn't worry", "needn't NOT_worry"),
    ("dont go", "dont NOT_go"),
    ("cannot fail", "cannot NOT_fail"),
    ("without doubt", "without NOT_doubt"),
    ("not Anna Lee good bad", "not [Anna] [Lee] NOT_good NOT_bad"),
    ("not 😀 good", "not NOT_😀 NOT_good"),
    ("a knot tied", "a knot tied"),
  ])
  func `marks four words behind a negator, until the clause ends`(text: String, marked: String) {
    #expect(SeenText(text).marked == marked)
  }

  @Test(arguments: [
    ("good but slow", "good but BUT_slow"),
    ("good but slow, dull; long", "good but BUT_slow BUT_dull BUT_long"),
    ("good but slow. Fine", "good but BUT_slow | fine"),
    ("good but not great", "good but BUT_not BUT_NOT_great"),
    ("But it works", "but BUT_it BUT_works"),
    ("slow BUT good", "slow but BUT_good"),
    ("slow but good but long", "slow but BUT_good BUT_but BUT_long"),
    ("a button", "a button"),
  ])
  func `marks words behind "but" to the sentence's end`(text: String, marked: String) {
    #expect(SeenText(text).marked == marked)
  }

  @Test(arguments: [
    ("One. Two! Three four", "one two | three four"),
    ("One. Two. ", "one | two"),
    ("One. !!! … ", "one"),
    ("... One", "one"),
    ("a 3.5 film", "a 3 5 film"),
    ("see e.g. this", "see e g | this"),
    ("Good.Élan", "good élan"),
    ("One.\" Two", "one | two"),
  ])
  func `knows the last of several sentences`(text: String, marked: String) {
    #expect(SeenText(text).marked == marked)
  }

  @Test(arguments: [
    ("Anna runs. Bob walks", "anna runs | bob walks"),
    ("then Anna runs", "then [Anna] runs"),
    ("then I run and I'm late, I’d say", "then i run and i'm late i'd say"),
    ("It is GREAT fun, a B movie", "it is great fun a b movie"),
    ("un ÉTÉ, À nous", "un été à nous"),
    ("by Alejandro Iñárritu", "by [Alejandro] [Iñárritu]"),
    ("by Élodie, Zoë and Ørsted", "by [Élodie] [Zoë] and [Ørsted]"),
    ("see O'Brien and McCabe", "see [O'Brien] and [McCabe]"),
    ("Spider-Man wins", "spider [Man] wins"),
    ("an iPhone, a 3D film", "an iphone a 3d film"),
    ("now Ive and It", "now [Ive] and [It]"),
    ("this is 2001's Amelie", "this is 2001's [Amelie]"),
    ("сегодня Москва", "сегодня Москва"),
  ])
  func `takes capital words in mid-sentence for names`(text: String, marked: String) {
    #expect(SeenText(text).marked == marked)
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "a b"),
      ([0x61, 0x80, 0x80, 0x62], "a b"),
      ([0x63, 0x61, 0x66, 0xC3], "caf"),
      ([0x61, 0xC3, 0x62], "a b"),
      ([0x61, 0xE2, 0x80], "a"),
      ([0x61, 0xF0, 0x9F, 0x98, 0x62], "a b"),
      // Overlong forms, surrogates and code points beyond U+10FFFF are no characters.
      ([0x61, 0xC0, 0xAF, 0x62], "a b"),
      ([0x61, 0xE0, 0x81, 0x81, 0x62], "a b"),
      ([0x61, 0xED, 0xA0, 0x80, 0x62], "a b"),
      ([0x61, 0xF0, 0x82, 0x82, 0x82, 0x62], "a b"),
      ([0x61, 0xF4, 0x90, 0x80, 0x80, 0x62], "a b"),
      ([0x49, 0x27], "i"),
      ([0x49, 0xE2, 0x80, 0x99], "i"),
    ] as [([UInt8], String)])
  func `faults in UTF-8 part words`(bytes: [UInt8], marked: String) {
    #expect(SeenText(bytes).marked == marked)
  }

  @Test func `spans cut the text at the word`() {
    let text = "“Isn’t it—well—naïve?” I'd say 😀."
    let words = SeenText(text).words.map { String(decoding: $0.cut, as: UTF8.self) }
    #expect(words == ["Isn’t", "it", "well", "naïve", "I'd", "say", "😀"])
    #expect(SeenText(text).words[0].bytes == 3..<10)
  }

  @Test(arguments: 1...40)
  func `a word's hash is that of its lower-case bytes`(length: Int) {
    let word = String(repeating: "aBcDé", count: 8).prefix(length)
    let small = word.lowercased()
    #expect(SeenText(String(word)).words.map(\.hash) == [WordHash.of(small.utf8)])
    #expect(
      SeenText("not " + small).words.last?.hash
        == WordHash.marked(WordHash.of(small.utf8), .negated))
  }

  @Test(arguments: 0..<100)
  func `random bytes give spans in range, rising and apart`(seed: Int) {
    var dice = TestGenerator(seed: UInt64(seed))
    let text = RandomText.noise(dice.next(below: 300), using: &dice)
    let seen = SeenText(text)
    var place = 0
    for word in seen.words {
      #expect(word.bytes.lowerBound >= place && word.bytes.upperBound <= text.count)
      #expect(!word.bytes.isEmpty)
      let plain = WordHash.of(word.lowercased.utf8)
      #expect(word.hash == (word.isNegated ? WordHash.marked(plain, .negated) : plain))
      place = word.bytes.upperBound
    }
    #expect(seen.lastSentenceStart < max(1, seen.words.count))
  }

  @Test func `ten times the text has ten times the words`() {
    let sentence = "It isn't funny, but Anna shines: 3.5 stars… "
    let count = SeenText(sentence).words.count
    #expect(count == 9)
    for times in [10, 100, 1_000] {
      #expect(SeenText(String(repeating: sentence, count: times)).words.count == count * times)
    }
  }

  @Test func `a text without bytes has no words`() {
    let tokenizer = Tokenizer()
    var buffer = TokenBuffer()
    "One. Two".utf8.withContiguousStorageIfAvailable { bytes in
      tokenizer.tokenize(UnsafeRawBufferPointer(bytes), into: &buffer)
    }
    let before = (buffer.count, buffer.lastSentenceStart)
    #expect(before == (2, 1))
    tokenizer.tokenize(UnsafeRawBufferPointer(start: nil, count: 0), into: &buffer)
    let after = (buffer.count, buffer.lastSentenceStart)
    #expect(after == (0, 0))
  }
}
