import Foundation
import Testing
import _FilmTestSupport

/// `filmlab train ratings`, and what uses the model: predict, recommend, similar.
@Suite struct TrainRatingsCommandTests {
  private let folder: TemporaryFolder
  private var ratings: String { folder.path("ratings.csv") }

  /// Users and films of two kinds who have rated four films of five.
  init() throws {
    var rows = "user,item,rating\n"
    for user in 0..<30 {
      for film in 0..<20 where (user * 7 + film) % 5 != 0 {
        rows += "u\(user),\(film),\(user % 2 == film % 2 ? 5 : 1)\n"
      }
    }
    let titles = [
      "Alba", "Bora", "Cielo", "Duna", "Estrella", "Faro", "Gris", "Humo", "Isla", "Jara",
    ]
    let films = (0..<20).map {
      "\($0),\(titles[$0 / 2]) \($0 % 2 == 0 ? "par" : "impar") (\(1980 + $0)),Drama\n"
    }
    folder = try TemporaryFolder([
      "ratings.csv": rows, "movies.csv": "movieId,title,genres\n" + films.joined(),
      "pairs.csv": "user,item\nu0,0\nu0,5\nu5,0\nnew,1\nu1,zz\n",
      "mine.csv": "title,year,rating\nAlba par,1980,5\nBora par,1982,5\nBora impar,1983,1\n",
    ])
  }

