import FilmAnalytics
import FilmData
import FilmSentiment
import FilmSimilarity
import Testing
import _FilmTestSupport

/// A model of similar titles from ratings, films, verdicts and reviews.
@Suite struct SimilarTitlesTrainingTests {
  private let origin = TrainingOrigin(command: "test", date: "2020-01-01")

  private let films: GroupedFilms
  private let training: SimilarTitlesTraining

  init() throws {
    films = try GroupedFilms()
    var training = SimilarTitlesTraining()
    training.ratingFiles = [try films.likes(users: 0..<90, as: "ratings.csv")]
    training.filmFiles = [films.table]
    training.rules.minimumCount = 1
    self.training = training
  }

  @Test func listsAreOfTheGroup() throws {
    let trained = try training.run(origin: origin)
    #expect(trained.filmCount == 30 && trained.ratedCount == 30)
    #expect(trained.reviewedCount == 0 && trained.joinedCount == 0)
    #expect(trained.scale == RatingScale(best: 5, origin: .inferred))
    let model = trained.model
    for film in model.films.indices {
      let list = model.similarFilms(to: film, count: 9)
      #expect(list.allSatisfy { model.films[$0.film].genres == model.films[film].genres })
    }
    #expect(model.provenance.data.map(\.rows) == [30, 540])
  }

  @Test func theSameDataGiveTheSameBytes() throws {
    for name in ["a", "b"] {
      try training.run(origin: origin).model.save(to: films.folder.path(name))
    }
    for file in ["films.csv", "factors.safetensors", "model.json"] {
      #expect(try films.folder.bytes(of: "a/\(file)") == films.folder.bytes(of: "b/\(file)"))
    }
  }

  /// The films that the same people like as film 10, where reviews count as ratings.
  private func likedWithTen(
    predicts: Bool = true, score: (_ film: Int, _ isLiked: Bool) -> String? = { _, _ in nil }
  ) throws -> (films: [Int], rated: [SimilarTitlesTraining.RatedReviews], model: SimilarityModel) {
    let folder = try TemporaryFolder(["reviews.jsonl": LikedReviews.lines(score)])
    var training = SimilarTitlesTraining()
    training.reviewFiles = [folder.path("reviews.jsonl")]
    training.configuration.text.factors = 4
    let words = try HandModel.model(
      ["wonderful": 1, "gripping": 1, "lovely": 1, "dull": -1, "tedious": -1, "clumsy": -1])
    let source = SimilarTitlesTraining.RatingSource(words, lexicon: folder.path("lexicon.tsv"))
    try folder.write("lexicon", as: "lexicon.tsv")
    var rated: [SimilarTitlesTraining.RatedReviews] = []
    let model = try training.run(
      origin: origin, predictedRatings: predicts ? { source } : nil, didRate: { rated.append($0) }
    ).model
    let ten = try #require(model.films.firstIndex { $0.id == "f10" })
    let list = model.similarFilms(FilmQuery(like: [ten], kinds: [.ratings]), count: 19)
    return (list.compactMap { Int(model.films[$0.film].id.dropFirst()) }, rated, model)
  }

  @Test func textsSayWhoLikesWhat() throws {
    let (films, rated, model) = try likedWithTen()
    #expect(films.count == 19 && films.allSatisfy { $0 % 2 == 0 }, "\(films)")
    #expect(rated.map(\.count) == [960] && rated.map(\.predictedCount) == [960])
    #expect(model.provenance.data.contains { $0.name.hasSuffix("lexicon.tsv") && $0.rows == 6 })
  }

  /// Scores contradict the texts about film 10.
  @Test func aScoreCountsForMoreThanTheText() throws {
    let (films, rated, model) = try likedWithTen { film, isLiked in
      isLiked != (film == 10) ? "5/5" : "1/5"
    }
    #expect(films.count == 19 && films.allSatisfy { $0 % 2 == 1 }, "\(films)")
    #expect(rated.map(\.predictedCount) == [0])
    #expect(!model.provenance.data.contains { $0.name.hasSuffix("lexicon.tsv") })
  }

  @Test func withoutPredictionsNobodyLikesAnything() throws {
    let (films, rated, _) = try likedWithTen(predicts: false)
    #expect(films.isEmpty && rated.isEmpty)
  }

  @Test func stepsAndInputsAreReported() throws {
    let recorder = JobRecorder()
    _ = try training.run(origin: origin, control: recorder.control())
    #expect(recorder.steps == ["reading", "similarity"])
    #expect(recorder.paths == training.filmFiles + training.ratingFiles)
  }

  @Test func aCancelledJobThrowsAtEveryStep() throws {
    #expect(throws: AnalyticsError.cancelled) {
      try training.run(origin: origin, control: JobRecorder.cancelled)
    }
    let later = JobRecorder().control { if case .similarity = $0 { true } else { false } }
    #expect(throws: AnalyticsError.cancelled) { try training.run(origin: origin, control: later) }
    #expect(throws: JobRecorder.Refusal.self) {
      try training.run(origin: origin, control: JobRecorder.refusing)
    }
  }

  @Test func thereMustBeSomethingToTrainOn() {
    #expect(throws: SimilarityError.self) { try SimilarTitlesTraining().run(origin: origin) }
  }
}
