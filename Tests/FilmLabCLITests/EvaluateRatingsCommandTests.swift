import Foundation
import Testing
import _FilmTestSupport

/// `filmlab evaluate ratings`: predicted ratings by several methods, on splits given or made.
@Suite struct EvaluateRatingsCommandTests {
  /// The mean of 2 and 4 is 3: 5 is missed by 2, 2 by 1.
  @Test func ratingsByHand() throws {
    let folder = try EvaluationFiles.folder([
      "train.csv": "user,item,rating\n1,a,2\n2,b,4\n",
      "test.csv": "user,item,rating\n1,b,5\n2,a,2\n",
    ])
    let run = try FilmlabRun(
      ratings(folder, ["--method", "mean", "--replicates", "0"]))
    let mean = #""rmse":1.581139,"mae":1.5"#
    #expect(run.output.hasPrefix(#"{\#(mean),"method":"mean","mean":{\#(mean),"intervals":{}},"#))
    // Each user has one rating of one film, 2 and 4, and the held-out ones are 3 and 2 away.
    let user = #""user":{"rmse":2.54951,"mae":2.5,"intervals":{}}"#
    #expect(run.output.contains(user))
    #expect(run.output.contains(#""film":{"rmse":0.707107,"mae":0.5,"intervals":{}}"#))
    let end = #""intervals":{},"baseline":{\#(mean)},"differences":{},"ratings":2,"users":2}"#
    #expect(run.output.hasSuffix(end + "\n"))
  }

  @Test(arguments: ["mean", "bias", "biased", "bayesian"])
  func constantRatingsArePredictedWell(method: String) throws {
    let header = "userId,movieId,rating,timestamp\n"
    let folder = try EvaluationFiles.folder([
      "train.csv": header + "1,10,3,0\n1,11,3,0\n2,10,3,0\n",
      "test.csv": header + "2,11,3,0\n9,10,3,0\n1,99,3,0\n",
    ])
    let object = try FilmlabRun(ratings(folder, ["--method", method])).object()
    let figures = try #require(object[method] as? JSONObject)
    for key in ["rmse", "mae"] {
      expectClose(try #require(object.number(key)), 0, absolute: 1e-6)
      expectClose(try #require(figures.number(key)), 0, absolute: 1e-6)
    }
    #expect(object.number("ratings") == 3)
  }

  @Test func biasesBeatTheMeanWhereUsersDiffer() throws {
    var (train, test) = ("user,item,rating\n", "user,item,rating\n")
    for user in 0..<20 {
      for film in 0..<20 {
        let row = "\(user),\(film),\(user % 2 == 0 ? 4 : 2)\n"
        if (user + film) % 4 == 0 { test += row } else { train += row }
      }
    }
    let folder = try EvaluationFiles.folder(["train.csv": train, "test.csv": test])
    let object = try FilmlabRun(ratings(folder, [])).object()
    let baseline = try #require((object["baseline"] as? JSONObject)?.number("rmse"))
    #expect(try #require(object.number("rmse")) < 0.4 * baseline)
  }

  @Test func severalMethodsStandUnderTheirNames() throws {
    let folder = try tasteFolder()
    let more = ["--method", "bias,biased,bayesian", "--iterations", "20", "--factors", "4"]
    let run = try FilmlabRun(ratings(folder, more + ["--replicates", "50"]))
    #expect(
      EvaluationFiles.areInOrder(
        ["rmse", "method", "bias", "biased", "bayesian", "baseline", "ratings"], run.output))
    let object = try run.object()
    func rmse(_ method: String) throws -> Double {
      let figures = try #require(object[method] as? JSONObject)
      #expect((figures["intervals"] as? JSONObject)?.count == 2)
      return try #require(figures.number("rmse"))
    }
    #expect(try object.number("rmse") == rmse("bias"))
    #expect(try rmse("biased") < 0.5 * rmse("bias"))
    #expect(try rmse("bayesian") < 0.5 * rmse("bias"))
    let table = try FilmlabRun(ratings(folder, more + ["--format", "table"])).output
    // Three methods and three further baselines, two differences, what was evaluated.
    #expect(table.split(separator: "\n").count == 12)
    #expect(table.contains("bias less") && table.contains("paired"))
    let csv = try FilmlabRun(ratings(folder, more + ["--format", "csv"])).output
    #expect(csv.hasPrefix("method,metric,value,low,high,baseline\nbias,rmse,"))
    #expect(csv.split(separator: "\n").count == 13)
  }

  @Test func markdownAndThePageHaveEveryMethod() throws {
    let folder = try tasteFolder()
    let page = folder.path("report.html")
    let more = ["--method", "bias,biased", "--replicates", "50", "--factors", "4"]
    let run = try FilmlabRun(
      ratings(folder, more + ["--format", "markdown", "--report", page]))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("| method | rmse | 95 % interval |"))
    #expect(run.output.contains("| biased |") && run.output.contains("| bias less |"))
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("<h1>Ratings of test.csv</h1>"))
    #expect(html.components(separatedBy: "<svg ").count == 4)
    #expect(html.contains("rmse against time") && html.contains("CPU seconds"))
    for method in ["bias", "biased", "user", "film"] { #expect(html.contains(">\(method)<")) }
    #expect(!html.contains("<script"))
  }

