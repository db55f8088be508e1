import Testing

@testable import FilmData

@Suite struct TitleIndexTests {
  /// Titles as data sets write them, the better known a film the higher it stands.
  private static let titles = [
    "Star Wars: Episode IV - A New Hope (1977)", "Matrix, The (1999)", "Pulp Fiction (1994)",
    "Lord of the Rings: The Fellowship of the Ring, The (2001)", "Godfather, The (1972)",
    "Shawshank Redemption, The (1994)", "Forrest Gump (1994)", "Fight Club (1999)",
    "Star Wars: Episode V - The Empire Strikes Back (1980)", "Seven (a.k.a. Se7en) (1995)",
    "Lord of the Rings: The Two Towers, The (2002)", "Silence of the Lambs, The (1991)",
    "Terminator 2: Judgment Day (1991)", "Goodfellas (1990)", "Die Hard (1988)",
    "American History X (1998)", "WALL·E (2008)", "E.T. the Extra-Terrestrial (1982)",
    "Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)", "Terminator, The (1984)",
    "Godfather: Part II, The (1974)", "Ocean's Eleven (2001)", "Blade Runner (1982)",
    "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1964)",
    "2001: A Space Odyssey (1968)", "X-Men (2000)", "Spider-Man (2002)", "I, Robot (2004)",
    "Heat (1995)", "Psycho (1960)", "Raging Bull (1980)",
    "Birdman: Or (The Unexpected Virtue of Ignorance) (2014)",
    "Ring, The (2002)", "Blade Runner 2049 (2017)", "Malcolm X (1992)", "Heat, The (2013)",
    "Rocky II (1979)", "City of Lost Children, The (Cité des enfants perdus, La) (1995)",
    "Oscar and Lucinda (a.k.a. Oscar & Lucinda) (1997)", "Das Boot (Boat, The) (1981)",
    "Jules and Jim (Jules et Jim) (1961)", "8 1/2 (8½) (1963)", "(500) Days of Summer (2009)",
    "Mirror, The (Zerkalo) (1975)", "Avventura, L' (Adventure, The) (1960)",
    "Vitelloni, I (1953)", "Psycho (1998)", "Ocean's Eleven (a.k.a. Ocean's 11) (1960)",
    "1984 (Nineteen Eighty-Four) (1984)", "Lord of the Rings, The (1978)", "M (1931)", "Z (1969)",
    "Stalker (Сталкер) (1979)", "Ringu (Ring) (1998)", "Mirror Has Two Faces, The (1996)",
    "Hard (1998)", "Robot (Enthiran) (2010)", "Great Dictator, The (1940)", "Mirror, The (2014)",
    "Ran (乱) (1985)", "Space Truckers (1996)", "Hamlet", "Black Mirror",
    "Alien³ (a.k.a. Alien 3) (1992)",
  ]

  private static let films = titles.enumerated().map { index, text in
    let title = FilmTitle(parsing: text)
    return Film(
      id: "film_\(index)", title: title.title, alternateTitles: title.alternates, year: title.year)
  }

  private static let index = TitleIndex(
    films, prominence: titles.indices.map { 1000 / Double($0 + 1) })

  private func name(_ film: Int) -> String { Self.films[film].titleAndYear }

