import FilmAnalytics
import FilmData
import FilmSimilarity
import Testing
import _FilmTestSupport

/// Further users of a model, without training it again.
@Suite struct SimilarityUpdateTests {
  private let films: GroupedFilms
  private let model: SimilarityModel
  private let update: SimilarityUpdate

  init() throws {
    films = try GroupedFilms()
    model = try films.model()
    try model.save(to: films.folder.path("model"))
    update = SimilarityUpdate(
      folder: films.folder.path("model"),
      ratingFiles: [
        try films.likes(users: 120..<150, as: "more.csv"),
        try films.likes(users: 150..<160, as: "last.csv"),
      ])
  }

  private func ratingCount(_ model: SimilarityModel) -> Int {
    model.films.reduce(0) { $0 + ($1.popcornmeter?.ratingCount ?? 0) }
  }

  @Test func metersGrowAndTheDataAreThoseOfBoth() throws {
    let origin = TrainingOrigin(command: "update", date: "2020-02-02", licence: "other terms")
    var coverage: [SimilarityFindings.Coverage] = []
    let recorder = JobRecorder()
    let updated = try update.run(
      origin: origin, control: recorder.control(), didFind: { coverage.append($0) })
    #expect(ratingCount(model) == 540 && ratingCount(updated.model) == 780)
    #expect(coverage.map(\.knownCount) == [240] && coverage.map(\.count) == [240])
    #expect(updated.scale.best == 5 && recorder.paths == update.ratingFiles)
    let provenance = updated.model.provenance
    #expect(provenance.licence == "not stated; other terms" && provenance.command == "update")
    #expect(provenance.data.map(\.rows) == [30, 540, 180, 60])
    #expect(provenance.seed == model.provenance.seed)
  }

  @Test func oneLicenceIsNotSaidTwice() throws {
    let updated = try update.run(origin: TrainingOrigin(command: "update"))
    #expect(updated.model.provenance.licence == "not stated")
  }

  @Test func ratingsOfUnknownFilmsAreAnError() throws {
    var update = update
    let path = try films.folder.write("user,item,rating\n1,x9,5\n", as: "unknown.csv")
    update.ratingFiles = [path]
    let origin = TrainingOrigin(command: "update")
    #expect(throws: AnalyticsError.noKnownFilm(path: path)) { try update.run(origin: origin) }
    // A table tells that the key is a film of the model.
    update.filmFiles = [
      try films.folder.write(
        "movieId,title\nx9,\(GroupedFilms.title(4)) (1970)\n", as: "table.csv")
    ]
    #expect(ratingCount(try update.run(origin: origin).model) == 541)
    update.ratingFiles = []
    #expect(throws: AnalyticsError.self) { try update.run(origin: origin) }
  }

  @Test func aCancelledJobThrows() {
    let origin = TrainingOrigin(command: "update")
    #expect(throws: AnalyticsError.cancelled) {
      try update.run(origin: origin, control: JobRecorder.cancelled)
    }
    #expect(throws: JobRecorder.Refusal.self) {
      try update.run(origin: origin, control: JobRecorder.refusing)
    }
  }
}
