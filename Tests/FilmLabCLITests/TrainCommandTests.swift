import Foundation
import Testing
import _FilmTestSupport

/// `filmlab train`: a folder that the other commands take, the same bytes each time, or nothing.
@Suite struct TrainCommandTests {
  // MARK: Sentiment

  private func trainSentiment(
    _ folder: TemporaryFolder, _ name: String, _ options: [String] = []
  ) throws -> FilmlabRun {
    try FilmlabRun(
      [
        "train", "sentiment", folder.path("train.jsonl"), "--output",
        folder.path("\(name)/sentiment"), "--date", "2020-01-01",
      ] + options)
  }

  @Test func trainedLexiconIsUsed() throws {
    let folder = try TemporaryFolder()
    try folder.write(MadeReviews.lines(count: 400), as: "train.jsonl")
    let run = try trainSentiment(folder, "my")
    #expect(run.status == 0)
    #expect(run.errors.contains("entries kept"))
    #expect(try folder.names() == ["my", "train.jsonl"])
    let unseen = try folder.write(
      MadeReviews.lines(count: 100, films: 10, seed: 9), as: "unseen.jsonl")
    for models in ["my", "my/sentiment"] {
      let rows = try FilmlabRun(["sentiment", unseen, "--models", folder.path(models)]).rows()
      let truth = try JSONRows.rows(MadeReviews.lines(count: 100, films: 10, seed: 9))
      let right = zip(rows, truth).filter {
        ($0.text("label") == "fresh") == ($1["fresh"] as? Bool)
      }
      #expect(rows.count == 100)
      #expect(right.count >= 95)
    }
  }

  @Test func bytesAreTheSameForAnyThreads() throws {
    let folder = try TemporaryFolder()
    try folder.write(MadeReviews.lines(count: 400), as: "train.jsonl")
    for (name, jobs) in [("one", "1"), ("again", "1"), ("two", "2")] {
      #expect(try trainSentiment(folder, name, ["--jobs", jobs, "--quiet"]).status == 0)
    }
    let lexicon = try folder.bytes(of: "one/sentiment/lexicon.tsv")
    #expect(try folder.bytes(of: "again/sentiment/lexicon.tsv") == lexicon)
    #expect(try folder.bytes(of: "two/sentiment/lexicon.tsv") == lexicon)
    // Each description holds the command that made it, so that the folder's name differs.
    let descriptions = try [("one", "1"), ("again", "1"), ("two", "2")].map { name, jobs in
      String(decoding: try folder.bytes(of: "\(name)/sentiment/model.json"), as: UTF8.self)
        .replacingOccurrences(of: "\(name)/sentiment", with: "x/sentiment")
        .replacingOccurrences(of: "--jobs \(jobs)", with: "--jobs n")
    }
    #expect(descriptions[1] == descriptions[0] && descriptions[2] == descriptions[0])
    #expect(descriptions[0].contains("2020-01-01"))
    #expect(!descriptions[0].contains(folder.path))
  }

  @Test func oneClassCannotBeLearned() throws {
    let folder = try TemporaryFolder()
    try folder.write(MadeReviews.lines(count: 200, onlyFresh: true), as: "train.jsonl")
    let run = try trainSentiment(folder, "my")
    #expect(run.status == 65)
    #expect(run.errors.contains("200 fresh and 0 rotten, cannot train a lexicon"))
    #expect(try folder.names() == ["train.jsonl"])
  }

  @Test func sixReviewsAreTooFew() throws {
    let folder = try TemporaryFolder()
    try folder.write(MadeReviews.lines(count: 6), as: "train.jsonl")
    let run = try trainSentiment(folder, "my")
    #expect(run.status == 65)
    #expect(run.errors.contains("6 reviews with a label or score, "))
    #expect(run.errors.contains(" 30 fresh and 30 rotten ones are needed at least"))
    #expect(try folder.names() == ["train.jsonl"])
  }

