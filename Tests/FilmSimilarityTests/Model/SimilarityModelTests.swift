import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct SimilarityModelTests {
  /// Four films: 0 and 1 have both kinds of evidence, 2 only the second, 3 none.
  private let model = SimilarityModel(
    films: (0..<4).map { Film(id: "\($0)", title: "\($0)") },
    blocks: [
      .init(name: "text", weight: 3, factors: Matrix(rows: [[2, 0], [3, 4], [0, 0], [0, 0]])),
      .init(
        name: "ratings", weight: 1, factors: Matrix(rows: [[0, 1], [0, 5], [1, 0], [0, 0]])),
    ],
    provenance: Provenance(command: "", data: [], seed: 0))

  @Test func cosinesAreWeightedByBlock() {
    expectClose([model.similarity(of: 0, and: 1)], [(3 * 0.6 + 1) / 4])
  }

  @Test func onlySharedEvidenceCounts() {
    expectClose([model.similarity(of: 0, and: 2), model.similarity(of: 0, and: 3)], [0, 0])
    #expect(model.evidence(ofFilm: 0) == ["text", "ratings"])
    #expect(model.evidence(ofFilm: 2) == ["ratings"])
    #expect(model.evidence(ofFilm: 3).isEmpty)
    let parts = model.similarityByBlock(of: 1, and: 2)
    #expect(parts.map(\.block) == ["text", "ratings"])
    #expect(parts.map(\.cosine) == [nil, 0])
  }

  @Test func aFilmIsOneWithItselfAndSimilarityIsMutual() {
    let model = randomModel()
    for film in 0..<200 where film % 35 != 0 {
      expectClose([model.similarity(of: film, and: film)], [1])
      let other = (film * 31 + 7) % 200
      #expect(model.similarity(of: film, and: other) == model.similarity(of: other, and: film))
      #expect((0...1).contains(model.similarity(of: film, and: other)))
    }
  }

  @Test func rowsThatAreNotFiniteAreNoEvidence() {
    let model = SimilarityModel(
      films: [Film(id: "a", title: "a"), Film(id: "b", title: "b")],
      blocks: [.init(name: "text", weight: 1, factors: Matrix(rows: [[.nan, 1], [1, 0]]))],
      provenance: Provenance(command: "", data: [], seed: 0))
    #expect(model.evidence(ofFilm: 0).isEmpty)
    #expect(model.similarity(of: 0, and: 1) == 0)
  }
}
