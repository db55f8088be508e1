import Testing

@testable import FilmData

/// Titles as people type them, among films of which some are well known.
@Suite struct TitleIndexTests {
  private static let titles: [(String, Int)] = [
    ("Star Wars: Episode IV - A New Hope (1977)", 251), ("Matrix, The (1999)", 278),
    ("Pulp Fiction (1994)", 307), ("Forrest Gump (1994)", 329), ("Fight Club (1999)", 218),
    ("Lord of the Rings: The Fellowship of the Ring, The (2001)", 198),
    ("Lord of the Rings: The Two Towers, The (2002)", 188), ("Godfather, The (1972)", 192),
    ("Shawshank Redemption, The (1994)", 317), ("Godfather: Part II, The (1974)", 129),
    ("Star Wars: Episode V - The Empire Strikes Back (1980)", 211),
    ("Seven (a.k.a. Se7en) (1995)", 203), ("Terminator, The (1984)", 131),
    ("Terminator 2: Judgment Day (1991)", 224), ("Goodfellas (1990)", 126), ("WALL·E (2008)", 104),
    ("E.T. the Extra-Terrestrial (1982)", 122), ("Casablanca (1942)", 100),
    ("Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)", 120),
    ("Good, the Bad and the Ugly, The (Buono, il brutto, il cattivo, Il) (1966)", 72),
    ("Spirited Away (Sen to Chihiro no kamikakushi) (2001)", 87), ("Raging Bull (1980)", 40),
    ("Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1964)", 97),
    ("Léon: The Professional (1994)", 133), ("M*A*S*H (1970)", 46), ("Interstellar (2014)", 73),
    ("Indiana Jones and the Temple of Doom (1984)", 108), ("Pearl Harbor (2001)", 33),
    ("Departed, The (2006)", 107), ("Green Room (2015)", 12), ("Seven Samurai (1954)", 48),
    ("Captain America: Civil War (2016)", 22), ("Blade Runner (1982)", 124),
    ("Blade Runner 2049 (2017)", 18), ("Heat (1995)", 102), ("Heat, The (2013)", 11),
    ("Psycho (1960)", 83), ("Psycho (1998)", 7), ("Rocky II (1979)", 19), ("Batman (1989)", 189),
    ("Ocean's Eleven (2001)", 119), ("Ocean's Eleven (a.k.a. Ocean's 11) (1960)", 6),
    ("8 1/2 (8½) (1963)", 14), ("(500) Days of Summer (2009)", 42), ("10 (1979)", 3),
    ("Mirror, The (Zerkalo) (1975)", 3), ("Mirror, The (1998)", 0), ("Living, The (2014)", 0),
    ("Avventura, L' (Adventure, The) (1960)", 4), ("Das Boot (Boat, The) (1981)", 40),
    ("Jules and Jim (Jules et Jim) (1961)", 12), ("1984 (Nineteen Eighty-Four) (1984)", 13),
    ("Lord of the Rings, The (1978)", 15), ("Stalker (Сталкер) (1979)", 8), ("Ran (乱) (1985)", 9),
    ("Ballad of Oppenheimer Park, The (2016)", 0), ("Book of Eli, The (2010)", 35), ("Hamlet", 2),
  ]
  private static let index = TitleIndex(FilmList(titles.map { Film.rated($0, $1) }))

  @Test(
    arguments: [
      ("The Mirror", "The Mirror (1975)", .exact), ("mirror", "The Mirror (1975)", .exact),
      ("Mirror, The (Zerkalo) (1975)", "The Mirror (1975)", .exact),
      ("the mirror 1975", "The Mirror (1975)", .exact),
      ("zerkalo", "The Mirror (1975)", .alternate),
      ("The Mirror (1976)", "The Mirror (1975)", .exact), ("hamlet 1996", "Hamlet", .exact),
      ("the mirror 1998", "The Mirror (1998)", .exact),
      ("godfather", "The Godfather (1972)", .exact),
      ("heat", "Heat (1995)", .exact), ("the heat", "The Heat (2013)", .exact),
      ("Heat, The", "The Heat (2013)", .exact),
      ("the seven samurai", "Seven Samurai (1954)", .exact),
      ("amélie", "Amelie (2001)", .exact), ("Wall-E", "WALL·E (2008)", .exact),
      ("m*a*s*h", "M*A*S*H (1970)", .exact), ("mash", "M*A*S*H (1970)", .exact),
      ("se7en", "Seven (1995)", .alternate), ("7", "Seven (1995)", .exact),
      ("Rocky 2", "Rocky II (1979)", .exact), ("jules und jim", "Jules and Jim (1961)", .exact),
      ("8½", "8 1/2 (1963)", .exact), ("500 days of summer", "(500) Days of Summer (2009)", .exact),
      ("l'avventura", "L'Avventura (1960)", .exact), ("boat", "Das Boot (1981)", .alternate),
      ("сталкер", "Stalker (1979)", .alternate), ("乱", "Ran (1985)", .alternate),
      ("1984", "1984 (1984)", .exact), ("blade runner 2049", "Blade Runner 2049 (2017)", .exact),
      ("blade runner 1982", "Blade Runner (1982)", .exact),
      ("psycho 1998", "Psycho (1998)", .exact),
      ("Interstellar (2014 film)", "Interstellar (2014)", .exact),
      ("Interstellar, 2014", "Interstellar (2014)", .exact),
    ] as [(String, String, TitleMatch.How)])
  func wholeTitlesAreFound(query: String, title: String, how: TitleMatch.How) {
    expect(query, title, how)
  }

