import Testing
import _FilmTestSupport

@testable import FilmSimilarity

@Suite struct EvidenceSourceFilesTests {
  private func model() throws -> SimilarityModel {
    var configuration = ToyWorld.complete
    configuration.ratingsWeight = 0.3
    return try ToyWorld(withoutText: [3, 4]).model(with: configuration)
  }

  @Test(arguments: [SimilarityModel.Precision.single, .half, .byte])
  func everySourceSurvivesSaving(precision: SimilarityModel.Precision) throws {
    let folder = try TemporaryFolder()
    let model = try model()
    #expect(model.sources.map(\.name) == ["words", "themes", "ratings", "co-likes"])
    try model.save(to: folder.path, precision: precision)
    let read = try SimilarityModel(contentsOf: folder.path)
    #expect(read.sources.map(\.name) == model.sources.map(\.name))
    #expect(read.sources.map(\.weight) == model.sources.map(\.weight))
    #expect(read.expansion == model.expansion)
    if precision == .single { #expect(read.similarFilmsOfAll() == model.similarFilmsOfAll()) }
    #expect(read.sharedEvidence(of: 0, and: 2) == model.sharedEvidence(of: 0, and: 2))
    let again = try TemporaryFolder()
    try read.save(to: again.path, precision: precision)
    for name in ["films.csv", "factors.safetensors", "model.json"] {
      #expect(try again.bytes(of: name) == folder.bytes(of: name))
    }
  }

  @Test func listsOfManyAreThoseOfOne() throws {
    let folder = try TemporaryFolder()
    try model().save(to: folder.path)
    let model = try SimilarityModel(contentsOf: folder.path)
    let lists = model.forMany.similarFilmsOfAll(count: 5, threads: 2)
    for film in model.films.indices {
      #expect(lists[film] == model.similarFilms(to: film, count: 5))
    }
    #expect(model.forMany.similarFilmsOfAll(3..<7, count: 5) == Array(lists[3..<7]))
  }
}