  private static let queries: [(String, String)] = [
    ("The Mirror", "The Mirror (1975)"), ("mirror", "The Mirror (1975)"),
    ("Mirror, The", "The Mirror (1975)"), ("zerkalo", "The Mirror (1975)"),
    ("Mirror, The (Zerkalo) (1975)", "The Mirror (1975)"),
    ("The Mirror (1975)", "The Mirror (1975)"), ("the mirror 1975", "The Mirror (1975)"),
    ("the_mirror_1975", "The Mirror (1975)"), ("the mirror 2014", "The Mirror (2014)"),
    ("The Mirror (2015)", "The Mirror (2014)"), ("film_43", "The Mirror (1975)"),
    // Misspellings.
    ("Ragging Bull", "Raging Bull (1980)"), ("Ragging Bull (1980)", "Raging Bull (1980)"),
    ("raging bul 1980", "Raging Bull (1980)"), ("Goodfelas", "Goodfellas (1990)"),
    ("Amelie Poulin", "Amelie (2001)"), ("forest gump", "Forrest Gump (1994)"),
    ("godfater", "The Godfather (1972)"), ("termintaor", "The Terminator (1984)"),
    ("shawshank redemtion", "The Shawshank Redemption (1994)"),
    // Accents, case, punctuation, other scripts.
    ("amélie", "Amelie (2001)"), ("CITE DES ENFANTS PERDUS", "The City of Lost Children (1995)"),
    ("Wall-E", "WALL·E (2008)"), ("walle", "WALL·E (2008)"), ("spiderman", "Spider-Man (2002)"),
    ("xmen", "X-Men (2000)"), ("ET", "E.T. the Extra-Terrestrial (1982)"),
    ("E.T.", "E.T. the Extra-Terrestrial (1982)"), ("сталкер", "Stalker (1979)"),
    ("乱", "Ran (1985)"), ("alien 3", "Alien³ (1992)"),
    // Articles.
    ("l'avventura", "L'Avventura (1960)"), ("avventura", "L'Avventura (1960)"),
    ("vitelloni", "I Vitelloni (1953)"), ("boot", "Das Boot (1981)"), ("boat", "Das Boot (1981)"),
    ("heat", "Heat (1995)"), ("the heat", "The Heat (2013)"), ("Heat, The", "The Heat (2013)"),
    ("die hard", "Die Hard (1988)"), ("robot", "Robot (2010)"),
    // Numbers, "and".
    ("Rocky 2", "Rocky II (1979)"), ("rocky two", "Rocky II (1979)"),
    ("Rocky II", "Rocky II (1979)"), ("se7en", "Seven (1995)"), ("7", "Seven (1995)"),
    ("malcolm x", "Malcolm X (1992)"), ("american history x", "American History X (1998)"),
    ("oceans 11", "Ocean's Eleven (2001)"), ("Oscar & Lucinda", "Oscar and Lucinda (1997)"),
    ("jules und jim", "Jules and Jim (1961)"), ("8½", "8 1/2 (1963)"), ("8 1/2", "8 1/2 (1963)"),
    ("the godfather part two", "The Godfather: Part II (1974)"),
    // Years that are titles, and years.
    ("1984", "1984 (1984)"), ("blade runner 2049", "Blade Runner 2049 (2017)"),
    ("blade runner (2049)", "Blade Runner 2049 (2017)"),
    ("blade runner 1982", "Blade Runner (1982)"), ("2001", "2001: A Space Odyssey (1968)"),
    ("psycho 1998", "Psycho (1998)"), ("psycho 1961", "Psycho (1960)"),
    ("ocean's eleven 1960", "Ocean's Eleven (1960)"), ("hamlet 1996", "Hamlet"),
    ("500 days of summer", "(500) Days of Summer (2009)"),
    // Parts of titles.
    (
      "dr strangelove",
      "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1964)"
    ),
    ("strangelove", "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1964)"),
    (
      "lord of the rings fellowship",
      "The Lord of the Rings: The Fellowship of the Ring (2001)"
    ),
    ("two towers", "The Lord of the Rings: The Two Towers (2002)"),
    ("goodfel", "Goodfellas (1990)"),
    ("birdman", "Birdman: Or (The Unexpected Virtue of Ignorance) (2014)"),
    ("lord of the rings", "The Lord of the Rings (1978)"),
    ("lord of the rings 2001", "The Lord of the Rings: The Fellowship of the Ring (2001)"),
    ("star wars", "Star Wars: Episode IV - A New Hope (1977)"),
  ]

  @Test(arguments: queries)
  func finds(query: String, title: String) {
    guard case .found(let film, _) = Self.index.find(query) else {
      Issue.record("\(query): not found, \(Self.index.find(query))")
      return
    }
    #expect(name(film) == title)
  }

  @Test(arguments: [
    ("psycho", ["Psycho (1998)"]), ("heat", ["The Heat (2013)"]),
    ("the mirror", ["The Mirror (2014)"]),
    ("ring", ["Ringu (1998)"]), ("hard", ["Die Hard (1988)"]), ("robot", ["I, Robot (2004)"]),
    ("star wars", ["Star Wars: Episode V - The Empire Strikes Back (1980)"]), ("M", []),
    ("The Mirror (1975)", []),
    (
      "lord of the rings",
      [
        "The Lord of the Rings: The Fellowship of the Ring (2001)",
        "The Lord of the Rings: The Two Towers (2002)",
      ]
    ),
    ("lord of the rings 1978", []), ("terminator", []),
  ])
  func namesTheOthers(query: String, titles: [String]) {
    guard case .found(_, let others) = Self.index.find(query) else {
      Issue.record("\(query): not found")
      return
    }
    #expect(others.map(name) == titles)
  }

