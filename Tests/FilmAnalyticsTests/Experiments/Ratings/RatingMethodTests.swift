import FilmAnalytics
import FilmData
import FilmSimilarity
import Testing
import _FilmTestSupport

/// Each method predicts ratings, also of users and films that it does not know.
@Suite struct RatingMethodTests {
  private let ratings = InteractionMatrix(MadeRatings.twoKinds())
  private var settings: RatingMethod.Settings {
    var settings = RatingMethod.Settings()
    (settings.factors, settings.iterations) = (4, 10)
    return settings
  }

  @Test(arguments: RatingMethod.allCases)
  func unknownUsersAndFilmsArePredictedToo(method: RatingMethod) throws {
    let model = try method.train(ratings, settings: settings)
    for (row, column) in [(0, 0), (0, nil), (nil, 0), (nil, nil)] as [(Int?, Int?)] {
      #expect((1...5).contains(model.estimate(row: row, column: column).mean))
    }
  }

  @Test(arguments: [RatingMethod.biased, .bayesian])
  func factorsKnowTheKinds(method: RatingMethod) throws {
    let model = try method.train(ratings, settings: settings)
    #expect(model.estimate(row: 0, column: 0).mean > 4)
    #expect(model.estimate(row: 0, column: 1).mean < 2)
  }

  @Test(arguments: [RatingMethod.biased, .bayesian])
  func everySettingCountsButThreads(method: RatingMethod) throws {
    func mean(_ settings: RatingMethod.Settings, seed: UInt64 = 1) throws -> Double {
      try method.train(ratings, settings: settings, seed: seed).estimate(row: 3, column: 4).mean
    }
    let usual = try mean(settings)
    var other = settings
    other.threads = 3
    #expect(try mean(other) == usual)
    #expect(try mean(settings, seed: 2) != usual)
    for change in [\RatingMethod.Settings.factors, \.iterations] {
      var other = settings
      other[keyPath: change] = 3
      #expect(try mean(other) != usual)
    }
    other = settings
    other.regularization = 0.5
    #expect(try mean(other) != usual)
  }

  @Test(arguments: [RatingMethod.biased, .bayesian])
  func trainingIsFollowedAndStopped(method: RatingMethod) throws {
    var shares: [Double] = []
    var control = JobControl()
    control.progress = { if case .method(method.rawValue, let share) = $0 { shares.append(share) } }
    _ = try method.train(ratings, settings: settings, control: control)
    #expect(shares == shares.sorted() && shares.last == 1)
    #expect(throws: AnalyticsError.cancelled) {
      try method.train(ratings, settings: settings, control: JobRecorder.cancelled)
    }
  }
}
