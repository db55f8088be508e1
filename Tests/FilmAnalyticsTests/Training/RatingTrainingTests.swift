import FilmAnalytics
import FilmData
import FilmEvaluation
import FilmSimilarity
import Testing
import _FilmTestSupport

/// A model of ratings or likes, from files.
@Suite struct RatingTrainingTests {
  private static let origin = TrainingOrigin(command: "test", date: "2020-01-01", licence: "ours")

  private func folder(_ table: RatingTable = MadeRatings.twoKinds()) throws -> TemporaryFolder {
    let rows = (0..<table.count).map {
      "\(table[$0].user),\(table[$0].film),\(Int(table[$0].value))\n"
    }
    return try TemporaryFolder([
      "ratings.csv": "user,item,rating\n" + rows.joined(),
      "movies.csv":
        "movieId,title,genres\nf0,\"Mirror, The (1975)\",Drama\nf1,Alien (1979),Horror\nf99,Other,\n",
    ])
  }

  private func training(_ folder: TemporaryFolder) -> RatingTraining {
    var training = RatingTraining(
      ratingFiles: [folder.path("ratings.csv")], filmFiles: [folder.path("movies.csv")])
    (training.settings.factors, training.settings.iterations) = (4, 6)
    (training.likeSettings.factors, training.likeSettings.iterations) = (4, 6)
    return training
  }

  @Test func ratingsArePredictedAsByTheMethod() throws {
    let folder = try folder()
    let trained = try training(folder).run(origin: Self.origin)
    #expect(trained.method == .biased && trained.leastLike == nil)
    let (table, _) = try RatingReader.read(.file(folder.path("ratings.csv")))
    var settings = RatingMethod.Settings()
    (settings.factors, settings.iterations) = (4, 6)
    let method = try RatingMethod.biased.train(InteractionMatrix(table), settings: settings)
    for (user, film) in [(0, 0), (3, 17), (39, 29)] {
      let difference =
        trained.model.estimate(row: user, column: film).mean
        - method.estimate(row: user, column: film).mean
      #expect(abs(difference) < 1e-5)
    }
  }

  @Test func filmsHaveTheKeysOfTheRatingsAndTheTitlesOfTables() throws {
    let folder = try folder()
    let model = try training(folder).run(origin: Self.origin).model
    #expect(model.films.count == 30 && model.filmIDs["f0"] == 0)
    #expect(model.films[0].titleAndYear == "The Mirror (1975)")
    #expect(model.films[1].genres == ["Horror"] && model.films[2].title == "f2")
    // Half of forty users give four stars or five.
    #expect(model.films[0].popcornmeter?.ratingCount == 40)
    #expect(model.films[0].popcornmeter?.likedCount == 20)
  }

  @Test func theOriginIsTold() throws {
    let folder = try folder()
    var training = training(folder)
    training.seed = 9
    let provenance = try training.run(origin: Self.origin).model.provenance
    #expect(provenance.command == "test" && provenance.seed == 9 && provenance.licence == "ours")
    #expect(provenance.data.map(\.rows) == [3, 1200] && provenance.figures.isEmpty)
    #expect(provenance.ratingScale == 5 && provenance.data[1].sha256.count == 64)
  }

  @Test func figuresAreOfAHeldOutShare() throws {
    let folder = try folder()
    var training = training(folder)
    training.heldOutShare = 0.2
    let figures = try training.run(origin: Self.origin).model.provenance.figures
    let table = try RatingReader.read(.file(folder.path("ratings.csv"))).0
    var experiment = RatingExperiment(
      parts: try RatingSplit(heldOutShare: 0.2).parts(of: table, path: "r"))
    (experiment.settings, experiment.replicates) = (training.settings, 0)
    let report = try experiment.run([.biased]).reports[0].report
    #expect(Set(figures.keys) == ["rmse", "mae"])
    expectClose(try #require(figures["rmse"]), try #require(report["rmse"]).value, absolute: 5e-5)
    training.method = .als
    #expect(try training.run(origin: Self.origin).model.provenance.figures["recall_20"] != nil)
  }

  @Test func likesAreTrainedOnWhereAskedOrWhereThereIsNothingElse() throws {
    let folder = try folder()
    var training = training(folder)
    training.method = .als
    let trained = try training.run(origin: Self.origin)
    #expect(trained.model.values == .likes && trained.leastLike == 4)
    #expect(trained.model.leastLike == 4)
    // Who likes even films likes another one more than an odd one.
    #expect(
      trained.model.estimate(row: 0, column: 2).mean
        > trained.model.estimate(row: 0, column: 3).mean + 0.3)
    try folder.write(
      "user,item\n" + (0..<60).map { "\($0 % 12),\($0 % 5)\n" }.joined(), as: "ratings.csv")
    training.method = nil
    #expect(try training.run(origin: Self.origin).method == .als)
    training.method = .biased
    #expect(throws: AnalyticsError.noRatingValues(path: folder.path("ratings.csv"), .choices)) {
      try training.run(origin: Self.origin)
    }
  }

  @Test func theSameBytesForAnyThreads() throws {
    let folder = try folder()
    for method in RatingTraining.Method.allCases {
      for threads in [1, 3] {
        var training = training(folder)
        training.method = method
        (training.settings.threads, training.likeSettings.threads) = (threads, threads)
        try training.run(origin: Self.origin).model.save(to: folder.path("\(threads)"))
      }
      for name in try folder.names("1") {
        #expect(try folder.bytes(of: "1/\(name)") == folder.bytes(of: "3/\(name)"))
      }
    }
  }

  @Test func aCancelledJobThrows() throws {
    let folder = try folder()
    #expect(throws: AnalyticsError.cancelled) {
      try training(folder).run(origin: Self.origin, control: JobRecorder.cancelled)
    }
    let recorder = JobRecorder()
    _ = try training(folder).run(origin: Self.origin, control: recorder.control())
    #expect(recorder.steps == ["reading", "method"])
    #expect(recorder.paths.count == 2)
  }
}
