import Foundation
import Testing
import _FilmTestSupport

/// `filmlab evaluate similarity`: lists by facts, tags and unseen users.
@Suite struct EvaluateSimilarityCommandTests {
  private let folder: TemporaryFolder
  private let films: String

  /// A model of thirty films in three groups, each with users, genre and director of its own.
  init() throws {
    folder = try TemporaryFolder()
    var table = "movieId,title,year,genres,director\n"
    for film in 0..<30 {
      let group = film % 3
      // Titles of no family, as numbered ones would be.
      let title =
        ["Ba", "De", "Fi", "Go", "Ku"][film / 6]
        + ["lar", "mon", "nix", "pel", "rud", "sav"][film % 6]
      table += "\(film),\(title),\(1950 + 20 * group),Genre\(group),Director \(group)\n"
    }
    films = try folder.write(table, as: "films.csv")
    let ratings = try folder.write(likes(users: 0..<90), as: "ratings.csv")
    let run = try FilmlabRun([
      "train", "similarity", "--ratings", ratings, "--films", films, "--output",
      folder.path("models/similarity"), "--minimum-count", "1", "--quiet",
    ])
    #expect(run.status == 0, "\(run.errors)")
  }

  /// Users who like six films of their group.
  private func likes(users: Range<Int>) -> String {
    var generator = TestGenerator(seed: UInt64(users.lowerBound))
    return "user,item,rating\n"
      + users.map { user in
        var films = Array(stride(from: user % 3, to: 30, by: 3))
        films.shuffle(using: &generator)
        return films.prefix(6).map { "\(user),\($0),5\n" }.joined()
      }.joined()
  }

  private func figures(_ arguments: [String]) throws -> JSONObject {
    let run = try FilmlabRun(
      [
        "evaluate", "similarity", "--models", folder.path("models"), "--format", "json",
        "--count", "5", "--replicates", "50",
      ] + arguments)
    #expect(run.status == 0, "\(run.errors)")
    return try run.object()
  }

  @Test func listsAgreeWithFacts() throws {
    let object = try figures([])
    let baseline = try #require(object["baseline"] as? JSONObject)
    #expect(object.number("genre_agreement") == 1)
    #expect(object.number("director_agreement") == 1)
    #expect(object.number("years_apart") == 0)
    // Of films drawn at random every third is of the group.
    let chance = try #require(baseline.number("genre_agreement"))
    #expect((0.15...0.55).contains(chance))
    #expect(object.number("films") == 30)
    #expect((object["intervals"] as? JSONObject)?.count == 4)
    #expect((object["fused"] as? JSONObject)?.number("genre_agreement") == 1)
  }

  @Test func tagsAndRatingsAreFoundByTitlesOrKeys() throws {
    var tags = "movieId,tag\n"
    for film in 0..<12 { tags += "\(film),tag\(film % 3)\n\(film),seen\n" }
    let object = try figures([
      "--films", films, "--tags", try folder.write(tags, as: "tags.csv"), "--ratings",
      try folder.write(likes(users: 90..<120), as: "unseen.csv"),
    ])
    #expect(object.number("tagged_films") == 12)
    #expect(object.number("users") == 30)
    // Three others of the twelve are of a film's group, so that two strangers fill the list of five.
    #expect(try #require(object.number("tag_agreement")) > 0.59)
    // A user's five other films are among the nine of the group.
    #expect(try #require(object.number("co_like_recall_20")) > 0.99)
    let baseline = try #require(object["baseline"] as? JSONObject)
    #expect(try #require(baseline.number("tag_agreement")) < 0.5)
  }

