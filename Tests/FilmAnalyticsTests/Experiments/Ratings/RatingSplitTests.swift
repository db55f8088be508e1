import FilmData
import Testing

@testable import FilmAnalytics

/// What is held out by each kind of split.
@Suite struct RatingSplitTests {
  private let table = MadeRatings.twoKinds()

  private func pairs(_ table: RatingTable) -> Set<[String]> {
    Set((0..<table.count).map { [table[$0].user, table[$0].film] })
  }

  @Test(arguments: RatingSplit.Kind.allCases)
  func everyRatingIsOnOneSide(kind: RatingSplit.Kind) throws {
    let parts = try RatingSplit(kind, heldOutShare: 0.2).parts(of: table, path: "a.csv")
    #expect(parts.count == 1)
    let (training, heldOut) = (pairs(parts[0].training), pairs(parts[0].heldOut))
    #expect(training.isDisjoint(with: heldOut))
    #expect(training.union(heldOut) == pairs(table))
    #expect((0.05...0.4).contains(Double(heldOut.count) / Double(table.count)))
    #expect(parts[0].leakedCount == 0)
  }

  @Test func filmsAndUsersAreKeptTogether() throws {
    let byFilm = try RatingSplit(.film).parts(of: table, path: "a.csv")[0]
    #expect(
      Set(byFilm.training.films.identifiers).isDisjoint(with: byFilm.heldOut.films.identifiers))
    let byUser = try RatingSplit(.user).parts(of: table, path: "a.csv")[0]
    #expect(
      Set(byUser.training.users.identifiers).isDisjoint(with: byUser.heldOut.users.identifiers))
  }

  @Test func theLatestAreThoseOfEachUser() throws {
    let part = try RatingSplit(.latest, heldOutShare: 0.1).parts(of: table, path: "a.csv")[0]
    #expect(part.heldOut.users.count == 40)
    for user in part.heldOut.users.identifiers {
      func times(_ table: RatingTable) -> [Int] {
        (0..<table.count).map { table[$0] }.filter { $0.user == user }.compactMap(\.timestamp)
      }
      #expect(try #require(times(part.training).max()) < #require(times(part.heldOut).min()))
    }
  }

  @Test(arguments: [RatingSplit.Kind.random, .film, .user])
  func everyRatingIsHeldOutInOneFold(kind: RatingSplit.Kind) throws {
    let parts = try RatingSplit(kind, folds: 4).parts(of: table, path: "a.csv")
    #expect(parts.count == 4)
    #expect(parts.reduce(0) { $0 + $1.heldOut.count } == table.count)
    #expect(parts.reduce(into: Set()) { $0.formUnion(pairs($1.heldOut)) } == pairs(table))
  }

  @Test func aSplitDependsOnTheSeedAlone() throws {
    func heldOut(_ seed: UInt64) throws -> Set<[String]> {
      pairs(try RatingSplit(seed: seed).parts(of: table, path: "a.csv")[0].heldOut)
    }
    #expect(try heldOut(1) == heldOut(1) && heldOut(1) != heldOut(2))
  }

  @Test func aTimeThatCannotBeReadStopsASplitByTime() throws {
    let rows = (0..<30).map { "u\($0 % 3),f\($0),4,\($0)\n" }.joined()
    let input = Input.bytes(
      Array("user,item,rating,timestamp\n\(rows)u1,g,4,soon\n".utf8), name: "a.csv")
    let table = try RatingReader.read(input).0
    let fault = DataError.malformed(
      path: "a.csv", line: 32, reason: "the time \"soon\" cannot be read")
    #expect(throws: AnalyticsError.unreadTime(fault)) {
      try RatingSplit(.latest).parts(of: table, path: "a.csv")
    }
    #expect(try RatingSplit(.random).parts(of: table, path: "a.csv").count == 1)
  }

  @Test func playsAreNoRatings() throws {
    let input = Input.bytes(Array("user,item,plays\n1,2,3\n2,2,9\n".utf8), name: "a.csv")
    let table = try RatingReader.read(input).0
    #expect(throws: AnalyticsError.noRatingValues(path: "a.csv", .plays)) {
      try RatingSplit().parts(of: table, path: "a.csv")
    }
    #expect(table.weighted.values.map { Int(($0 * 1000).rounded()) } == [1386, 2303])
    #expect(try table.leastLike(scale: nil, path: "a.csv") > 0)
  }

  @Test func whatCannotBeSplitIsSaid() {
    var few = RatingTable()
    few.add(user: "u", film: "f", value: 3)
    #expect(throws: AnalyticsError.noTimes(path: "a.csv")) {
      try RatingSplit(.latest).parts(of: few, path: "a.csv")
    }
    #expect(throws: AnalyticsError.tooFewRatings(path: "a.csv", split: .random)) {
      try RatingSplit().parts(of: few, path: "a.csv")
    }
  }
}