  @Test func strictRefusesBadRows() throws {
    let folder = try TemporaryFolder()
    try folder.write(MadeReviews.lines(count: 400) + "{\n", as: "train.jsonl")
    #expect(try trainSentiment(folder, "lenient").status == 0)
    let run = try trainSentiment(folder, "strict", ["--strict"])
    #expect(run.status == 65)
    #expect(run.errors.contains("train.jsonl:401: skipped"))
    #expect(try folder.names() == ["lenient", "train.jsonl"])
  }

  @Test(arguments: [
    ["--jobs", "0"], ["--entries", "0"], ["--ngrams", "4"], ["--regularization", "0"],
    ["--iterations", "0"], ["--minimum-count", "0"], ["--weights", "a"], ["--weights", "1,2"],
    ["--date", "20-1-1"],
  ])
  func wrongNumbersAreToldBeforeAnythingIsRead(_ option: [String]) throws {
    let run = try FilmlabRun(
      ["train", "sentiment", "/nowhere", "--output", "/nowhere/model"] + option)
    #expect(run.status == 64)
    #expect(run.errors.contains("\(option[0]) \(option[1])"), "\(run.errors)")
    #expect(run.errors.contains("filmlab train sentiment"))
  }

  // MARK: Similarity

  /// Films in groups of ten; users like the films of one group.
  private func groups() -> (films: String, ratings: String) {
    var generator = TestGenerator(seed: 5)
    var films = "movieId,title,genres\n"
    for film in 0..<30 { films += "\(film),Film \(film) (\(1950 + film)),Drama\n" }
    var ratings = "userId,movieId,rating,timestamp\n"
    for user in 0..<90 {
      for film in user % 3 * 10..<user % 3 * 10 + 10 where generator.next(below: 3) > 0 {
        ratings += "\(user),\(film),5,0\n"
      }
    }
    return (films, ratings)
  }

  private func trainOnRatings(_ folder: TemporaryFolder, _ name: String) throws -> FilmlabRun {
    try FilmlabRun([
      "train", "similarity", "--ratings", folder.path("ratings.csv"), "--films",
      folder.path("films.csv"), "--date", "2020-01-01", "--output",
      folder.path("\(name)/similarity"),
    ])
  }

