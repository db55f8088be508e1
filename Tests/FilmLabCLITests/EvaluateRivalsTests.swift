import Foundation
import Testing
import _FilmTestSupport

/// `filmlab evaluate ratings|ranking --compare`: another program's predictions of what is held out.
@Suite struct EvaluateRivalsTests {
  private let folder: TemporaryFolder

  /// Users and films of two kinds.
  init() throws {
    var rows = "user,item,rating\n"
    var generator = TestGenerator(seed: 4)
    for user in 0..<40 {
      for film in 0..<30 {
        let likes = user % 2 == film % 2
        rows += "\(user),f\(film),\(Int.random(in: likes ? 4...5 : 1...2, using: &generator))\n"
      }
    }
    folder = try EvaluationFiles.folder(["ratings.csv": rows])
  }

  private func evaluate(_ what: String, _ options: [String]) throws -> FilmlabRun {
    try FilmlabRun(
      ["evaluate", what, folder.path("ratings.csv"), "--format", "json", "--replicates", "50"]
        + options)
  }

  /// A program that is trained on train.csv of the saved split and predicts the pairs of test.csv.
  @Test func ownPredictionsOfTheSavedSplitDifferByNothing() throws {
    let split = folder.path("split")
    _ = try evaluate("ratings", ["--save-split", split])
    _ = try FilmlabRun([
      "predict", split + "/train.csv", "--pairs", split + "/test.csv", "--factors", "4",
      "--output", folder.path("own.csv"),
    ])
    let run = try evaluate(
      "ratings",
      ["--method", "biased", "--factors", "4", "--compare", "own=" + folder.path("own.csv")])
    #expect(run.status == 0 && !run.errors.contains("own.csv"), "\(run.errors)")
    let object = try run.object()
    let difference = try #require((object["differences"] as? JSONObject)?["own"] as? JSONObject)
    // The file has four decimals.
    #expect(abs(try #require(difference.number("rmse"))) < 1e-4)
    #expect((difference["p"] as? JSONObject)?.number("rmse") != nil)
    let fit = try #require((object["rivals"] as? JSONObject)?["own"] as? JSONObject)
    #expect(fit.number("compared") == object.number("ratings"))
    #expect(fit.number("missing") == 0 && fit.number("unknown") == 0)
    #expect(
      EvaluationFiles.areInOrder(["biased", "own", "mean", "differences", "rivals"], run.output))
  }

  @Test(arguments: ["own.tsv.gz", "own.jsonl.zst"])
  func filesMayBeCompressed(name: String) throws {
    let split = folder.path("split")
    _ = try evaluate("ratings", ["--save-split", split])
    _ = try FilmlabRun([
      "predict", split + "/train.csv", "--pairs", split + "/test.csv", "--method", "mean",
      "--output", folder.path(name),
    ])
    // Without a name, the file's is taken.
    let run = try evaluate("ratings", ["--method", "mean", "--compare", folder.path(name)])
    let object = try run.object()
    let (own, mean) = ((object["own"] as? JSONObject)?.number("rmse"), object.number("rmse"))
    expectClose(try #require(own), try #require(mean), absolute: 1e-4)
  }

  @Test func notesTellWhatDoesNotFit() throws {
    let rival = try folder.write(
      "user,item,prediction\n0,f0,3\n0,f1,3\n0,f2,6\n9,zz,3\n", as: "r.csv")
    let run = try evaluate("ratings", ["--held-out-share", "0.99", "--compare", "r=\(rival)"])
    #expect(run.errors.contains("r.csv: predictions for "), "\(run.errors)")
    #expect(
      run.errors.contains(
        "of pairs that are not held out, and left out; the first of user 9, item zz"))
    #expect(
      run.errors.contains("1 prediction is outside the ratings' range, 1 to 5; taken as given"))
    let table = try evaluate(
      "ratings", ["--compare", "r=\(rival)", "--format", "table", "--held-out-share", "0.99"])
    #expect(table.output.contains("bias less") && table.output.contains("paired"))
  }

  @Test(arguments: ["ratings", "ranking"])
  func rivalsThatCannotBeCompared(what: String) throws {
    let method = what == "ratings" ? "bias" : "als"
    let good = try folder.write("user,item,prediction\n0,f0,3\n", as: "good.csv")
    for (options, status, told) in [
      (["--compare", "\(method)=\(good)"], 64, "a method or figure has the name \(method)"),
      (["--compare", "users=\(good)"], 64, "a method or figure has the name users"),
      (["--compare", "a=\(good)", "--compare", "a=\(good)"], 64, "two rivals have the name a"),
      (["--compare", "=\(good)"], 64, "give a name and a file"),
      (["--compare", "a="], 64, "give a name and a file"),
      (["--compare", "a=/nowhere.csv"], 66, "there is no such file"),
      (["--compare", "a=" + folder.path("text.csv")], 65, "needs"),
      (["--compare", "a=" + folder.path("others.csv")], 65, "which --save-split writes"),
    ] as [([String], Int32, String)] {
      try folder.write("text\nhello\n", as: "text.csv")
      try folder.write("user,item,prediction\nnobody,f0,3\n", as: "others.csv")
      let run = try evaluate(what, options)
      #expect(run.status == status, "\(options): \(run.errors)")
      #expect(run.output.isEmpty)
      if told != "needs" { #expect(run.errors.contains(told), "\(run.errors)") }
    }
  }

  @Test func anotherScaleIsRefused() throws {
    let split = folder.path("split")
    _ = try evaluate("ratings", ["--save-split", split])
    let test = try folder.text(of: "split/test.csv").split(separator: "\n").dropFirst()
    let rows = test.map { $0.split(separator: ",").prefix(2).joined(separator: ",") + ",7.5\n" }
    let rival = try folder.write("user,item,prediction\n" + rows.joined(), as: "ten.csv")
    let run = try evaluate("ratings", ["--compare", "ten=\(rival)"])
    #expect(run.status == 65)
    #expect(run.errors.contains("are not on the scale of the ratings, 1 to 5"))
  }

  /// A program that is trained on train.csv of the saved split lists films for the users of fold-in.csv.
  @Test func listsOfTheSavedSplitAreCompared() throws {
    let split = folder.path("split")
    _ = try evaluate("ranking", ["--save-split", split, "--method", "popularity"])
    #expect(
      try folder.names("split") == ["fold-in.csv", "held-out.csv", "split.json", "train.csv"])
    // Films of the user's kind, in any order, those known among them.
    let users = try folder.text(of: "split/fold-in.csv").split(separator: "\n").dropFirst()
      .compactMap { $0.split(separator: ",").first.flatMap { Int($0) } }
    var rows = "user,item\n"
    for user in Set(users).sorted() {
      for film in stride(from: user % 2, to: 30, by: 2) { rows += "\(user),f\(film)\n" }
    }
    let rival = try folder.write(rows, as: "lists.csv")
    let run = try evaluate(
      "ranking", ["--method", "als", "--factors", "4", "--compare", "kind=\(rival)"])
    let object = try run.object()
    // Fifteen films of the kind: all that is hidden is among them.
    #expect((object["kind"] as? JSONObject)?.number("recall_20") == 1)
    let difference = try #require((object["differences"] as? JSONObject)?["kind"] as? JSONObject)
    #expect(try #require(difference.number("recall_20")) <= 0)
    #expect(run.errors.contains("removed from lists, since the user is known to like them"))
    let fit = try #require((object["rivals"] as? JSONObject)?["kind"] as? JSONObject)
    #expect(fit.number("compared") == object.number("users"))
    let kept = try FilmlabRun([
      "evaluate", "ranking", split + "/train.csv", "--fold-in", split + "/fold-in.csv",
      "--held-out", split + "/held-out.csv", "--method", "als", "--factors", "4", "--format",
      "json",
      "--replicates", "50",
    ]).object()
    #expect(kept.number("ndcg_100") == object.number("ndcg_100"))
    let both = ["--fold-in", "a", "--held-out", "b", "--save-split", "c"]
    #expect(try evaluate("ranking", both).status == 64)
  }
}
