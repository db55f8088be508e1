import Testing

@testable import FilmData

@Suite struct FilmJoinTests {
  private func film(
    _ title: String, _ years: Int..., claim: String? = nil, reviews: Int = 0
  ) -> JoinFilm {
    var film = JoinFilm()
    film.add(title: title)
    for year in years { film.add(year: year) }
    film.claimedPartner = claim
    film.reviewCount = reviews
    return film
  }

  private func pairs(
    _ left: [JoinFilm], _ right: [JoinFilm], ids: [String: Int] = [:], named: Bool? = nil
  ) -> [[Int]] {
    FilmJoin(left: left, right: right, rightIDs: ids).pairs { _ in named }
      .map { [$0.left, $0.right] }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var rule: Int
    var left: [Int]
    var right: [Int]
    var isNamed: Bool?
    var isPair: Bool
    var testDescription: String { "rule \(rule): \(left) \(right) \(isNamed as Any)" }
  }

  /// One film on either side, by years and by whether reviews name the director.
  @Test(arguments: [
    Case(rule: 1, left: [1975], right: [1978], isNamed: false, isPair: true),
    Case(rule: 1, left: [1975], right: [1979], isNamed: false, isPair: false),
    Case(rule: 1, left: [1975], right: [1979], isNamed: nil, isPair: false),
    Case(rule: 1, left: [1975], right: [1990], isNamed: true, isPair: true),
    Case(rule: 1, left: [], right: [1990], isNamed: nil, isPair: true),
    Case(rule: 2, left: [1975], right: [1976], isNamed: false, isPair: true),
    Case(rule: 2, left: [1975], right: [1977], isNamed: false, isPair: false),
    Case(rule: 2, left: [1960, 1975], right: [1977, 1976], isNamed: nil, isPair: true),
    Case(rule: 2, left: [1975], right: [], isNamed: nil, isPair: false),
    Case(rule: 3, left: [1975], right: [2005], isNamed: true, isPair: true),
    Case(rule: 3, left: [1975], right: [2006], isNamed: true, isPair: false),
    Case(rule: 3, left: [1975], right: [2005], isNamed: false, isPair: false),
    Case(rule: 4, left: [1975], right: [1978], isNamed: false, isPair: true),
    Case(rule: 4, left: [1975], right: [1979], isNamed: false, isPair: false),
    Case(rule: 5, left: [1975], right: [1976], isNamed: true, isPair: true),
    Case(rule: 5, left: [1975], right: [1976], isNamed: false, isPair: false),
    Case(rule: 5, left: [1975], right: [1977], isNamed: true, isPair: false),
    Case(rule: 5, left: [1975], right: [1976], isNamed: nil, isPair: false),
  ])
  func rules(_ rule: Case) {
    var left = film("The Quiet Garden")
    var right = film(rule.rule == 5 ? "Stories: The Quiet Garden" : "Quiet Garden")
    left.years = rule.left
    right.years = rule.right
    right.reviewCount = 9
    if rule.rule == 1 {
      left = film("Zerkalo", claim: "m/garden")
      left.years = rule.left
    }
    // For rules 2 and 3 another film has the title as well, far off in years.
    let other = rule.rule == 2 || rule.rule == 3 ? [film("A Quiet Garden", 1890)] : []
    let found = pairs([left], [right] + other, ids: ["m/garden": 0], named: rule.isNamed)
    #expect(found == (rule.isPair ? [[0, 0]] : []))
  }

