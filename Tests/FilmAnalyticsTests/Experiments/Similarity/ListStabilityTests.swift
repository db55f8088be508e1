import FilmAnalytics
import FilmData
import FilmEvaluation
import FilmSimilarity
import LinearAlgebra
import Testing
import _FilmTestSupport

/// How much the lists of several models agree.
@Suite struct ListStabilityTests {
  private let films: GroupedFilms
  private let model: SimilarityModel

  init() throws {
    films = try GroupedFilms()
    model = try films.model()
    try model.save(to: films.folder.path("same"))
    try films.model(users: 200..<230, seed: 7).save(to: films.folder.path("other"))
  }

  private func overlap(
    _ folders: [String], kinds: Set<EvidenceKind> = Set(EvidenceKind.allCases)
  ) throws -> SimilarityFindings {
    var experiment = SimilarityExperiment(model: model)
    (experiment.count, experiment.replicates, experiment.kinds) = (5, 20, kinds)
    experiment.otherModels = folders.map(films.folder.path)
    return try experiment.run()
  }

  @Test func aModelAgreesWithItself() throws {
    let findings = try overlap(["same"])
    #expect(findings.report["overlap_5"]?.value == 1)
    #expect(findings.counts.suffix(2).map(\.1) == [2, 30])
    #expect(try overlap(["same"], kinds: [.ratings]).report["overlap_5"]?.value == 1)
  }

  @Test func modelsOfOtherUsersAgreeInPart() throws {
    let report = try overlap(["other"]).report
    let overlap = try #require(report["overlap_5"])
    #expect((0.2..<1).contains(overlap.value))
    expectClose(try #require(overlap.baseline), 5.0 / 29, relative: 1e-9)
    // Every film is rated about eighteen times.
    #expect(report["overlap_5_below_50_ratings"]?.value == overlap.value)
    #expect(report["overlap_5_above_300_ratings"] == nil)
    // Two of the pairs of three models are those of this one with the other.
    let three = try self.overlap(["other", "same"]).report["overlap_5"]
    expectClose(try #require(three).value, (2 * overlap.value + 1) / 3, relative: 1e-6)
  }

  @Test func modelsOfOtherFilmsCannotBeCompared() throws {
    let strangers = SimilarityModel(
      films: [Film(id: "x", title: "X"), Film(id: "y", title: "Y")],
      blocks: [.init(name: "themes", kind: .text, weight: 1, factors: Matrix(rows: [[1], [1]]))],
      provenance: Provenance(command: "", data: [], seed: 0))
    try strangers.save(to: films.folder.path("strangers"))
    #expect(throws: AnalyticsError.noSharedFilms) { try overlap(["strangers"]) }
    #expect(throws: SimilarityError.self) { try overlap(["nowhere"]) }
  }
}