  @Test(
    arguments: [
      ("shawshank", "The Shawshank Redemption (1994)", .beginning),
      ("sen to chihiro", "Spirited Away (2001)", .beginning),
      ("the two towers", "The Lord of the Rings: The Two Towers (2002)", .segment),
      ("a new hope", "Star Wars: Episode IV - A New Hope (1977)", .segment),
      ("empire strikes back", "Star Wars: Episode V - The Empire Strikes Back (1980)", .segment),
      (
        "dr strangelove",
        "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1964)", .beginning
      ),
      ("temple of doom", "Indiana Jones and the Temple of Doom (1984)", .segment),
      ("good bad ugly", "The Good, the Bad and the Ugly (1966)", .segment),
      ("the professional", "Léon: The Professional (1994)", .segment),
      ("judgment day", "Terminator 2: Judgment Day (1991)", .segment),
    ] as [(String, String, TitleMatch.How)])
  func partsOfWellKnownTitlesAreFound(query: String, title: String, how: TitleMatch.How) {
    expect(query, title, how)
  }

  @Test(arguments: [
    ("ragging bull", "Raging Bull (1980)"), ("Raging Bul (1980)", "Raging Bull (1980)"),
    ("goodfelas", "Goodfellas (1990)"), ("cassablanca", "Casablanca (1942)"),
    ("godfater", "The Godfather (1972)"), ("termintaor", "The Terminator (1984)"),
    ("shawshank redemtion", "The Shawshank Redemption (1994)"),
    ("forest gump", "Forrest Gump (1994)"), ("pulp fictoin", "Pulp Fiction (1994)"),
  ])
  func typosInWellKnownTitlesAreFound(query: String, title: String) {
    expect(query, title, .misspelling)
  }

  private func expect(_ query: String, _ title: String, _ how: TitleMatch.How) {
    let match = Self.index.typed(query)
    guard case .found(let found) = match else {
      Issue.record("\(query): \(match)")
      return
    }
    #expect(Self.index.title(match) == title)
    #expect(found.how == how && found.query == query)
  }

  /// Titles of films that are not among those searched, and what they are near to.
  @Test(arguments: [
    ("Oppenheimer", "The Ballad of Oppenheimer Park (2016)"), ("Pearl", "Pearl Harbor (2001)"),
    ("Green Book", "Green Room (2015)"), ("lord of the rings 2001", "The Lord of the Rings (1978)"),
    ("Deported", "The Departed (2006)"), ("The Batman", "Batman (1989)"),
    ("Living", "The Living (2014)"), ("Zardoz", ""), ("LOTR", ""), ("Encanto", ""),
    ("psycho 1975", "Psycho (1960)"), ("fite club", "Fight Club (1999)"),
    ("spirited", "Spirited Away (2001)"), ("terminator 3", "The Terminator (1984)"),
    ("amelie poulain", "Amelie (2001)"),
  ])
  func whatIsDoubtfulIsRefusedWithSuggestions(query: String, title: String) {
    let match = Self.index.typed(query)
    #expect(Self.index.title(match) == nil)
    #expect(title.isEmpty || Self.index.suggestions(match).contains(title))
    #expect(Self.index.suggestions(match).count <= 5)
  }

  @Test(arguments: ["", " ", "the", "(1975)", "qqqq", "夢", "\u{0}", "???", ")", "Rn", "hat"])
  func nothingIsFoundByNoTitle(query: String) {
    #expect(Self.index.title(Self.index.typed(query)) == nil)
  }

  @Test(arguments: [
    ("psycho", ["Psycho (1998)"]), ("heat", ["The Heat (2013)"]),
    ("ocean's eleven", ["Ocean's Eleven (1960)"]), ("psycho 1960", []),
    (
      "lord of the rings",
      [
        "The Lord of the Rings: The Fellowship of the Ring (2001)",
        "The Lord of the Rings: The Two Towers (2002)",
      ]
    ),
  ])
  func theOthersAreNamed(query: String, titles: [String]) {
    guard case .found(let match) = Self.index.typed(query) else {
      Issue.record("\(query): not found")
      return
    }
    #expect(match.others.map { Self.index.films[$0].titleAndYear } == titles)
  }

