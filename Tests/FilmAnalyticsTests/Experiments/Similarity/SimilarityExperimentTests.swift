import FilmAnalytics
import FilmData
import FilmEvaluation
import FilmSimilarity
import Testing
import _FilmTestSupport

/// Lists by facts, tags, unseen users, judgements and other models.
@Suite struct SimilarityExperimentTests {
  private let films: GroupedFilms
  private let model: SimilarityModel

  init() throws {
    films = try GroupedFilms()
    model = try films.model()
  }

  private func experiment() -> SimilarityExperiment {
    var experiment = SimilarityExperiment(model: model)
    (experiment.count, experiment.replicates) = (5, 30)
    return experiment
  }

  @Test func listsAgreeWithFacts() throws {
    let findings = try experiment().run()
    let genres = try #require(findings.report["genre_agreement"])
    #expect(genres.value == 1 && genres.interval != nil)
    // Of films drawn at random every third is of the group.
    #expect((0.15...0.55).contains(try #require(genres.baseline)))
    #expect(findings.report["director_agreement"]?.value == 1)
    #expect(findings.report["years_apart"]?.value == 0)
    #expect(findings.counts.map(\.0) == ["films"] && findings.counts[0].1 == 30)
  }

  @Test func tagsAndRatingsAreFoundByKeys() throws {
    let tags = (0..<12).map { "\($0),tag\($0 % 3)\n\($0),seen\n" }.joined()
    var experiment = experiment()
    experiment.tagFile = try films.folder.write("movieId,tag\n" + tags, as: "tags.csv")
    experiment.ratingFile = try films.likes(users: 90..<120, as: "unseen.csv")
    experiment.filmFiles = [films.table]
    let recorder = JobRecorder()
    var coverage: [SimilarityFindings.Coverage] = []
    let findings = try experiment.run(control: recorder.control(), didFind: { coverage.append($0) })
    #expect(findings.counts.map(\.0) == ["films", "tagged_films", "users"])
    #expect(findings.counts.map(\.1) == [30, 12, 30])
    #expect(coverage.map(\.content) == [.tags, .ratings])
    #expect(coverage.map(\.knownCount) == [24, 180] && coverage.map(\.count) == [24, 180])
    // Three others of the twelve are of a film's group, so that two strangers fill the list of five.
    #expect(try #require(findings.report["tag_agreement"]).value > 0.59)
    // A user's five other films are among the nine of the group.
    #expect(try #require(findings.report["co_like_recall_20"]).value > 0.99)
    let paths = [films.table, experiment.tagFile, experiment.ratingFile].compactMap { $0 }
    #expect(recorder.paths == paths)
  }

  @Test func aLikeIsOfTheRatingsScale() throws {
    var experiment = experiment()
    experiment.ratingFile = try films.folder.write(
      "user,item,rating\n" + (0..<9).map { "1,\($0),\($0 < 3 ? 10 : 7)\n" }.joined(), as: "ten.csv")
    #expect(try experiment.run().counts[1].1 == 1)
    experiment.minimumLike = 11
    #expect(try experiment.run().counts[1].1 == 0)
  }

  @Test func filmsThatAreUnknownAreAnError() throws {
    var experiment = experiment()
    let path = try films.folder.write("film,tag\nzzyzx qqq,slow\n", as: "tags.csv")
    experiment.tagFile = path
    #expect(throws: AnalyticsError.noKnownFilm(path: path)) { try experiment.run() }
    experiment.tagFile = nil
    let pairs = try films.folder.write("film,film,judgement\nzzyzx qqq,1,2\n", as: "pairs.csv")
    experiment.judgementFile = pairs
    #expect(throws: AnalyticsError.noKnownPair(path: pairs)) { try experiment.run() }
  }

  @Test func judgementsAreComparedWithTheModel() throws {
    var rows = "film,film,judgement\n"
    for seed in 0..<10 {
      for step in 1...6 {
        let other = (seed + step) % 30
        rows += "\(seed),\(GroupedFilms.title(other)) (\(1950 + 20 * (other % 3))),"
        rows += "\((seed - other) % 3 == 0 ? 4 : 1)\n"
      }
    }
    var experiment = experiment()
    experiment.judgementFile = try films.folder.write(rows + "0,9999,3\n0,0,3\n", as: "pairs.csv")
    var unused: [SimilarityFindings.UnusedJudgements] = []
    let findings = try experiment.run(didSkip: { unused.append($0) })
    #expect(unused.map(\.unknown) == [["9999"]])
    #expect(unused[0].unknownRowCount == 1 && unused[0].selfRowCount == 1)
    #expect(findings.report["judgement_auc"]?.value == 1)
    #expect(findings.counts.suffix(2).map(\.1) == [60, 10])
  }

  @Test func aCancelledJobThrows() {
    #expect(throws: AnalyticsError.cancelled) {
      try experiment().run(control: JobRecorder.cancelled)
    }
  }

  @Test func aRefusedInputEndsTheJob() throws {
    var experiment = experiment()
    experiment.filmFiles = [films.table]
    #expect(throws: JobRecorder.Refusal.self) {
      try experiment.run(control: JobRecorder.refusing)
    }
  }
}
