import Foundation
import Testing
import _FilmTestSupport

/// `filmlab train similarity --reviews`: reviews without a score count by what their texts say.
@Suite struct TrainSimilarityReviewsTests {
  /// Forty films, even and odd; half of the reviewers like even ones, the others odd ones, and all films
  /// are written about in the same words but for a place that eight of them share.
  private func reviews(_ score: (_ film: Int, _ isLiked: Bool) -> String?) -> String {
    var generator = TestGenerator(seed: 8)
    let places = ["desert", "harbour", "castle", "forest", "arena"]
    var lines = ""
    for reviewer in 0..<24 {
      for film in 0..<40 {
        let isLiked = film % 2 == reviewer % 2
        let words = isLiked ? ["wonderful", "gripping", "lovely"] : ["dull", "tedious", "clumsy"]
        let text = (0..<4).map { _ in
          generator.element(of: words) + " " + generator.element(of: ["scene", "script", "story"])
        }
        lines += "{\"critic\":\"R. \(reviewer)\",\"film\":\"f\(film)\",\"title\":\"Film \(film)\","
        lines += "\"text\":\"\(text.joined(separator: " ")) in a \(places[film / 8])\""
        if let score = score(film, isLiked) { lines += ",\"score\":\"\(score)\"" }
        lines += "}\n"
      }
    }
    return lines
  }

  private func lexicon(_ folder: TemporaryFolder) throws {
    try folder.write(MadeReviews.lines(count: 400), as: "made.jsonl")
    let run = try FilmlabRun([
      "train", "sentiment", folder.path("made.jsonl"), "--output", folder.path("words/sentiment"),
      "--quiet",
    ])
    #expect(run.status == 0, "\(run.errors)")
  }

  private func train(
    _ folder: TemporaryFolder, _ name: String, _ options: [String] = [],
    score: (_ film: Int, _ isLiked: Bool) -> String? = { _, _ in nil }
  ) throws -> FilmlabRun {
    let path = try folder.write(reviews(score), as: "\(name).jsonl")
    return try FilmlabRun(
      [
        "train", "similarity", "--reviews", path, "--models", folder.path("words"), "--output",
        folder.path("\(name)/similarity"), "--text-factors", "4", "--date", "2020-01-01",
      ] + options)
  }

  /// The films that the same people like as film 10.
  private func likedWithTen(_ folder: TemporaryFolder, _ name: String) throws -> [Int] {
    try FilmlabRun([
      "similar", "Film 10", "--models", folder.path(name), "--method", "ratings", "--format",
      "json", "--count", "19",
    ]).object().objects("similar").compactMap { $0.text("title").flatMap { Int($0.dropFirst(5)) } }
  }