  private func train(_ options: [String] = []) throws -> FilmlabRun {
    let run = try FilmlabRun(
      [
        "train", "ratings", ratings, "--films", folder.path("movies.csv"), "--output",
        folder.path("my/ratings"), "--factors", "4", "--date", "2020-01-01",
      ] + options)
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  @Test func aModelPredictsAsTheTrainingWould() throws {
    let run = try train()
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("biased: 4 factors of 30 users and 20 films, 20 with a title"))
    #expect(
      try folder.names("my/ratings")
        == ["factors.safetensors", "films.csv", "model.json", "users.csv"])
    let saved = try FilmlabRun(
      ["predict", folder.path("pairs.csv"), "--models", folder.path("my"), "--format", "csv"])
    let trained = try FilmlabRun([
      "predict", ratings, "--pairs", folder.path("pairs.csv"), "--factors", "4", "--format", "csv",
    ])
    #expect(
      saved.output == trained.output && saved.output.hasPrefix("user,item,rating,deviation\n"))
    #expect(
      saved.errors.contains(
        "1 of 5 pairs are of an unknown user, 1 of 5 pairs are of an unknown film"))
    #expect(trained.errors.hasSuffix(saved.errors))
    let direct = try FilmlabRun(
      [
        "predict", folder.path("pairs.csv"), "--models", folder.path("my/ratings"), "--format",
        "csv",
      ])
    #expect(direct.output == saved.output)
  }

  @Test func theSameBytesAgainWithFiguresWhereAsked() throws {
    _ = try train()
    let before = try folder.names("my/ratings").map { try folder.bytes(of: "my/ratings/\($0)") }
    _ = try train(["--jobs", "1"])
    let model = try folder.text(of: "my/ratings/model.json")
    #expect(model.contains("\"date\" : \"2020-01-01\"") && model.contains("\"kind\" : \"ratings\""))
    _ = try train()
    #expect(
      try folder.names("my/ratings").map { try folder.bytes(of: "my/ratings/\($0)") } == before)
    let run = try train(["--held-out-share", "0.2"])
    #expect(run.errors.contains("held out: mae "))
    #expect(try folder.text(of: "my/ratings/model.json").contains("\"rmse\" : "))
  }

  @Test func someoneIsFoldedIn() throws {
    _ = try train()
    let models = ["--models", folder.path("my")]
    let run = try FilmlabRun(
      ["recommend", folder.path("mine.csv"), "--count", "5", "--format", "csv"] + models)
    #expect(run.status == 0, "\(run.errors)")
    let titles = run.lines.dropFirst().map { String($0.split(separator: ",")[2]) }
    #expect(run.lines.first == "rank,id,title,year,stars" && titles.count == 5)
    #expect(titles.allSatisfy { $0.hasSuffix(" par") } && !titles.contains("Alba par"))
    let object = try FilmlabRun(
      ["recommend", folder.path("mine.csv"), "--format", "json"] + models
    )
    .object()
    #expect(object.text("ordered_by") == "stars" && object.objects("matched").count == 3)
    let predicted = try FilmlabRun(
      ["predict", folder.path("mine.csv"), "Cielo par", "Cielo impar", "--format", "jsonl"] + models
    ).rows()
    let stars = try predicted.map { try #require($0.number("stars")) }
    #expect(stars[0] > stars[1] + 1)
    let filtered = try FilmlabRun(
      ["recommend", folder.path("mine.csv"), "--year", "1990..", "--format", "jsonl"] + models)
    #expect(try filtered.rows().allSatisfy { $0.number("year") ?? 0 >= 1990 })
  }

  @Test func similarFilmsAreThoseOfTheSamePeople() throws {
    _ = try train()
    let run = try FilmlabRun(
      ["similar", "Alba par", "--models", folder.path("my"), "--count", "4", "--format", "csv"])
    #expect(run.status == 0, "\(run.errors)")
    let titles = run.lines.dropFirst().map { String($0.split(separator: ",")[4]) }
    #expect(titles.count == 4 && titles.allSatisfy { $0.hasSuffix(" par") }, "\(titles)")
  }

  @Test func likesRankAndPredictNoRatings() throws {
    let run = try train(["--method", "als"])
    #expect(run.errors.contains("a like is 4 or more on the scale 1 to 5"))
    let models = ["--models", folder.path("my")]
    let predicted = try FilmlabRun(["predict", folder.path("pairs.csv")] + models)
    #expect(predicted.status == 65)
    #expect(
      predicted.errors.contains("is a model of likes, which ranks films and predicts no ratings"))
    let list = try FilmlabRun(
      ["recommend", folder.path("mine.csv"), "--count", "3", "--format", "jsonl"] + models
    ).rows()
    #expect(list.allSatisfy { $0.text("title")?.hasSuffix(" par") == true })
    #expect(list.allSatisfy { $0.number("score") != nil && $0["stars"] == nil })
    try folder.write("title,year,rating\nAlba par,1980,1\n", as: "grumpy.csv")
    let grumpy = try FilmlabRun(["recommend", folder.path("grumpy.csv"), "--scale", "5"] + models)
    #expect(grumpy.status == 65 && grumpy.errors.contains("no film is liked"))
  }

  @Test func damagedFoldersAreRefused() throws {
    _ = try train()
    let models = ["--models", folder.path("my")]
    for name in try folder.names("my/ratings") {
      let bytes = try folder.bytes(of: "my/ratings/\(name)")
      try folder.write(bytes.dropLast(3), as: "my/ratings/\(name)")
      let commands = [
        ["predict", folder.path("pairs.csv")], ["recommend", folder.path("mine.csv")],
        ["similar", "Alba par"], ["recommend", "--all-users", ratings],
      ]
      for command in commands {
        let run = try FilmlabRun(command + models)
        #expect(run.status != 0 && run.output.isEmpty, "\(name): \(command)")
        #expect(!run.errors.isEmpty)
      }
      try folder.write(bytes, as: "my/ratings/\(name)")
    }
  }

  @Test func whatDoesNotGoTogetherIsRefused() throws {
    let pairs = folder.path("pairs.csv")
    for (arguments, status) in [
      (["train", "ratings", ratings], 64),
      (["train", "ratings", ratings, "-o", folder.path("x"), "--held-out-share", "1"], 64),
      (
        [
          "train", "ratings", ratings, "-o", folder.path("x"), "--method", "biased", "--alpha", "1",
        ], 64
      ),
      (["train", "ratings", ratings, "-o", folder.path("x"), "--factors", "0"], 64),
      (["train", "ratings", ratings, "-o", pairs], 74),
      (["train", "ratings", pairs, "-o", folder.path("x"), "--method", "biased"], 65),
      (["train", "ratings", "/nowhere", "-o", folder.path("x")], 66),
      (["predict", pairs, "--models", folder.path("nowhere")], 64),
      (["predict", ratings, "--pairs", pairs, "--models", folder.path("my")], 64),
    ] as [([String], Int32)] {
      let run = try FilmlabRun(arguments)
      #expect(run.status == status, "\(arguments): \(run.status) \(run.errors)")
    }
    #expect(try !folder.names().contains("x"))
  }
}
