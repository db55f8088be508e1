import Testing

@testable import FilmData

@Suite struct TitleKeyTests {
  private static let texts: [(String, String)] = [
    ("The Mirror", "mirror"), ("MIRROR!", "mirror"), ("Amélie", "amelie"),
    ("Ocean's Eleven", "oceans 11"), ("Ocean’s 11", "oceans 11"), ("WALL·E", "wall e"),
    ("Wall-E", "wall e"), ("E.T. the Extra-Terrestrial", "et the extra terrestrial"),
    ("S.W.A.T.", "swat"), ("Mr.Brown", "mr brown"), ("L'Avventura", "avventura"),
    ("Le Fabuleux destin d'Amélie", "fabuleux destin d amelie"), ("I'm Here", "im here"),
    ("Rocky II", "rocky 2"), ("Rocky Two", "rocky 2"), ("Part XX", "part 20"),
    ("Part XXI", "part xxi"), ("Malcolm X", "malcolm 10"), ("X-Men", "x men"),
    ("V for Vendetta", "v for vendetta"), ("Seven", "7"), ("Se7en", "se7en"),
    ("Seventeen Again", "17 again"), ("Zero Dark Thirty", "0 dark thirty"),
    ("Jules et Jim", "jules & jim"), ("Oscar & Lucinda", "oscar & lucinda"),
    ("Romeo+Juliet", "romeo & juliet"), ("Blut und Boden", "blut & boden"),
    ("Et Dieu créa la femme", "et dieu crea la femme"), ("8½", "8 1 2"), ("8 1/2", "8 1 2"),
    ("Alien³", "alien3"), ("Œuvre", "oeuvre"), ("Æon Flux", "aeon flux"),
    ("Der große Spaß", "grosse spass"),
    ("Łódź", "lodz"), ("Cafe\u{301}", "cafe"), ("Việt Nam", "viet nam"), ("ＡＢＣ", "abc"),
    ("Сталкер", "сталкер"), ("СТАЛКЕР", "сталкер"), ("ΖΩΗ", "ζωη"), ("七人の侍", "七人の侍"),
    ("I Vitelloni", "vitelloni"), ("Die Hard", "hard"), ("The", "the"), ("A", "a"),
    ("Los Olvidados", "olvidados"), ("Eine Frau", "frau"), ("...", "..."), ("$", "$"), ("", ""),
    ("  two   words ", "2 words"),
  ]

  @Test(arguments: texts)
  func writesKeys(title: String, key: String) {
    #expect(String(decoding: TitleKey(title).text, as: UTF8.self) == key)
  }

  @Test func keepsNumbersAndConjunctionsWhereTheyAreNotUnified() {
    let key = TitleKey("The Two and Only II", unifies: false)
    #expect(String(decoding: key.text, as: UTF8.self) == "two and only ii")
    #expect(key.article == Array("the".utf8))
  }

  @Test func joinsItsWords() {
    let key = TitleKey("Spider-Man: No Way Home")
    #expect(key.joined == TitleKey("Spiderman No Wayhome").joined)
    #expect(key.words.map { String(decoding: key.text[$0], as: UTF8.self) }.last == "home")
    #expect(key.words.count == 5)
  }

  @Test func theHashIgnoresBlanks() {
    func hash(_ text: String) -> UInt64 {
      Array(text.utf8).withUnsafeBufferPointer { TitleKey.hash($0).hash }
    }
    #expect(hash("wall e") == hash("walle"))
    #expect(hash("walle") != hash("wallf"))
  }

  @Test(arguments: [0x00C0...0x024F, 0x1E00...0x1EFF, 0x0021...0x00BF, 0x0370...0x04FF])
  func theKeyOfALetterIsTheSameInBothCases(scalars: ClosedRange<Int>) {
    // Letters whose other case has no single scalar, or that no film title has.
    let exceptions: Set<Int> = [0x0130]
    for value in scalars where !exceptions.contains(value) {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic,
        value < 0x0370 || (0x0391...0x03A9).contains(value) || (0x0400...0x042F).contains(value)
      else { continue }
      let lower = scalar.properties.lowercaseMapping
      let isFolded = lower.unicodeScalars.allSatisfy { LatinFolding.fold($0.value) != nil }
      guard isFolded || value >= 0x0370 else { continue }
      #expect(TitleKey(String(scalar)).text == TitleKey(lower).text, "\(scalar)")
    }
  }

  @Test func aKeyNeverOutgrowsItsCapacity() {
    for title in ["&&&&", "a&b&c", "½½½", "Æ+Œ+ß", "a½b", "", "十&二", "'&'"] {
      #expect(TitleKey(title).text.count <= TitleKeyWriter.capacity(for: title.utf8.count))
    }
  }
}