  @Test func everyFilmIsFoundByItsTitleAndYear() {
    for film in Self.index.films.indices {
      let name = Self.index.films[film].titleAndYear
      for match in [Self.index.typed(name), Self.index.listed(name, year: nil)] {
        #expect(Self.index.title(match) == name)
      }
    }
  }

  /// Newer films have more reviews, and the film that most people have seen more ratings.
  @Test func ratingsComeBeforeReviews() {
    let films = [
      Film.rated("Ghostbusters (2016)", 8, reviews: 330), .rated("Ghostbusters (1984)", 120),
      .rated("Twin (2001)", 0, reviews: 9), .rated("Twin (2011)", 0, reviews: 90),
    ]
    let index = TitleIndex(FilmList(films))
    #expect(index.title(index.typed("ghostbusters")) == "Ghostbusters (1984)")
    #expect(index.title(index.listed("Ghostbusters", year: nil)) == "Ghostbusters (1984)")
    #expect(index.title(index.typed("twin")) == "Twin (2011)")
  }

  @Test func ofSeveralFilmsOfATitleTheMostSeenComeFirst() {
    let films = [1, 5, 3, 5, 0, 2, 4, 6].map { Film.rated("Twin (1990)", $0) }
    guard case .found(let match) = TitleIndex(FilmList(films)).typed("twin") else {
      Issue.record("not found")
      return
    }
    #expect(match.film == 7 && match.others == [1, 3, 6, 2, 5])
  }

  @Test func keysAreFound() {
    let index = TitleIndex([
      Film(id: "the_mirror_1975", title: "The Mirror"), Film(id: "2001", title: "Alien"),
      Film(
        id: "7", title: "2001: A Space Odyssey",
        popcornmeter: .init(likedCount: 0, ratingCount: 109)),
      Film(id: "joker", title: "A Card"),
    ])
    #expect(index.title(index.typed("the_mirror_1975")) == "The Mirror")
    #expect(index.title(index.typed("2001")) == "Alien")
    // A word is a title.
    #expect(index.title(index.typed("joker")) == nil)
  }

  @Test(arguments: [
    ("the matrix 2", "The Matrix"), ("jaws 9", "Jaws"), ("transformers 2", "Transporter 2"),
    ("mad max iv", "Mad Max"), ("apollo 1", "Apollo 13"), ("apollo 3", "Apollo 13"),
    ("rocky 1", "The Lucky One"),
  ])
  func aNumberThatDiffersIsNoTypo(query: String, title: String) {
    let index = TitleIndex([.rated(title, 300), .rated("Zzz", 300)])
    #expect(index.title(index.typed(query)) == nil)
    #expect(index.suggestions(index.typed(query)).first == title)
  }

  @Test func amongMisspellingsTheBestKnownMustBeClear() {
    func index(_ first: Int, _ second: Int) -> TitleIndex {
      TitleIndex([.rated("Red Martas", first), .rated("Red Martes", second)])
    }
    let even = index(90, 90)
    #expect(even.title(even.typed("red martos")) == nil)
    #expect(even.suggestions(even.typed("red martos")) == ["Red Martas", "Red Martes"])
    let clear = index(90, 900)
    #expect(clear.title(clear.typed("red martos")) == "Red Martes")
    let remakes = TitleIndex([.rated("Red Martas (1960)", 90), .rated("Red Martas (2010)", 80)])
    #expect(remakes.title(remakes.typed("red martos")) == "Red Martas (1960)")
  }

  @Test func longTitlesAreRefused() {
    let long = String(repeating: "the mirror ", count: 50)
    #expect(Self.index.reason(Self.index.typed(long)) == .tooLong)
    #expect(Self.index.reason(Self.index.listed(long, year: 1975)) == .tooLong)
    #expect(Self.index.reason(Self.index.typed(String(long.prefix(499)))) == .unknown)
  }

  @Test func anEmptyIndexFindsNothing() {
    let index = TitleIndex([])
    #expect(index.typed("mirror") == .notFound(TitleRefusal()))
    #expect(index.listed("", year: nil) == .notFound(TitleRefusal()))
  }

  @Test func randomQueriesNeverCrash() {
    let pieces = [
      "mirror", "the", "(", ")", "1975", " ", ", ", "é", "½", "&", "'", ".", "II", "_", "乱", "l'",
      "a.k.a. ", "\u{301}", "\0", "two", "-", "😀", " film)", ": ",
    ]
    var state: UInt64 = 3
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var foundCount = 0
    for _ in 0..<600 {
      let query = (0..<next(7)).map { _ in pieces[next(pieces.count)] }.joined()
      if case .found = Self.index.typed(query) { foundCount += 1 }
      let index = TitleIndex([Film(id: "", title: query)])
      _ = (index.typed(query), index.listed(query, year: 1975))
    }
    #expect(foundCount > 5)
  }
}