  private func folderOfGroups() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let (films, ratings) = groups()
    try folder.write(films, as: "films.csv")
    try folder.write(ratings, as: "ratings.csv")
    return folder
  }

  @Test func ratingsMakeFilmsSimilar() throws {
    let folder = try folderOfGroups()
    let run = try trainOnRatings(folder, "my")
    #expect(run.status == 0)
    #expect(
      run.errors
        == folder.path("ratings.csv")
        + ": a like is 4 or more on the scale 1 to 5, by the columns\n"
        + "30 films, 30 with a row in the film tables or ratings, 0 with reviews, 0 with both\n")
    for film in [3, 14, 25] {
      let object = try FilmlabRun([
        "similar", "Film \(film)", "--models", folder.path("my"), "--format", "json", "--count",
        "9",
      ]).object()
      let numbers = object.objects("similar").compactMap { $0.text("title")?.dropFirst(5) }
        .compactMap { Int($0) }
      #expect(numbers.count == 9)
      #expect(numbers.filter { $0 / 10 == film / 10 }.count >= 8, "\(film): \(numbers)")
    }
  }

  @Test func sameBytesTwice() throws {
    let folder = try folderOfGroups()
    for name in ["a", "b"] { #expect(try trainOnRatings(folder, name).status == 0) }
    for file in ["films.csv", "factors.safetensors"] {
      #expect(
        try folder.bytes(of: "a/similarity/\(file)") == folder.bytes(of: "b/similarity/\(file)"))
    }
  }

  /// `--all` holds every film once, and what a question for one film gives.
  @Test func allListsAgreeWithSingleOnes() throws {
    let folder = try folderOfGroups()
    #expect(try trainOnRatings(folder, "my").status == 0)
    func similar(_ arguments: [String]) throws -> FilmlabRun {
      try FilmlabRun(["similar", "--models", folder.path("my"), "--count", "5"] + arguments)
    }
    let all = try similar(["--all"])
    let rows = try all.rows()
    #expect(rows.count == 30)
    #expect(Set(rows.compactMap { $0.text("title") }).count == 30)
    for film in [0, 7, 29] {
      let single = try similar(["Film \(film)", "--format", "json"]).output
      // What the query matched is known of a question alone.
      let parts = single.split(separator: ",\"matched\":", maxSplits: 1)
      #expect(all.output.contains(parts[0]))
      let list = try #require(single.range(of: "\"similar\":"))
      #expect(all.output.contains(single[list.lowerBound...]))
    }
    let csv = try similar(["--all", "--format", "csv"])
    #expect(csv.lines.count == 1 + rows.map { $0.objects("similar").count }.reduce(0, +))
    let single = try similar(["Film 7", "--format", "csv"])
    #expect(single.lines.dropFirst().allSatisfy { csv.lines.contains($0) })
    let output = folder.path("all.jsonl")
    #expect(try similar(["--all", "--output", output]).status == 0)
    #expect(try folder.bytes(of: "all.jsonl") == Array(all.output.utf8))
    #expect(try similar(["--all", "--format", "table"]).status == 64)
    #expect(try similar(["--all", "Film 7"]).status == 64)
    #expect(try similar(["--all", "--explain", "--format", "csv"]).status == 64)
  }

  /// Films of six places, each with its own words, are like those of the same place.
  @Test func reviewsAloneMakeFilmsSimilar() throws {
    let words = [
      ["desert", "camel", "dune", "oasis", "caravan"],
      ["submarine", "torpedo", "sonar", "hull", "depth"],
      ["wizard", "dragon", "spell", "castle", "sword"],
      ["boxing", "ring", "glove", "punch", "coach"],
      ["robot", "laser", "android", "planet", "orbit"],
      ["piano", "sonata", "concert", "violin", "opera"],
    ]
    var generator = TestGenerator(seed: 4)
    var reviews = ""
    for index in 0..<240 {
      let film = index % 60
      let text = (0..<12).map { _ in generator.element(of: words[film / 10]) }
      reviews += "{\"film\":\"f\(film)\",\"title\":\"Film \(film)\",\"text\":\""
      reviews += text.joined(separator: " ") + "\"}\n"
    }
    let folder = try TemporaryFolder()
    let path = try folder.write(reviews, as: "reviews.jsonl")
    let run = try FilmlabRun([
      "train", "similarity", "--reviews", path, "--text-factors", "8", "--output",
      folder.path("my"),
    ])
    #expect(run.status == 0, "\(run.errors)")
    let list = try FilmlabRun([
      "similar", "Film 34", "--models", folder.path("my"), "--format", "json", "--count", "9",
    ]).object().objects("similar").compactMap { $0.text("title")?.dropFirst(5) }
    #expect(list.count == 9)
    #expect(list.allSatisfy { Int($0).map { $0 / 10 } == 3 }, "\(list)")
  }

  @Test(arguments: [
    (["--factors", "0"], "--factors 0"), (["--iterations", "0"], "--iterations 0"),
    (["--text-factors", "0"], "--text-factors 0"), (["--minimum-count", "0"], "--minimum-count 0"),
    (["--unobserved-weight", "0"], "--unobserved-weight 0"),
  ])
  func wrongNumbersOfSimilarity(_ option: [String], _ says: String) throws {
    let run = try FilmlabRun(
      ["train", "similarity", "--reviews", "/nowhere", "--output", "/nowhere/model"] + option)
    #expect(run.status == 64)
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test func nothingToTrainOnIsWrongUse() throws {
    let run = try FilmlabRun(["train", "similarity", "--output", "/nowhere/model"])
    #expect(run.status == 64)
    #expect(run.errors.contains("name --ratings, --reviews or both"))
  }
}