  @Test(arguments: [
    ["--factors", "2"], ["--iterations", "3"], ["--regularization", "0.5"], ["--seed", "2"],
  ])
  func everyOptionHasAnEffect(_ option: [String]) throws {
    let folder = try tasteFolder()
    for method in ["biased", "bayesian"] {
      let base = ["--method", method, "--iterations", "6", "--factors", "4", "--replicates", "0"]
      let name = option[0]
      let rest = base.firstIndex(of: name).map { Array(base[..<$0] + base[($0 + 2)...]) } ?? base
      #expect(
        try FilmlabRun(ratings(folder, base)).output
          != FilmlabRun(ratings(folder, rest + option)).output)
      #expect(
        try FilmlabRun(ratings(folder, base + ["--jobs", "1"])).output
          == FilmlabRun(ratings(folder, base + ["--jobs", "3"])).output)
    }
  }

  @Test(arguments: ["random", "latest", "film", "user"])
  func aSplitIsMadeAndKept(kind: String) throws {
    var rows = "user,item,rating,timestamp\n"
    var generator = TestGenerator(seed: 8)
    for row in 0..<600 {
      rows += "\(row % 30),\(row / 30),\(Int.random(in: 1...5, using: &generator)),\(row)\n"
    }
    let folder = try EvaluationFiles.folder(["all.csv": rows])
    let split = folder.path("split")
    let arguments = ["--format", "json", "--method", "biased"]
    let made = try FilmlabRun(
      ["evaluate", "ratings", folder.path("all.csv"), "--save-split", split, "--split", kind]
        + arguments)
    let kept = try FilmlabRun(
      ["evaluate", "ratings", split + "/train.csv", "--test", split + "/test.csv"] + arguments)
    let (first, second) = (try made.object(), try kept.object())
    #expect(first.number("rmse") == second.number("rmse"))
    #expect(first.number("ratings") == second.number("ratings"))
    let folds = kind == "latest" ? [] : ["--folds", "4"]
    let object = try FilmlabRun(
      ["evaluate", "ratings", folder.path("all.csv"), "--split", kind] + folds + arguments
    ).object()
    if !folds.isEmpty { #expect(object.number("ratings") == 600) }
  }

  @Test func ratingsOnBothSidesAreTold() throws {
    let folder = try EvaluationFiles.folder([
      "train.csv": "user,item,rating\n1,a,2\n2,b,4\n",
      "test.csv": "user,item,rating\n1,a,5\n2,a,2\n",
    ])
    let run = try FilmlabRun(ratings(folder, []))
    #expect(run.errors.contains("1 of 2 ratings are in"))
    for options in [["--folds", "2"], ["--split", "film"]] {
      #expect(try FilmlabRun(ratings(folder, options)).status == 64)
    }
  }

  private func evaluate(_ text: String, _ options: String...) throws -> FilmlabRun {
    let folder = try EvaluationFiles.folder(["all.csv": text])
    return try FilmlabRun(
      ["evaluate", "ratings", folder.path("all.csv"), "--format", "json"] + options)
  }

  private static let rows = (0..<300).map { "\($0 % 20),f\($0 / 20),\(1 + $0 * 7 % 5),\($0)\n" }

  /// A row that stands twice is one rating, whose copy must not be on both sides of a split.
  @Test func doubledRowsAreOneRating() throws {
    let header = "user,item,rating,timestamp\n"
    let once = try evaluate(header + Self.rows.joined())
    let twice = try evaluate(header + (Self.rows + Self.rows).joined())
    #expect(try once.object().number("rmse") == twice.object().number("rmse"))
    #expect(twice.errors.contains("300 ratings are replaced by a later one"))
  }

  @Test func timesAreReadOrTheSplitIsRefused() throws {
    func text(_ time: (Int) -> String) -> String {
      "user,item,rating,date\n"
        + (0..<300).map { "\($0 % 20),f\($0 / 20),\(1 + $0 * 7 % 5),\(time($0))\n" }.joined()
    }
    let seconds = try evaluate(text { "\(1_578_700_800 + $0)" }, "--split", "latest").object()
    let dates = try evaluate(
      text { "2020-01-11T00:0\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60).5Z" }, "--split",
      "latest"
    ).object()
    #expect(dates.number("rmse") == seconds.number("rmse"))
    let bad = try evaluate(text { $0 == 7 ? "soon" : "\($0)" }, "--split", "latest")
    #expect(bad.status == 65 && bad.errors.contains("all.csv:9: the time \"soon\" cannot be read"))
  }

  @Test(arguments: [
    ("user,item,plays\n1,a,3\n2,b,9\n", "has counts of plays and no ratings"),
    ("user,item\n1,a\n2,b\n", "has no ratings, only who chose which film"),
  ])
  func whatHasNoRatingsIsRefused(text: String, told: String) throws {
    let run = try evaluate(text)
    #expect(run.status == 65 && run.errors.contains(told))
  }

  @Test func filesOfDifferentSetsAreRefused() throws {
    let folder = try EvaluationFiles.folder([
      "train.csv": "user,item,rating\n1,a,2\n2,b,4\n",
      "test.csv": "user,item,rating\n8,x,5\n9,y,2\n",
    ])
    let run = try FilmlabRun(ratings(folder, []))
    #expect(run.status == 65 && run.errors.contains("no user and no film is in"))
  }

  /// Films of which no score is known: the texts of other reviews tell which are liked.
  @Test func reviewsHelpFilmsWithoutRatings() throws {
    var lines = ""
    for film in 0..<60 {
      for critic in 0..<12 {
        let isGood = film % 2 == 0
        let text = isGood ? "A masterpiece, moving and unforgettable." : "Dull, lifeless, a mess."
        let score = critic % 3 == 0 ? #","score":"\#(isGood ? 5 : 1)/5""# : ""
        lines += #"{"critic":"c\#(critic)","film":"f\#(film)","text":"\#(text)"\#(score)}"# + "\n"
      }
    }
    let folder = try EvaluationFiles.folder(["reviews.jsonl": lines])
    let file = folder.path("reviews.jsonl")
    let object = try FilmlabRun([
      "evaluate", "ratings", file, "--reviews", file, "--split", "film", "--held-out-share", "0.3",
      "--format", "json",
    ]).object()
    let with = try #require((object["bias_and_reviews"] as? JSONObject)?.number("rmse"))
    let without = try #require((object["bias"] as? JSONObject)?.number("rmse"))
    #expect(with < 0.5 * without)
    let difference = try #require((object["differences"] as? JSONObject)?["bias"] as? JSONObject)
    expectClose(try #require(difference.number("rmse")), with - without, absolute: 1e-5)
  }

  /// Users and films of two kinds.
  private func tasteFolder() throws -> TemporaryFolder {
    var (train, test) = ("user,item,rating\n", "user,item,rating\n")
    var generator = TestGenerator(seed: 4)
    for user in 0..<40 {
      for film in 0..<30 {
        let likes = user % 2 == film % 2
        let row = "\(user),\(film),\(Int.random(in: likes ? 4...5 : 1...2, using: &generator))\n"
        if (user * 7 + film) % 5 == 0 { test += row } else { train += row }
      }
    }
    return try EvaluationFiles.folder(["train.csv": train, "test.csv": test])
  }

  private func ratings(_ folder: TemporaryFolder, _ more: [String]) -> [String] {
    [
      "evaluate", "ratings", folder.path("train.csv"), "--test", folder.path("test.csv"),
      "--format", "json",
    ] + more
  }
}
