import FilmData
import FilmSimilarity
import Testing
import _FilmTestSupport

@testable import FilmAnalytics

/// Lists for all users of a file.
@Suite struct UserListsTests {
  private func trained(
    _ table: RatingTable, _ method: RatingTraining.Method
  ) throws -> RatingModel {
    let folder = try TemporaryFolder()
    let rows = (0..<table.count).map {
      "\(table[$0].user),\(table[$0].film),\(Int(table[$0].value))\n"
    }
    var training = RatingTraining(
      ratingFiles: [try folder.write("user,item,rating\n" + rows.joined(), as: "r.csv")])
    training.method = method
    (training.settings.factors, training.likeSettings.factors) = (4, 4)
    return try training.run(origin: TrainingOrigin(command: "test")).model
  }

  /// Users of two kinds who have rated two films of three.
  private func ratings() -> RatingTable {
    var table = RatingTable()
    for user in 0..<70 {
      for film in 0..<30 where (user + film) % 3 != 0 {
        table.add(user: "u\(user)", film: "f\(film)", value: user % 2 == film % 2 ? 5 : 1)
      }
    }
    return table
  }

  /// The number that a film's key has: its place in the model is another.
  private func number(of listed: RatingModel.Listed, in model: RatingModel) -> Int {
    Int(model.films.id(of: listed.film).dropFirst()) ?? -1
  }

  private func lists(
    _ model: RatingModel, _ table: RatingTable, count: Int = 5, threads: Int? = nil
  ) throws -> ([UserLists.List], UserVectors.Counts) {
    var all: [UserLists.List] = []
    let lists = try UserLists(model, ratings: table, path: "r.csv")
    let counts = try lists.forEachPart(count: count, threads: threads, make: { $0 }) { part, _ in
      all += part
      return true
    }
    return (all, counts)
  }

  @Test(arguments: RatingTraining.Method.allCases)
  func everyUserGetsUnseenFilmsOfTheirKind(method: RatingTraining.Method) throws {
    let table = ratings()
    let model = try trained(table, method)
    let (lists, counts) = try lists(model, table)
    #expect(lists.map(\.user) == (0..<70).map { "u\($0)" })
    #expect(counts.trained == 70 && counts.foldedIn == 0 && counts.unlisted == 0)
    for (user, list) in lists.enumerated() {
      #expect(list.films.count == 5)
      for listed in list.films {
        let film = number(of: listed, in: model)
        #expect((user + film) % 3 == 0, "seen")
        #expect(user % 2 == film % 2, "of the other kind")
      }
      #expect(list.films.map(\.rating) == list.films.map(\.rating).sorted(by: >))
    }
  }

  @Test func theSameForAnyThreads() throws {
    let table = ratings()
    let model = try trained(table, .biased)
    let one = try lists(model, table, threads: 1).0
    let three = try lists(model, table, threads: 3).0
    #expect(one.map(\.films) == three.map(\.films))
  }

  /// Strangers are folded in, on the scale of the model; whoever likes nothing has no list of likes.
  @Test func othersAreFoldedIn() throws {
    let model = try trained(ratings(), .als)
    var table = RatingTable()
    for film in 0..<6 { table.add(user: "new", film: "f\(2 * film)", value: 10) }
    for film in 0..<6 { table.add(user: "grumpy", film: "f\(film)", value: 2) }
    table.add(user: "u1", film: "f0", value: 9)
    table.add(user: "far", film: "elsewhere", value: 9)
    let (lists, counts) = try lists(model, table)
    #expect(lists.map(\.user) == ["new", "u1"])
    let films = lists[0].films.map { number(of: $0, in: model) }
    #expect(films.allSatisfy { $0 % 2 == 0 && $0 > 10 })
    #expect(counts == .init(trained: 1, foldedIn: 1, unlisted: 2, unknownFilms: 1))
  }

  /// Ten of ten are five of five.
  @Test func ratingsAreBroughtToTheScaleOfTheModel() throws {
    let model = try trained(ratings(), .biased)
    func list(_ values: [Float]) throws -> [RatingModel.Listed] {
      var table = RatingTable()
      for (film, value) in values.enumerated() {
        table.add(user: "x", film: "f\(film)", value: value)
      }
      return try #require(try lists(model, table).0.first).films
    }
    let (five, ten) = (try list([5, 1, 4, 1, 5, 2]), try list([10, 2, 8, 2, 10, 4]))
    #expect(five == ten)
  }

  @Test func filmsOfAnotherSetAreRefused() throws {
    let model = try trained(ratings(), .biased)
    var table = RatingTable()
    table.add(user: "u1", film: "elsewhere", value: 4)
    #expect(throws: AnalyticsError.noKnownUserOrFilm(path: "r.csv", folder: "the model")) {
      try UserLists(model, ratings: table, path: "r.csv")
    }
  }

  @Test func aCallerMayStop() throws {
    let table = ratings()
    let lists = try UserLists(trained(table, .biased), ratings: table, path: "r.csv")
    var parts = 0
    let counts = try lists.forEachPart(count: 2, make: { $0.count }) { count, done in
      parts += 1
      #expect(count == 32 && done == 32)
      return false
    }
    #expect(parts == 1 && counts.trained == 32)
  }
}