  @Test func partsMeetFromEitherSide() {
    let (whole, part) = (film("Stories: The Quiet Garden", 1975), film("Quiet Garden", 1975))
    #expect(pairs([whole], [part], named: true) == [[0, 0]])
    #expect(pairs([part], [whole], named: true) == [[0, 0]])
    #expect(
      pairs([whole], [film("Tales: The Quiet Garden", 1975)], named: true).isEmpty,
      "a part is not enough for two")
  }

  @Test func everyFilmIsPairedOnceAndTheNearestYearFirst() {
    let left = [film("Heat", 1986), film("Heat", 1995)]
    let right = [film("Heat", 1995), film("Heat", 1986), film("Heat", 1987)]
    #expect(pairs(left, right).sorted { $0[0] < $1[0] } == [[0, 1], [1, 0]])
  }

  @Test func claimsGoBeforeTitles() {
    let left = [film("Ran", 1985), film("Ran", 1984, claim: "m/ran")]
    #expect(pairs(left, [film("Ran", 1985)], ids: ["m/ran": 0]) == [[1, 0]])
    #expect(pairs(left, [film("Ran", 1985)]) == [[0, 0]], "a claim of an unknown key is none")
  }

  @Test func claimsOfOtherTitlesGoBehindTheVeryTitle() {
    let left = [film("The Pear Thief", 2007, claim: "m/thieves")]
    let (claimed, titled) = (film("Thieves", 2007), film("Pear Thief", 2007, reviews: 9))
    #expect(pairs(left, [claimed, titled], ids: ["m/thieves": 0]) == [[0, 1]])
    #expect(pairs(left, [claimed], ids: ["m/thieves": 0]) == [[0, 0]])
    #expect(
      pairs(left, [claimed, film("Pear Thief", 1950)], ids: ["m/thieves": 0]) == [[0, 0]],
      "nor is a film of another time meant")
  }

  @Test func ofEqualPairsTheOneWithMoreReviewsAndThenTheFirst() {
    let left = [film("Ran", 1985)]
    #expect(
      pairs(left, [film("Ran", 1985, reviews: 3), film("Ran", 1985, reviews: 40)]) == [[0, 1]])
    #expect(pairs(left, [film("Ran", 1985), film("Ran", 1985)]) == [[0, 0]])
  }

  @Test func namedDirectorsDecide() {
    let join = FilmJoin(
      left: [film("Ran", 1985)], right: [film("Ran", 1985), film("Ran", 1985)], rightIDs: [:])
    #expect(join.pairs { $0.right == 1 }.map(\.right) == [1])
  }

  @Test func candidatesSayWhatIsKnown() {
    let join = FilmJoin(
      left: [film("Ran", 1985, claim: "b")],
      right: [film("Ran", 1984), film("Chaos"), film("Ran")], rightIDs: ["b": 1])
    #expect(join.candidates.map(\.right) == [0, 1, 2])
    #expect(join.candidates.map(\.ground) == [.title, .claim, .title])
    #expect(join.candidates.map(\.yearDifference) == [1, nil, nil])
    #expect(join.candidates.map(\.hasEqualTitle) == [true, false, true])
    #expect(join.candidates.map(\.isUnique) == [false, true, false])
  }

  /// "9" and "Nine" of one year are two films.
  @Test func aNumberIsNotTheWordForItWhereItIsTheWholeTitle() {
    #expect(pairs([film("9", 2009)], [film("Nine", 2009)]).isEmpty)
    #expect(pairs([film("Nine", 2009), film("9", 2009)], [film("9", 2009)]) == [[1, 0]])
  }

  /// Of two namesakes the one that people rated is meant, even if the other's year is nearer.
  @Test func ratedFilmsGoFirst() {
    var rated = film("Ran", 1984)
    rated.ratingCount = 40
    #expect(pairs([film("Ran", 1985), rated], [film("Ran", 1985)]) == [[1, 0]])
  }

  /// In a large collection a film two years away has the title by chance.
  @Test func someFilmsNeedANearYear() {
    var left = film("Ran", 1985)
    left.needsNearYear = true
    #expect(pairs([left], [film("Ran", 1987)]).isEmpty)
    #expect(pairs([left], [film("Ran", 1986)]) == [[0, 0]])
  }

  @Test func filmsThatAreSurelyOthersAreNotPaired() {
    let join = FilmJoin(left: [film("Ran", 1985)], right: [film("Ran", 1985)], rightIDs: [:])
    #expect(join.pairs(isOther: { _ in true }) { _ in nil }.isEmpty)
  }

  /// Rotten Tomatoes has a page for a film's new cut.
  @Test func secondPagesAndRowsGoWithThePair() {
    let join = FilmJoin(
      left: [film("Quiet Garden", 1985), film("Chaos: Quiet Garden", 1985)],
      right: [
        film("Quiet Garden", 1985, reviews: 40), film("Quiet Garden", 1985),
        film("Quiet Garden", 2003),
      ],
      rightIDs: [:])
    let found = join.pairs { _ in nil }
    #expect(found.map { [$0.left, $0.right] } == [[0, 0]])
    func seconds(_ side: FilmJoin.Side, _ named: Bool?) -> [[Int]] {
      join.seconds(side, beside: found) { _ in named }.map { [$0.left, $0.right] }
    }
    #expect(seconds(.right, nil) == [[0, 1]] && seconds(.right, true) == [[0, 1]])
    #expect(seconds(.right, false).isEmpty)
    #expect(seconds(.left, true) == [[1, 0]] && seconds(.left, nil).isEmpty)
  }

  @Test func emptyCollections() {
    #expect(pairs([], []).isEmpty)
    #expect(pairs([film("Ran")], []).isEmpty)
  }

  /// Solaris of 1972 was shown in America in 1976; that of 2002 is another film.
  @Test func lonelyNamesakesArePaired() {
    let left = [film("Solaris", 1972), film("Solaris", 2002)]
    let right = [film("Solaris", 2002, reviews: 204), film("Solaris", 1976)]
    #expect(pairs(left, right, named: false) == [[1, 0], [0, 1]])
    // Its reviews are there and name nobody.
    let told = [right[0], film("Solaris", 1976, reviews: 44)]
    #expect(pairs(left, told, named: false) == [[1, 0]])
    #expect(pairs(left, told, named: nil) == [[1, 0], [0, 1]])
    // A second that is left, or years too far apart.
    #expect(pairs(left + [film("Solaris", 1968)], right, named: false) == [[1, 0]])
    #expect(pairs([film("Solaris", 1970)], [right[1]], named: false).isEmpty)
  }

  @Test(arguments: [
    ("Kill Bill: Vol. 2", "Kill Bill: Volume 2"), ("The Avengers", "Marvel's The Avengers"),
    ("Che: Part Two", "Che Pt. 2"), ("Star Garden Vol. 2", "Star Garden 2"),
    ("Museum Night 2: Battle of the Gardens", "Museum Night: Battle of the Gardens"),
    ("Space: Episode VII - The Garden Wakes", "Space: The Garden Wakes"),
    ("Ann Ash's Garden of Stone", "Garden of Stone"), ("Garden Boys in 3-D", "Garden Boys"),
    ("Runner: The Ash Trials", "Runner: Ash Trials"),
  ])
  func spellingsOfOneTitleAreEqual(title: String, other: String) {
    #expect(pairs([film(title, 2012)], [film(other, 2012)]) == [[0, 0]])
  }
}
