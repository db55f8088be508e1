import FilmAnalytics
import FilmData
import FilmSimilarity
import Testing

/// Each method ranks all films, from what is known of a user.
@Suite struct RankingMethodTests {
  private let likes = InteractionMatrix(
    MadeRatings.groups(users: 0..<60, likes: 0..<10), minimum: 4)
  private var settings: RankingMethod.Settings {
    var settings = RankingMethod.Settings()
    settings.als.factors = 8
    return settings
  }

  /// The best unknown films are of the user's group.
  @Test(arguments: [RankingMethod.als, .ease, .neighbours])
  func methodsKnowGroups(method: RankingMethod) throws {
    let films = ["f0", "f1", "f2"].compactMap { likes.films[$0] }
    let scores = try method.train(likes, settings: settings).scores(ofFilms: films)
    let best = scores.indices.filter { !films.contains($0) }
      .sorted { scores[$0] > scores[$1] }.prefix(8)
    let names = best.map { likes.films.identifiers[$0] }
    #expect(names.allSatisfy { Int($0.dropFirst()).map { $0 < 20 } ?? false }, "\(names)")
  }

  @Test(arguments: RankingMethod.allCases)
  func threadsDoNotChangeTheResult(method: RankingMethod) throws {
    var (one, three) = (settings, settings)
    (one.threads, three.threads) = (1, 3)
    let first = try method.train(likes, settings: one).scores(ofFilms: [0, 1])
    #expect(first.count == likes.films.count)
    #expect(try method.train(likes, settings: three).scores(ofFilms: [0, 1]) == first)
  }

  @Test func aSeedDrawsOneOrder() throws {
    func scores(_ seed: UInt64) throws -> [Float] {
      try RankingMethod.random.train(likes, seed: seed).scores(ofFilms: [])
    }
    #expect(try scores(1) == scores(1) && scores(1) != scores(2))
  }

  @Test func trainingIsFollowedAndStopped() throws {
    let recorder = JobRecorder()
    _ = try RankingMethod.als.train(likes, settings: settings, control: recorder.control())
    #expect(recorder.steps == ["method"])
    #expect(throws: AnalyticsError.cancelled) {
      try RankingMethod.als.train(likes, settings: settings, control: JobRecorder.cancelled)
    }
  }
}
