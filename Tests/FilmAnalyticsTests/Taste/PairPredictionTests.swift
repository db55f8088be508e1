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
    let pairs = try prediction.run(control: recorder.control())
    #expect(pairs.map(\.user) == ["u0", "u0", "u5", "new"])
    #expect(pairs.map(\.film) == ["f0", "f5", "f0", "f1"])
    let means = pairs.map(\.estimate.mean)
    #expect(means[0] > 4 && means[1] < 2 && means[2] < 2 && (2...4).contains(means[3]))
    #expect((pairs[0].estimate.deviation != nil) == (method == .bayesian))
    #expect(recorder.paths == [prediction.ratingFile, prediction.pairFile])
    #expect(recorder.steps == ["method"])
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
}