  @Test(arguments: [
    ("The Mirror (1900)", "The Mirror (1975)"), ("psycho 1975", "Psycho (1960)"),
    ("the great dictator speech of chaplin", "The Great Dictator (1940)"),
    (
      "strangelove doctor",
      "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1964)"
    ),
    ("fite club", "Fight Club (1999)"),
  ])
  func suggests(query: String, title: String) throws {
    guard case .notFound(let suggestions) = Self.index.find(query) else {
      Issue.record("\(query): found \(Self.index.find(query))")
      return
    }
    #expect(name(try #require(suggestions.first)) == title)
    #expect(suggestions.count <= 5)
  }

  @Test(arguments: ["", " ", "the", "(1975)", "qqqq", "夢", "\u{0}", "???", ")", "Rn", "hat"])
  func findsNothing(query: String) {
    guard case .notFound = Self.index.find(query) else {
      Issue.record("\(query): found \(Self.index.find(query))")
      return
    }
  }

  @Test func everyFilmIsFoundByItsTitles() {
    for (film, text) in zip(Self.films.indices, Self.titles) {
      for query in [Self.films[film].titleAndYear, text, text.uppercased(), Self.films[film].id] {
        guard case .found(let found, _) = Self.index.find(query) else {
          Issue.record("\(query): not found")
          continue
        }
        #expect(found == film, "\(query)")
      }
    }
  }

  @Test func prominenceDecidesAmongFilmsOfOneTitle() {
    let films = (0..<8).map { Film(id: "\($0)", title: "Twin", year: 1990) }
    let index = TitleIndex(films, prominence: [1, 5, 3, 5, 0, 2, 4, 6])
    #expect(index.find("twin") == .found(film: 7, others: [1, 3, 6, 2, 5]))
  }

  @Test func aTitleThatIsSaidTwiceIsNoLongerOne() {
    let films = ["The Mirror", "Mirror Mirror", "Mirror Mask"].map { Film(id: $0, title: $0) }
    let index = TitleIndex(films, prominence: [1, 99, 98])
    #expect(index.find("mirror") == .found(film: 0, others: [2]))
  }

  /// "Star" is the exact title of a film that hardly anybody knows.
  @Test func filmsThatBeginWithTheTitleAreNamedWhereTheyAreFarBetterKnown() {
    let films = [
      ("Star!", 1968), ("Star Wars", 1977), ("Star Trek", 1979), ("Stardust", 2007),
      ("Star Maps", 1997), ("Star", 2010), ("Star Gate", 1994), ("Star Man", 1984), ("A Star", 1),
      ("Dark Star", 1974),
    ].map { Film(id: "f\($0.1)", title: $0.0, year: $0.1) }
    func others(_ prominence: [Double]) -> [Int] {
      guard
        case .found(let film, let others) = TitleIndex(films, prominence: prominence).find("star")
      else { return [-1] }
      return film == 0 ? others : [film]
    }
    // No more of them than leave room for the namesakes.
    #expect(others([9, 99, 98, 99, 30, 8, 97, 96, 1, 99]) == [1, 2, 6, 5, 8])
    #expect(others([9, 99, 30, 99, 10, 8, 36, 35, 1, 99]) == [1, 6, 5, 8])
    #expect(others([0, 3, 4, 0, 0, 0, 0, 0, 0, 9]) == [2, 5, 8])
  }

  @Test func numbersAreIdsOnlyWhereTheyAreNoTitles() {
    let films = [Film(id: "2001", title: "Alien"), Film(id: "7", title: "2001: A Space Odyssey")]
    let index = TitleIndex(films, prominence: [9, 1])
    #expect(index.find("2001") == .found(film: 1, others: []))
    #expect(index.find("7") == .found(film: 1, others: []))
  }

