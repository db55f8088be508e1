import Foundation
import Testing
import _FilmTestSupport

/// `filmlab evaluate ranking`: rankings for users who are folded in.
@Suite struct EvaluateRankingCommandTests {
  /// Three groups of users like three groups of films: who knows the groups beats popularity.
  @Test func rankingFindsPlantedGroups() throws {
    var generator = TestGenerator(seed: 2)
    var (train, known, rest) = ("", "", "")
    for user in 0..<120 {
      var films = Array(user % 3 * 20..<user % 3 * 20 + 20)
      films.shuffle(using: &generator)
      for (place, film) in films.prefix(10).enumerated() {
        let row = "\(user),\(film),5\n"
        if user < 90 { train += row } else if place < 6 { known += row } else { rest += row }
      }
    }
    let header = "user,item,rating\n"
    let folder = try EvaluationFiles.folder([
      "train.csv": header + train, "known.csv": header + known, "rest.csv": header + rest,
    ])
    let arguments = [
      "evaluate", "ranking", folder.path("train.csv"), "--fold-in", folder.path("known.csv"),
      "--held-out", folder.path("rest.csv"), "--factors", "8", "--format", "json", "--replicates",
      "100",
    ]
    let run = try FilmlabRun(arguments + ["--jobs", "1"])
    let keys = ["recall_20", "recall_50", "ndcg_100", "map_100", "mrr_100"]
    #expect(
      EvaluationFiles.areInOrder(keys + ["coverage_20", "method", "als", "baseline"], run.output))
    let object = try run.object()
    let baseline = try #require(object["baseline"] as? JSONObject)
    for key in keys {
      #expect(try #require(object.number(key)) > #require(baseline.number(key)), "\(key)")
      #expect((object["als"] as? JSONObject)?.number(key) == object.number(key))
    }
    // The twenty best of a group of twenty hold all that is hidden, but for a slip.
    #expect(try #require(object.number("recall_20")) > 0.9)
    #expect(object.number("users") == 30)
    #expect(try FilmlabRun(arguments + ["--jobs", "2"]).output == run.output)
    let several = try FilmlabRun(
      arguments + ["--method", "popularity,als,ease,neighbours"]
    ).object()
    #expect((several["als"] as? JSONObject)?.number("ndcg_100") == object.number("ndcg_100"))
    for method in ["als", "ease", "neighbours"] {
      let recall = (several[method] as? JSONObject)?.number("recall_20")
      #expect(try #require(recall) > 0.9, "\(method)")
    }
  }

  @Test func heldOutRatingsThatAreTrainedOnAreTold() throws {
    let header = "user,item,rating\n"
    let train = (0..<6).flatMap { user in (0..<6).map { "\(user),f\($0),5\n" } }.joined()
    let folder = try EvaluationFiles.folder([
      "train.csv": header + train, "known.csv": header + "9,f0,5\n9,f1,5\n",
      "rest.csv": header + "9,f2,5\n1,f3,5\n",
    ])
    let run = try FilmlabRun([
      "evaluate", "ranking", folder.path("train.csv"), "--fold-in", folder.path("known.csv"),
      "--held-out", folder.path("rest.csv"), "--method", "popularity", "--replicates", "10",
    ])
    #expect(run.errors.contains("1 of 2 ratings are in"))
  }

  @Test func usersAreHeldOutWithoutFiles() throws {
    var generator = TestGenerator(seed: 5)
    var rows = "user,item,rating\n"
    for user in 0..<150 {
      var films = Array(user % 3 * 20..<user % 3 * 20 + 20)
      films.shuffle(using: &generator)
      for film in films.prefix(12) { rows += "\(user),\(film),5\n" }
    }
    let folder = try EvaluationFiles.folder(["all.csv": rows])
    let object = try FilmlabRun([
      "evaluate", "ranking", folder.path("all.csv"), "--factors", "8", "--format", "json",
      "--held-out-share", "0.3",
    ]).object()
    let (random, als) = (object["random"] as? JSONObject, object["als"] as? JSONObject)
    #expect(try #require(als?.number("recall_20")) > 0.9)
    #expect(try #require(random?.number("recall_20")) < 0.6)
    #expect(try #require(als?.number("coverage_20")) > 0.9)
    let (users, trained) = (object.number("users"), object.number("training_users"))
    #expect(try #require(users) + #require(trained) == 150)
  }

  /// Three groups of users who like, or play, the films of their group.
  private func groups(_ header: String, _ value: (Bool, Int) -> String) -> String {
    var generator = TestGenerator(seed: 5)
    var rows = header + "\n"
    for user in 0..<150 {
      var films = Array(user % 3 * 20..<user % 3 * 20 + 20)
      films.shuffle(using: &generator)
      for film in films.prefix(12) { rows += "\(user),\(film),\(value(true, film))\n" }
      rows += "\(user),\((user % 3 * 20 + 30) % 60),\(value(false, user))\n"
    }
    return rows
  }

  @Test func aLikeIsRelativeToTheScale() throws {
    let texts = [
      groups("user,item,rating") { isLike, _ in isLike ? "1" : "0" },
      groups("user,item,rating") { isLike, _ in isLike ? "8" : "4" },
      groups("user,item,rating") { isLike, film in isLike ? (film % 2 == 0 ? "4" : "5") : "2" },
    ]
    let figures = try texts.map { text in
      let folder = try EvaluationFiles.folder(["all.csv": text])
      let run = try FilmlabRun([
        "evaluate", "ranking", folder.path("all.csv"), "--factors", "8", "--format", "json",
        "--held-out-share", "0.3", "--replicates", "0",
      ])
      #expect(run.errors.contains("from the values; --scale says otherwise"))
      return try #require(run.object().number("recall_20"))
    }
    #expect(figures[0] > 0.9 && figures[1] == figures[0] && figures[2] == figures[0])
  }

  @Test func playsWeigh() throws {
    let text = groups("user,item,plays") { isLike, film in isLike ? "\(5 + film % 7)" : "1" }
    let folder = try EvaluationFiles.folder(["all.csv": text])
    let arguments = [
      "evaluate", "ranking", folder.path("all.csv"), "--factors", "8", "--format", "json",
      "--held-out-share", "0.3", "--replicates", "0",
    ]
    let run = try FilmlabRun(arguments)
    #expect(run.errors.contains("every film played is a like"))
    #expect(try #require(run.object().number("recall_20")) > 0.7)
    #expect(try FilmlabRun(arguments + ["--alpha", "0"]).output != run.output)
  }

  @Test func whatIsKnownCannotBeFound() throws {
    let header = "user,item,rating\n"
    let train = (0..<6).flatMap { user in (0..<6).map { "\(user),f\($0),5\n" } }.joined()
    let known = header + "9,f0,5\n9,f1,5\n"
    let folder = try EvaluationFiles.folder(["train.csv": header + train, "known.csv": known])
    let run = try FilmlabRun([
      "evaluate", "ranking", folder.path("train.csv"), "--fold-in", folder.path("known.csv"),
      "--held-out", folder.path("known.csv"), "--method", "popularity",
    ])
    #expect(run.status == 65 && run.errors.contains("is also given as known"))
  }
}
