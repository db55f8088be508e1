import Foundation
import Testing
import _FilmTestSupport

/// `filmlab evaluate sentiment --compare`: other models and others' predictions on the same reviews.
@Suite struct EvaluateComparisonTests {
  private func comparison(
    _ reviews: String, with rival: String, _ more: [String] = []
  ) throws -> JSONObject {
    let run = try evaluate(reviews, ["--compare", rival, "--format", "json"] + more)
    return try #require(try run.object().objects("comparisons").first, "\(run.errors)")
  }

  private func evaluate(_ reviews: String, _ more: [String]) throws -> FilmlabRun {
    try FilmlabRun(["evaluate", "sentiment", reviews, "--replicates", "40"] + more)
  }

  private func metric(_ key: String, _ comparison: JSONObject) throws -> JSONObject {
    try #require(comparison.objects("metrics").first { $0.text("metric") == key })
  }

  private func made(_ folder: TemporaryFolder, count: Int = 200) throws -> String {
    try folder.write(MadeReviews.lines(count: count), as: "made.jsonl")
  }

  @Test func ownPredictionsAreNoBetter() throws {
    let folder = try TemporaryFolder()
    let reviews = try made(folder)
    for name in ["own.jsonl", "own.csv"] {
      let format = String(name.suffix(5)) == "jsonl" ? "jsonl" : "csv"
      _ = try FilmlabRun(
        ["sentiment", reviews, "--format", format, "--output", folder.path(name)])
      let result = try comparison(reviews, with: folder.path(name))
      #expect(result.number("reviews") == 200)
      let test = try #require(result["mcnemar"] as? JSONObject)
      #expect(test.number("only_this_right") == 0 && test.number("only_other_right") == 0)
      #expect(test.number("p") == 1)
      let accuracy = try metric("accuracy", result)
      #expect(accuracy.number("difference") == 0)
      #expect(accuracy.number("this") == accuracy.number("other"))
      // The file has four decimals.
      let loss = try metric("log_loss", result)
      #expect(abs(try #require(loss.number("difference"))) < 1e-4)
    }
  }

  @Test func aModelFolderJudgesTheSameReviews() throws {
    let folder = try TemporaryFolder()
    let models = "\(try FilmlabProcess.checkout())/Models"
    let reviews = try made(folder)
    for path in [models, models + "/sentiment"] {
      let result = try comparison(reviews, with: path)
      #expect(try metric("auc", result).number("difference") == 0)
      #expect(result.text("with") == path)
    }
  }

  /// A rival who says fresh of every review, by the order of rows and without probabilities.
  @Test func labelsAloneCanBeCompared() throws {
    let folder = try TemporaryFolder()
    let reviews = try made(folder)
    let rival = try folder.write(
      String(repeating: "{\"label\":\"fresh\"}\n", count: 200), as: "rival.jsonl")
    let result = try comparison(reviews, with: rival)
    let keys = result.objects("metrics").compactMap { $0.text("metric") }
    #expect(keys.starts(with: ["accuracy", "macro_f1", "mcc"]))
    for key in ["auc", "brier", "log_loss", "ece", "rating_mae"] { #expect(!keys.contains(key)) }
    let accuracy = try metric("accuracy", result)
    let fresh = MadeReviews.lines(count: 200).split(separator: "\n")
      .count { $0.contains("\"fresh\":true") }
    expectClose(try #require(accuracy.number("other")), Double(fresh) / 200, absolute: 1e-6)
    #expect(try #require(accuracy.number("difference")) > 0)
    let test = try #require(result["mcnemar"] as? JSONObject)
    let (only, other) = (test.number("only_this_right"), test.number("only_other_right"))
    let difference = try #require(accuracy.number("difference"))
    expectClose((try #require(only) - #require(other)) / 200, difference, absolute: 1e-6)
  }

  @Test func rowsAreMatchedByIDsInAnyOrder() throws {
    let folder = try TemporaryFolder()
    let reviews = try made(folder)
    let rows = (0..<150).reversed().map { "{\"id\":\($0),\"probability\":0.\($0 % 10)}\n" }
    let rival = try folder.write(rows.joined(), as: "rival.jsonl")
    let run = try evaluate(reviews, ["--compare", rival, "--format", "json"])
    #expect(run.errors.contains("predictions for 150 of 200 reviews"))
    let result = try #require(try run.object().objects("comparisons").first)
    #expect(result.number("reviews") == 150)
    let shuffled = try folder.write(rows.sorted().joined(), as: "sorted.jsonl")
    let other = try comparison(reviews, with: shuffled)
    #expect(try metric("auc", result).number("other") == metric("auc", other).number("other"))
  }

  @Test func tableNamesTheRivalAndTheTest() throws {
    let folder = try TemporaryFolder()
    let reviews = try made(folder)
    let rival = try folder.write(
      String(repeating: "{\"label\":\"rotten\"}\n", count: 200), as: "rival.jsonl")
    let run = try evaluate(reviews, ["--compare", rival, "--brief"])
    #expect(run.output.contains("Against \(rival)\n"))
    #expect(run.output.contains("McNemar's"))
    let csv = try evaluate(reviews, ["--compare", rival, "--format", "csv"]).output
    #expect(csv.contains("against/\(rival)/accuracy/difference,"))
    #expect(csv.contains("against/\(rival)/mcnemar/p,"))
  }

  @Test func severalRivalsStandInOneTable() throws {
    let folder = try TemporaryFolder()
    let reviews = try made(folder)
    for label in ["fresh", "rotten"] {
      let rows = String(repeating: "{\"label\":\"\(label)\"}\n", count: 200)
      try folder.write(rows, as: "\(label).jsonl")
    }
    let run = try evaluate(
      reviews,
      [
        "--compare", folder.path("fresh.jsonl"), "--compare", folder.path("rotten.jsonl"),
        "--brief",
      ])
    let lines = run.lines.drop { $0 != "All models" }
    let header = try #require(lines.first { $0.hasPrefix("metric") })
    #expect(
      header.split(separator: " ") == ["metric", "this", "model", "fresh.jsonl", "rotten.jsonl"])
    let accuracy = try #require(lines.first { $0.hasPrefix("accuracy") })
    #expect(accuracy.count { $0 == "*" } == 2)
    // Labels alone have no AUC.
    let auc = try #require(lines.first { $0.hasPrefix("auc") })
    #expect(auc.count { $0 == "–" } == 2)
  }

  @Test func rivalsThatCannotBeCompared() throws {
    let folder = try TemporaryFolder()
    let reviews = try made(folder)
    let cases = [
      ("{\"label\":\"fresh\"}\n", "1 row without ids for 200 reviews"),
      (
        "{\"id\":\"x\",\"label\":\"fresh\"}\n", "rival.jsonl: its only row has the id of no review;"
      ),
      (
        "{\"id\":\"x\",\"label\":\"fresh\"}\n{\"id\":\"y\",\"label\":\"fresh\"}\n",
        "none of the 2 rows has the id of a review;"
      ),
      ("{\"id\":1,\"opinion\":\"fresh\"}\n", "no row has a probability or a label"),
    ]
    for (content, says) in cases {
      let rival = try folder.write(content, as: "rival.jsonl")
      let run = try evaluate(reviews, ["--compare", rival])
      #expect(run.status == 65)
      #expect(run.errors.contains(says), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
    let missing = try evaluate(reviews, ["--compare", folder.path("nowhere")])
    #expect(missing.status == 66)
    #expect(missing.errors.contains("there is no such file"))
  }
}