  @Test func twoMisspeltWordsAreNoPartOfALongTitle() {
    let films = [Film(id: "a", title: "Note by Note: The Making of a Piano")]
    let index = TitleIndex(films, prominence: [1])
    #expect(index.find("Nope nope") == .notFound(suggestions: [0]))
    #expect(index.find("making of a paino") == .found(film: 0, others: []))
    #expect(index.find("makking") == .found(film: 0, others: []))
  }

  @Test(arguments: [
    ("the matrix 2", "The Matrix"), ("jaws 9", "Jaws"), ("transformers 2", "Transformers"),
    ("transformers two", "Transformers"), ("transformers 2", "Transporter 2"),
    ("mad max iv", "Mad Max"), ("apollo 1", "Apollo 13"),
    ("apollo 3", "Apollo 13"), ("the blade runner 2048x", "Blade Runner 2049"),
    ("2046 the dreams", "2047: The Dreams"), ("bourne 2", "The Journey"),
    ("rocky 1", "The Lucky One"),
  ])
  func aNumberThatDiffersIsNoSlip(query: String, title: String) {
    let films = Film.titled(title, "Zzz")
    #expect(TitleIndex(films, prominence: [9, 9]).find(query) == .notFound(suggestions: [0]))
  }

  @Test(arguments: [
    ("the matirx 2", "The Matrix II"), ("mad mxa", "Mad Max"), ("appolo 13", "Apollo 13"),
    ("appolo13", "Apollo 13"), ("teminator two judgment day", "Terminator 2: Judgment Day"),
    // Words of a title may be left out, and so may its number.
    ("american histroy", "American History X"), ("star wras", "Star Wars: Episode IV"),
  ])
  func numbersThatAgreeLeaveRoomForSlips(query: String, title: String) {
    let films = Film.titled(title)
    #expect(TitleIndex(films, prominence: [9]).find(query) == .found(film: 0, others: []))
  }

  @Test func aWordWithThreeSlipsIsAnother() {
    let films = Film.titled("Splinters")
    let index = TitleIndex(films, prominence: [9])
    #expect(index.find("shoplifters") == .notFound(suggestions: [0]))
    #expect(index.find("splintrers") == .found(film: 0, others: []))
    let long = TitleIndex(Film.titled("Koyaanisqatsi"), prominence: [9])
    #expect(long.find("koyanisqatsy") == .found(film: 0, others: []))
  }

  @Test func wholeTitlesAreLiteralMatches() {
    let index = TitleIndexTests.index
    let mirror = TitleIndexTests.films.firstIndex { $0.alternateTitles.contains("Zerkalo") } ?? 0
    for query in ["mirror", "The Mirror", "Zerkalo", "Mirror, The (1975)", "film_\(mirror)"] {
      #expect(index.match(query).how?.isLiteral == true, "\(query)")
    }
    for query in ["mirr", "Mirrorr"] {
      #expect(index.match(query).how?.isLiteral != true, "\(query)")
    }
  }

  @Test func amongMisspellingsTheBestKnownMustBeClear() {
    let films = ["Marta", "Marte"].map { Film(id: $0, title: $0) }
    #expect(
      TitleIndex(films, prominence: [9, 9]).find("marti") == .notFound(suggestions: [0, 1]))
    #expect(
      TitleIndex(films, prominence: [9, 99]).find("marti") == .found(film: 1, others: [0]))
  }

  @Test func anEmptyIndexFindsNothing() {
    let index = TitleIndex([], prominence: [])
    #expect(index.find("mirror") == .notFound(suggestions: []))
    #expect(index.find("") == .notFound(suggestions: []))
  }

  @Test func randomQueriesNeverCrash() {
    let pieces = [
      "mirror", "the", "(", ")", "1975", " ", ", ", "é", "½", "&", "'", ".", "II", "_", "乱", "l'",
      "a.k.a. ", "\u{301}", "\0", "two", "-", "😀",
    ]
    var state: UInt64 = 3
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var foundCount = 0
    for _ in 0..<600 {
      let query = (0..<next(7)).map { _ in pieces[next(pieces.count)] }.joined()
      if case .found = Self.index.find(query) { foundCount += 1 }
      _ = TitleIndex([Film(id: "", title: query)], prominence: [0]).find(query)
    }
    #expect(foundCount > 20)
  }
}

extension Film {
  /// Films that have nothing but a title.
  fileprivate static func titled(_ titles: String...) -> [Film] {
    titles.map { Film(id: $0, title: $0) }
  }
}
