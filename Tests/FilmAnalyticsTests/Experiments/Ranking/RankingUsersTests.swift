import FilmAnalytics
import FilmData
import FilmSimilarity
import Testing

/// Users to learn from, and users whose likes are to be found.
@Suite struct RankingUsersTests {
  /// Of 150 users with twelve likes each, a share is tested, and of each of them a fifth is hidden.
  @Test func aShareOfUsersAndAFifthOfTheirLikesAreHeldOut() throws {
    let table = MadeRatings.groups(users: 0..<150, likes: 0..<12)
    let users = try RankingUsers(
      splitting: table, minimum: 4, share: 0.3, seed: 1, path: "all.csv")
    let tested = Set(users.known.users.identifiers)
    #expect(tested.isDisjoint(with: users.likes.users.identifiers))
    #expect(tested.count + users.trainingUserCount == 150)
    #expect((30...60).contains(tested.count))
    for user in 0..<users.heldOut.users.count {
      let name = users.heldOut.users.identifiers[user]
      let known = try #require(users.known.users[name])
      let (shown, hidden) = (users.known.films(ofUser: known), users.heldOut.films(ofUser: user))
      #expect(shown.count == 10 && hidden.count == 2)
      #expect(Set(shown.map(\.film)).isDisjoint(with: hidden.map(\.film)))
    }
  }

  @Test func aSplitDependsOnTheSeedAlone() throws {
    let table = MadeRatings.groups(users: 0..<60, likes: 0..<8)
    func tested(_ seed: UInt64) throws -> Set<String> {
      Set(
        try RankingUsers(splitting: table, minimum: 4, share: 0.3, seed: seed, path: "a")
          .known.users.identifiers)
    }
    #expect(try tested(1) == tested(1))
    #expect(try tested(1) != tested(2))
  }

  @Test func ratingsBelowTheMinimumAreNoLikes() throws {
    let table = MadeRatings.groups(users: 0..<60, likes: 0..<8)
    let error = AnalyticsError.tooFewUsers(path: "all.csv")
    #expect(throws: error) {
      try RankingUsers(splitting: table, minimum: 5.5, share: 0.3, seed: 1, path: "all.csv")
    }
  }

  @Test func usersWithFewerThanFiveLikesHideNone() {
    let table = MadeRatings.groups(users: 0..<60, likes: 0..<4)
    #expect(throws: AnalyticsError.tooFewUsers(path: "all.csv")) {
      try RankingUsers(splitting: table, minimum: 4, share: 0.3, seed: 1, path: "all.csv")
    }
  }

  /// Films that training does not know follow those that it knows.
  @Test func threeFilesShareTheNumbersOfFilms() {
    var (training, known, hidden) = (RatingTable(), RatingTable(), RatingTable())
    training.add(user: "a", film: "x", value: 5)
    training.add(user: "a", film: "y", value: 2)
    known.add(user: "b", film: "z", value: 5)
    hidden.add(user: "b", film: "x", value: 5)
    let users = RankingUsers(training: training, known: known, heldOut: hidden, minimum: 4)
    #expect(users.likes.films.identifiers == ["x", "y"])
    #expect(users.likes.count == 1)
    #expect(users.heldOut.films.identifiers == ["x", "y", "z"])
    #expect(users.known.films["z"] == 2)
  }

  private func table(_ ratings: [(String, String, Float)]) -> RatingTable {
    var table = RatingTable()
    for (user, film, value) in ratings { table.add(user: user, film: film, value: value) }
    return table
  }

  private func users(
    known: [(String, String, Float)], heldOut: [(String, String, Float)]
  ) throws -> RankingUsers {
    try RankingUsers(
      training: table([("a", "x", 5), ("a", "y", 4)]), known: table(known), heldOut: table(heldOut),
      minimum: 4, path: "c.csv", trainingPath: "a.csv")
  }

  @Test func filesThatDoNotFitTogetherAreRefused() throws {
    let known: [(String, String, Float)] = [("b", "x", 5)]
    #expect(try users(known: known, heldOut: [("b", "y", 5)]).knownCount == 0)
    #expect(try users(known: known, heldOut: [("b", "y", 5), ("b", "x", 5)]).knownCount == 1)
    #expect(throws: AnalyticsError.foldInIsHeldOut(path: "c.csv")) {
      try users(known: known, heldOut: known)
    }
    let none = AnalyticsError.nothingShared(path: "c.csv", training: "a.csv")
    #expect(throws: none) { try users(known: known, heldOut: [("b", "q", 5)]) }
    #expect(throws: none) { try users(known: known, heldOut: [("c", "y", 5)]) }
  }

  /// Ten-point likes to be found, after a training on stars of five.
  @Test func everyFileIsOnTheScaleOfTheTraining() throws {
    let users = try users(known: [("b", "x", 10)], heldOut: [("b", "y", 8), ("b", "x", 3)])
    #expect(users.heldOut.count == 1 && users.known.count == 1)
  }
}
