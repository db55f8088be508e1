import Testing
import _FilmTestSupport

/// An option that a command would ignore, beside the others that were given, is refused with a sentence.
@Suite struct GivenOptionsTests {
  /// A folder with a model of ratings, `my`, and a file of pairs.
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "ratings.csv": "user,item,rating\n1,10,5\n1,11,1\n2,10,4\n2,12,2\n3,11,2\n3,12,5\n",
      "pairs.csv": "user,item\n1,12\n3,10\n",
      "movies.csv": "movieId,title\n10,Alba (1980)\n",
    ])
    let run = try FilmlabRun([
      "train", "ratings", folder.path("ratings.csv"), "--factors", "2", "--output",
      folder.path("my"),
    ])
    #expect(run.status == 0, "\(run.errors)")
  }

  /// Checks that each of some options is refused, with a message that names it.
  private func refuses(
    _ command: [String], _ options: [[String]], because reason: String,
    environment: [String: String] = [:]
  ) throws {
    for option in options {
      let run: any CommandOutcome =
        environment.isEmpty
        ? try FilmlabRun(command + option)
        : try FilmlabProcess(command + option, environment: environment)
      #expect(run.status == 64, "\(command + option): \(run.status) \(run.errors)")
      #expect(run.output.isEmpty)
      #expect(
        run.errors.contains("\(option[0]) \(reason)"), "\(command + option): \(run.errors)")
    }
  }

  private static let fields = [
    ["--score-field", "a"], ["--film-field", "a"], ["--title-field", "a"],
  ]
  private static let fieldsOfReviews = [
    ["--text-field", "a"], ["--id-field", "a"], ["--label-field", "a"],
  ]
  private static let factors = [
    ["--factors", "3"], ["--iterations", "3"], ["--regularization", "3"],
  ]

  @Test func predictHasThreeWays() throws {
    let titles = ["predict", "x", "Persona"]
    try refuses(
      titles, Self.factors + [["--seed", "3"], ["--jobs", "3"]], because: "is for a training")
    let pairs = ["predict", "x", "--pairs", "y"]
    try refuses(pairs, Self.fields + [["--films", "z"]], because: "is for titles")
    try refuses(pairs + ["--method", "bias"], Self.factors, because: "is for a factorization")
    let model = ["predict", folder.path("pairs.csv"), "--models", folder.path("my")]
    try refuses(
      model, Self.fields + [["--films", "z"], ["--user", "a"], ["--scale", "5"]],
      because: "is for titles")
    try refuses(
      model, Self.factors + [["--seed", "3"], ["--jobs", "3"]], because: "is for a training")
    for way in [titles, pairs, model] {
      try refuses(way, Self.fieldsOfReviews, because: "is for reviews")
    }
  }

  @Test func recommendHasThreeWays() throws {
    try refuses(
      ["recommend"],
      Self.fields + [["--films", "z"], ["--user", "a"], ["--scale", "5"], ["--strict"]],
      because: "is for a file of ratings")
    try refuses(["recommend", "x"], Self.fieldsOfReviews, because: "is for reviews")
    try refuses(
      ["recommend", "x"], [["--method", "als"], ["--seed", "3"], ["--jobs", "3"]],
      because: "is for --all-users")
    let all = ["recommend", "--all-users", folder.path("ratings.csv")]
    try refuses(all, Self.fields, because: "is for one person's ratings")
    let films = ["--films", folder.path("movies.csv")]
    let named = all + ["--models", folder.path("my")]
    try refuses(named, [films], because: "gives titles to a model that is trained")
    try refuses(named, [["--method", "als"], ["--seed", "3"]], because: "trains a model")
  }

  @Test func aModelOfTheEnvironmentIsNoOther() throws {
    let all = ["recommend", "--all-users", folder.path("ratings.csv"), "--format", "csv"]
    let environment = ["FILMLAB_MODELS": folder.path("my")]
    let films = ["--films", folder.path("movies.csv")]
    try refuses(
      all, [films], because: "gives titles to a model that is trained", environment: environment)
    try refuses(all, [["--seed", "3"]], because: "trains a model", environment: environment)
    let trained = try FilmlabProcess(
      all + films + ["--method", "als", "--seed", "3"], environment: environment)
    #expect(trained.status == 0 && trained.output.contains(",Alba,1980,"), "\(trained.errors)")
  }

  @Test func strictCountsForManyUsersToo() throws {
    try folder.write("user,item,rating\n1,10,5\n2,11,4\n2,,3\n", as: "bad.csv")
    let bad = folder.path("bad.csv")
    let models = ["--models", folder.path("my")]
    for command in [
      ["recommend", "--all-users", bad] + models, ["predict", bad] + models,
      ["predict", folder.path("ratings.csv"), "--pairs", bad, "--factors", "2"],
    ] {
      #expect(try FilmlabRun(command).status == 0, "\(command)")
      let run = try FilmlabRun(command + ["--strict"])
      #expect(run.status == 65 && run.errors.contains("rows were skipped"), "\(run.errors)")
    }
  }

  @Test func evaluationsHaveParts() throws {
    let ratings = ["evaluate", "ratings", "x"]
    try refuses(ratings, Self.factors, because: "is for a factorization")
    try refuses(ratings, [["--models", "y"]], because: "reads texts")
    try refuses(
      ratings + ["--test", "y"],
      [["--held-out-share", "0.1"], ["--split", "film"], ["--folds", "3"]],
      because: "parts ratings")
    try refuses(
      ratings + ["--folds", "3"], [["--held-out-share", "0.1"]], because: "holds out one share")
    let ranking = ["evaluate", "ranking", "x"]
    let ofALS = [["--unobserved-weight", "3"], ["--alpha", "3"], ["--solver", "cholesky"]]
    try refuses(
      ranking + ["--method", "ease"], Self.factors.dropLast() + ofALS, because: "is for als:")
    try refuses(
      ranking + ["--method", "neighbours"], [["--regularization", "3"]],
      because: "is for a factorization")
    try refuses(
      ranking + ["--fold-in", "y", "--held-out", "z"],
      [["--held-out-share", "0.1"], ["--save-split", "a"]], because: "is for a split that is made")
    let similarity = ["evaluate", "similarity"]
    try refuses(
      similarity, [["--scale", "5"], ["--minimum-rating", "4"]], because: "says which of --ratings")
    try refuses(similarity, [["--films", "x"]], because: "gives titles to --tags")
  }

  @Test func similarNeedsItsEvidence() throws {
    let similar = ["similar", "10", "--models", folder.path("my")]
    for method in ["text", "facts"] {
      try refuses(
        similar, [["--method", method]],
        because: "\(method) needs a model of filmlab train similarity")
    }
    for method in ["fused", "ratings"] {
      #expect(try FilmlabRun(similar + ["--method", method]).status == 0)
    }
  }

  @Test func filmsAreNotAbstainedFrom() throws {
    try refuses(
      ["sentiment", "x", "--by-film"], [["--abstain", "0.2"]], because: "calls reviews neutral")
  }

  @Test func trainingsHaveParts() throws {
    let update = ["train", "similarity", "--update", "x", "--ratings", "y", "--output", "z"]
    try refuses(
      update,
      Self.factors + Self.fields + Self.fieldsOfReviews + [
        ["--refuse-twins"], ["--minimum-count", "5"], ["--text-factors", "8"],
        ["--maximum-word-share", "0.5"], ["--without", "words"], ["--ratings-weight", "1"],
        ["--unobserved-weight", "1"], ["--models", "a"],
      ], because: "is for a training")
    let ratings = ["train", "similarity", "--ratings", "y", "--output", "z"]
    try refuses(ratings, Self.factors, because: "shapes the factors of ratings")
    try refuses(
      ["train", "ratings", "x", "--output", "y", "--method", "biased"],
      [["--unobserved-weight", "1"], ["--alpha", "1"], ["--minimum-rating", "3"]],
      because: "is for likes")
  }
}
