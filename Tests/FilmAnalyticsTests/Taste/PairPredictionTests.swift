import FilmAnalytics
import FilmData
import FilmSimilarity
import Testing
import _FilmTestSupport

/// Ratings of pairs, in the order of the pairs.
@Suite struct PairPredictionTests {
  private let folder: TemporaryFolder
  private let prediction: PairPrediction

  /// Users and films of two kinds: who likes the one kind gives 5 to it and 1 to the other.
  init() throws {
    var rows = "user,item,rating\n"
    for user in 0..<30 {
      for film in 0..<20 where (user * 7 + film) % 5 != 0 {
        rows += "u\(user),f\(film),\(user % 2 == film % 2 ? 5 : 1)\n"
      }
    }
    folder = try TemporaryFolder([
      "ratings.csv": rows, "pairs.csv": "user,item\nu0,f0\nu0,f5\nu5,f0\nnew,f1\n",
    ])
    var prediction = PairPrediction(
      ratingFile: folder.path("ratings.csv"), pairFile: folder.path("pairs.csv"))
    prediction.settings.factors = 4
    self.prediction = prediction
  }

  @Test(arguments: [RatingMethod.biased, .bayesian])
  func pairsArePredictedInOrder(method: RatingMethod) throws {
    var prediction = prediction
    prediction.method = method
    let recorder = JobRecorder()
    let predicted = try prediction.run(control: recorder.control())
    let pairs = predicted.pairs
    #expect(predicted.counts.unknownUsers == 1 && predicted.counts.unknownFilms == 0)
    #expect(
      predicted.counts.note
        == "1 of 4 pairs are of an unknown user: they are predicted by the known one, or by the mean of all"
    )
    #expect(pairs.map(\.user) == ["u0", "u0", "u5", "new"])
    #expect(pairs.map(\.film) == ["f0", "f5", "f0", "f1"])
    let means = pairs.map(\.estimate.mean)
    #expect(means[0] > 4 && means[1] < 2 && means[2] < 2 && (2...4).contains(means[3]))
    #expect((pairs[0].estimate.deviation != nil) == (method == .bayesian))
    #expect(recorder.paths == [prediction.ratingFile, prediction.pairFile])
    #expect(recorder.steps == ["method"])
  }

  @Test func aTrainedModelPredictsThemToo() throws {
    var training = RatingTraining(ratingFiles: [prediction.ratingFile])
    training.settings.factors = 4
    let model = try training.run(origin: TrainingOrigin(command: "test")).model
    let predicted = try PairPrediction.predict(prediction.pairFile, by: model, folder: "my")
    let expected = try prediction.run().pairs
    #expect(predicted.pairs.map(\.film) == ["f0", "f5", "f0", "f1"])
    for (one, other) in zip(predicted.pairs, expected) {
      #expect(abs(one.estimate.mean - other.estimate.mean) < 1e-5)
    }
    #expect(predicted.counts.unknownUsers == 1)
    let other = try folder.write("user,item\n1,x\n2,y\n", as: "other.csv")
    #expect(throws: AnalyticsError.noKnownUserOrFilm(path: other, folder: "my")) {
      try PairPrediction.predict(other, by: model, folder: "my")
    }
    training.method = .als
    let likes = try training.run(origin: TrainingOrigin(command: "test")).model
    #expect(throws: AnalyticsError.predictsNoRatings(folder: "my")) {
      try PairPrediction.predict(prediction.pairFile, by: likes, folder: "my")
    }
  }

  @Test func aCancelledJobThrows() {
    for method in [RatingMethod.mean, .biased] {
      var prediction = prediction
      prediction.method = method
      #expect(throws: AnalyticsError.cancelled) {
        try prediction.run(control: JobRecorder.cancelled)
      }
    }
  }

  @Test func blocksOfATrainedModelAreTheSame() throws {
    var training = RatingTraining(ratingFiles: [prediction.ratingFile])
    training.settings.factors = 4
    let model = try training.run(origin: TrainingOrigin(command: "test")).model
    // The first user and film that are known come after several blocks.
    let unknown = (0..<50_000).map { "x\($0),y\n" }.joined()
    let path = try folder.write("user,item\n" + unknown + "u0,f0\nnew,f1\n", as: "long.csv")
    let whole = try PairPrediction.predict(path, by: model, folder: "my")
    var pairs: [PredictedPairs.Pair] = []
    var blocks = 0
    let counts = try PairPrediction.forEachBlock(of: path, by: model, folder: "my") {
      blocks += 1
      pairs += $0.pairs
    }
    #expect(blocks > 3 && counts == whole.counts)
    #expect(
      counts.pairs == 50_002 && counts.unknownUsers == 50_001 && counts.unknownFilms == 50_000)
    #expect(pairs.map(\.user) == whole.pairs.map(\.user))
    #expect(pairs.map(\.estimate) == whole.pairs.map(\.estimate))
    #expect(throws: AnalyticsError.cancelled) {
      try PairPrediction.forEachBlock(
        of: path, by: model, folder: "my", control: JobRecorder.cancelled
      ) { _ in Issue.record("a block of a cancelled job") }
    }
  }
}