  /// Further users of the same taste: lists stay, meters grow; without training, and close to one.
  @Test func furtherUsersAreAdded() throws {
    let more = try folder.write(likes(users: 120..<150), as: "more.csv")
    let update = [
      "train", "similarity", "--update", folder.path("models/similarity"), "--ratings", more,
      "--output", folder.path("newer/similarity"),
    ]
    let run = try FilmlabRun(update)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("180 of 180 ratings"))
    func ratings(_ models: String) throws -> [Double] {
      let rows = try FilmlabRun([
        "similar", "--all", "--models", folder.path(models), "--format", "jsonl", "--quiet",
      ]).rows()
      return rows.compactMap { $0.number("popcornmeter_ratings") }
    }
    let (before, after) = (try ratings("models"), try ratings("newer"))
    #expect(before.reduce(0, +) == 540 && after.reduce(0, +) == 720)
    let agreement = try FilmlabRun([
      "evaluate", "similarity", "--models", folder.path("newer"), "--format", "json", "--count",
      "5",
    ]).object()
    #expect(agreement.number("director_agreement") == 1)
    let reviews = try FilmlabRun(update + ["--reviews", more])
    #expect(reviews.status == 64)
  }

  /// People who find films of a group alike, by keys and by titles with and without a year.
  @Test func judgementsAreComparedWithTheModel() throws {
    func title(_ film: Int) -> String {
      ["Ba", "De", "Fi", "Go", "Ku"][film / 6]
        + ["lar", "mon", "nix", "pel", "rud", "sav"][film % 6]
    }
    var rows = "film,film,judgement\n"
    for seed in 0..<10 {
      for step in 1...6 {
        let other = (seed + step) % 30
        rows += "\(step % 2 == 0 ? "\(seed)" : title(seed)),"
        rows += "\(step < 4 ? "\(other)" : "\(title(other)) (\(1950 + 20 * (other % 3)))"),"
        rows += "\((seed - other) % 3 == 0 ? 4 : 1)\n"
      }
    }
    rows += "0,0,5\n0,3,4\n0,9999,3\nZzyzx Qqq,1,2\nbad row\n"
    let file = try folder.write(rows, as: "pairs.csv")
    let run = try FilmlabRun([
      "evaluate", "similarity", "--models", folder.path("models"), "--format", "json",
      "--judgements", file, "--replicates", "50",
    ])
    #expect(
      run.errors.contains("pairs.csv: the model does not know 2 films: 9999, Zzyzx Qqq; 2 rows"))
    #expect(run.errors.contains("1 row left out that names one film twice"))
    let object = try run.object()
    // 0,3 is judged twice and counts once.
    #expect(object.number("judged_pairs") == 60 && object.number("seed_films") == 10)
    #expect(object.number("judgement_auc") == 1)
    #expect(object.number("judgement_ndcg") == 1)
    #expect(try #require(object.number("judgement_spearman")) > 0.7)
    #expect(try #require(object.number("judgement_pearson")) > 0.7)
    let baseline = try #require(object["baseline"] as? JSONObject)
    #expect(try #require(baseline.number("judgement_auc")) < 0.8)
    let intervals = try #require(object["intervals"] as? JSONObject)
    for key in ["judgement_spearman", "judgement_auc", "judgement_ndcg"] {
      #expect((intervals[key] as? [Double])?.count == 2, "\(key)")
    }
    let unknown = try folder.write("film,film,judgement\nzzyzx qqq,1,2\n", as: "unknown.csv")
    let refused = try FilmlabRun([
      "evaluate", "similarity", "--models", folder.path("models"), "--judgements", unknown,
    ])
    #expect(refused.status == 65)
    #expect(refused.errors.contains("the model knows no pair of films"))
  }

  /// The same model agrees with itself, and with one of other users in part.
  @Test func listsOfSeveralModelsAreCompared() throws {
    let other = try folder.write(likes(users: 200..<230), as: "other.csv")
    let run = try FilmlabRun([
      "train", "similarity", "--ratings", other, "--films", films, "--output",
      folder.path("other/similarity"), "--minimum-count", "1", "--seed", "7", "--quiet",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let same = try figures(["--against", folder.path("models")])
    #expect(same.number("overlap_5") == 1)
    #expect(same.number("models") == 2 && same.number("compared_films") == 30)
    let differing = try figures(["--against", folder.path("other/similarity")])
    let overlap = try #require(differing.number("overlap_5"))
    #expect((0.2..<1).contains(overlap))
    // Every film is rated eighteen times.
    #expect(differing.number("overlap_5_below_50_ratings") == overlap)
    #expect(differing.number("overlap_5_above_300_ratings") == nil)
    let baseline = try #require(differing["baseline"] as? JSONObject)
    expectClose(try #require(baseline.number("overlap_5")), 5.0 / 29, absolute: 1e-6)
    #expect((differing["intervals"] as? JSONObject)?["overlap_5"] != nil)
    // Two pairs of three models are those of this one with the other.
    let three = try figures([
      "--against", folder.path("other"), "--against", folder.path("other/similarity"),
    ])
    expectClose(
      try #require(three.number("overlap_5")), (2 * overlap + 1) / 3, absolute: 2e-6)
    // Kinds of evidence are looked up one film at a time, and agree all the same.
    let ratings = try figures(["--against", folder.path("models"), "--method", "ratings"])
    #expect(ratings.number("overlap_5") == 1)
    let missing = try FilmlabRun([
      "evaluate", "similarity", "--models", folder.path("models"), "--against",
      folder.path("nowhere"),
    ])
    #expect(missing.status == 66)
  }

  @Test func unknownFilmsAreBadData() throws {
    let tags = try folder.write("film,tag\nzzyzx qqq,slow\n", as: "tags.csv")
    let run = try FilmlabRun([
      "evaluate", "similarity", "--models", folder.path("models"), "--tags", tags,
    ])
    #expect(run.status == 65)
    #expect(run.errors.contains("--films"))
    #expect(try FilmlabRun(["evaluate", "similarity", "--count", "0"]).status == 64)
  }
}