  @Test func textsSayWhoLikesWhat() throws {
    let folder = try TemporaryFolder()
    try lexicon(folder)
    let run = try train(folder, "my")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors.contains("960 reviews by named reviewers count as ratings, 960 of them by their"))
    let list = try likedWithTen(folder, "my")
    #expect(list.count == 19 && list.allSatisfy { $0 % 2 == 0 }, "\(list)")
    let model = String(decoding: try folder.bytes(of: "my/similarity/model.json"), as: UTF8.self)
    #expect(model.contains("lexicon.tsv"))
  }

  @Test func withoutPredictionsNobodyLikesAnything() throws {
    let folder = try TemporaryFolder()
    try lexicon(folder)
    #expect(try train(folder, "my", ["--no-predicted-ratings"]).status == 0)
    #expect(try likedWithTen(folder, "my").isEmpty)
    let model = String(decoding: try folder.bytes(of: "my/similarity/model.json"), as: UTF8.self)
    #expect(!model.contains("lexicon.tsv"))
  }

  /// Scores contradict the texts about film 10.
  @Test func aScoreCountsForMoreThanTheText() throws {
    let folder = try TemporaryFolder()
    try lexicon(folder)
    let run = try train(folder, "my") { film, isLiked in
      isLiked != (film == 10) ? "5/5" : "1/5"
    }
    #expect(run.errors.contains("960 reviews by named reviewers count as ratings, 0 of them"))
    let list = try likedWithTen(folder, "my")
    #expect(list.count == 19 && list.allSatisfy { $0 % 2 == 1 }, "\(list)")
  }

  @Test func textsChangeTheFactorsOfRatings() throws {
    let folder = try TemporaryFolder()
    try lexicon(folder)
    let options = ["--ratings-weight", "0.5", "--factors", "4"]
    #expect(try train(folder, "my", options).status == 0)
    #expect(try train(folder, "without", options + ["--no-predicted-ratings"]).status == 0)
    let header = try ["my", "without"].map {
      String(
        decoding: try folder.bytes(of: "\($0)/similarity/factors.safetensors").prefix(4_000),
        as: UTF8.self)
    }
    #expect(header[0].contains("\"ratings\"") && !header[1].contains("\"ratings\""))
    #expect(try likedWithTen(folder, "my").prefix(10).allSatisfy { $0 % 2 == 0 })
  }

  @Test func besideRatingsTheyAreAskedFor() throws {
    let folder = try TemporaryFolder()
    try lexicon(folder)
    let ratings = try folder.write("user,item,rating\n1,a,5\n1,b,5\n2,a,5\n", as: "ratings.csv")
    let without = try train(folder, "without", ["--ratings", ratings])
    #expect(without.status == 0 && !without.errors.contains("count as ratings"))
    let with = try train(folder, "with", ["--ratings", ratings, "--predicted-ratings"])
    #expect(with.status == 0 && with.errors.contains("count as ratings"))
    #expect(try likedWithTen(folder, "with").count == 19)
  }

  /// Half of the films have reviews with scores, the others reviews without.
  @Test func filmsWithoutVerdictsStandBesideThoseWithThem() throws {
    let folder = try TemporaryFolder()
    try lexicon(folder)
    let run = try train(folder, "my") { film, isLiked in
      film >= 20 ? nil : isLiked ? "5/5" : "1/5"
    }
    #expect(run.status == 0, "\(run.errors)")
    let arguments = ["similar", "Film 10", "--models", folder.path("my"), "--count", "30"]
    let list = try FilmlabRun(arguments + ["--format", "json"]).object().objects("similar")
    let others = list.filter { ($0.text("title").flatMap { Int($0.dropFirst(5)) } ?? 0) >= 20 }
    #expect(!others.isEmpty && others.count < list.count, "\(list)")
    // A meter of predicted verdicts is none of the critics'.
    #expect(others.allSatisfy { $0["tomatometer"] is NSNull })
    #expect(others.allSatisfy { $0.number("tomatometer_reviews") == 0 })
    let table = try FilmlabRun(arguments + ["--format", "table"]).output
    #expect(table.contains(" –  0 of 24 "), "\(table)")
    #expect(table.contains("Tomatometer 50 % (24 reviews)") && !table.contains("24 of 24"))
    let unjudged = try FilmlabRun(["similar", "Film 20"] + arguments.dropFirst(2)).output
    #expect(unjudged.contains("no Tomatometer, 0 of 24 reviews have a label or score"))
  }

  /// The texts may be those of the critics whose verdicts are known.
  @Test(arguments: [(20, "4"), (24, ""), (30, "")])
  func textsBesideVerdictsCountOnce(verdicts: Int, rest: String) throws {
    let folder = try TemporaryFolder()
    try lexicon(folder)
    let lines = (0..<verdicts).flatMap { critic in
      (0..<40).map { "r-\(critic),f\($0),\(critic % 2 == 0)" }
    }
    let critics = try folder.write(
      "critic,film,fresh\n" + lines.joined(separator: "\n"), as: "critics.csv")
    #expect(try train(folder, "my", ["--critics", critics]).status == 0)
    let rows = String(decoding: try folder.bytes(of: "my/similarity/films.csv"), as: UTF8.self)
      .split(separator: "\n")
    let counts = ",\(verdicts / 2),\(verdicts)" + (rest.isEmpty ? ",," : ",,,\(rest)")
    #expect(rows.count == 41 && rows.dropFirst().allSatisfy { $0.hasSuffix(counts) }, "\(rows[1])")
    #expect(rows[0].hasSuffix("reviews_without_verdict") == !rest.isEmpty)
  }

  @Test func onlyPartsOfTheRecipeAreLeftOut() throws {
    let run = try FilmlabRun([
      "train", "similarity", "--ratings", "/nowhere", "--without", "words,tags", "--output",
      "/nowhere",
    ])
    #expect(run.status == 64)
    #expect(run.errors.contains("--without tags: the parts are words, themes, "), "\(run.errors)")
  }

  @Test func predictionsNeedReviews() throws {
    let run = try FilmlabRun([
      "train", "similarity", "--ratings", "/nowhere", "--predicted-ratings", "--output", "/nowhere",
    ])
    #expect(run.status == 64)
    #expect(run.errors.contains("--predicted-ratings needs --reviews"), "\(run.errors)")
  }
}
