import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct SimilarityModelTests {
  /// Four films: 0 and 1 have both kinds of evidence, 2 only the second, 3 none.
  private let model = SimilarityModel(
    films: (0..<4).map { Film(id: "\($0)", title: "\($0)") },
    blocks: [
      .init(
        name: "text", kind: .text, weight: 3,
        factors: Matrix(rows: [[2, 0], [3, 4], [0, 0], [0, 0]])),
      .init(
        name: "ratings", kind: .ratings, weight: 1,
        factors: Matrix(rows: [[0, 1], [0, 5], [1, 0], [0, 0]])),
    ],
    provenance: Provenance(command: "", data: [], seed: 0))

  @Test func cosinesAreWeightedByBlock() {
    expectClose([model.similarity(of: 0, and: 1)], [(3 * 0.6 + 1) / 4])
  }

  @Test func whatIsNotSharedCountsAsNothingInCommon() {
    expectClose([model.similarity(of: 0, and: 2), model.similarity(of: 0, and: 3)], [0, 0])
    // The text of film 2 is unknown, but its weight stays in the denominator.
    expectClose([model.similarity(of: 2, and: 2)], [1 / 4])
    #expect(model.evidence(ofFilm: 0) == ["text", "ratings"])
    #expect(model.evidence(ofFilm: 2) == ["ratings"])
    #expect(model.evidence(ofFilm: 3).isEmpty)
  }

  @Test func partsAreNamedAndAddUpToTheSimilarity() {
    let parts = model.parts(of: 0, and: 1)
    #expect(parts.map(\.name) == ["text", "ratings", "genres", "directors", "years"])
    expectClose(parts.map(\.share), [3 * 0.6 / 4, 1 / 4, 0, 0, 0])
    expectClose(model.parts(of: 1, and: 2).map(\.share), [0, 0, 0, 0, 0])
    let random = randomModel()
    for film in 0..<20 {
      let sum = random.parts(of: film, and: 150).reduce(0) { $0 + $1.share }
      expectClose([random.similarity(of: film, and: 150)], [max(0, sum)], tolerance: 1e-6)
    }
  }

  @Test func rowsOfSecondHandEvidenceStayShort() {
    let model = SimilarityModel(
      films: (0..<3).map { Film(id: "\($0)", title: "\($0)") },
      blocks: [
        .init(
          name: "text", kind: .text, weight: 2,
          factors: Matrix(rows: [[0.6, 0], [0, 0.5], [3, 4]]))
      ],
      provenance: Provenance(command: "", data: [], seed: 0))
    expectClose(model.blocks[0].factors.matrix.elements, [0.6, 0, 0, 0.5, 0.6, 0.8])
    expectClose([model.similarity(of: 0, and: 2), model.similarity(of: 1, and: 2)], [0.36, 0.4])
  }

  @Test func aFilmIsAsLikeItselfAsItIsKnownAndSimilarityIsMutual() {
    let model = randomModel()
    for film in 0..<200 {
      // The text weighs 1, the ratings 0.5.
      let known: Float = (film % 5 == 0 ? 0 : 1) + (film % 7 == 0 ? 0 : 0.5)
      expectClose([model.similarity(of: film, and: film)], [known / 1.5])
      let other = (film * 31 + 7) % 200
      #expect(model.similarity(of: film, and: other) == model.similarity(of: other, and: film))
      #expect((0...1).contains(model.similarity(of: film, and: other)))
    }
  }

  /// The formula, written out for one pair.
  private func naive(_ model: SimilarityModel, _ film: Int, _ other: Int) -> Float {
    var sum: Float = 0
    var weights: Float = 0
    for block in model.blocks {
      let rows = block.factors.matrix
      sum += block.weight * zip(rows.row(film), rows.row(other)).reduce(0) { $0 + $1.0 * $1.1 }
      weights += block.weight
    }
    let facts = NaiveFacts(films: Array(model.films), weights: model.factWeights)
    sum += facts.genres(film, other) + facts.directors(film, other) + facts.years(film, other)
    let all = weights + model.factWeights.genres + model.factWeights.directors
    return sum / (all + model.factWeights.years) * facts.trust(other, of: film)
  }

  @Test func similarityIsTheFormula() {
    let model = factualModel(weights: FactWeights(genres: 0.5, directors: 0.25, yearSpan: 20))
    for film in 0..<150 {
      let other = (film * 53 + 11) % 150
      let expected = naive(model, film, other)
      expectClose([model.blend(film, other)], [expected], tolerance: 1e-6)
      expectClose(
        [model.similarity(of: film, and: other)], [min(max(expected, 0), 1)], tolerance: 1e-6)
      expectClose(
        [model.parts(of: film, and: other).reduce(0) { $0 + $1.share }], [expected],
        tolerance: 1e-6)
    }
  }

  /// A weight of facts that no film has would only make every similarity smaller.
  @Test func factsThatNobodyHasDoNotCount() {
    let films = [Film(id: "a", title: "a", year: 1975), Film(id: "b", title: "b", year: 1975)]
    let model = SimilarityModel(
      films: films,
      blocks: [.init(name: "text", kind: .text, weight: 1, factors: Matrix(rows: [[1], [1]]))],
      factWeights: FactWeights(years: 0.5), provenance: Provenance(command: "", data: [], seed: 0))
    expectClose([model.similarity(of: 0, and: 1)], [1])
    expectClose(model.parts(of: 0, and: 1).map(\.share), [1 / 1.5, 0, 0, 0.5 / 1.5])
  }

  @Test func rowsThatAreNotFiniteAreNoEvidence() {
    let model = SimilarityModel(
      films: [Film(id: "a", title: "a"), Film(id: "b", title: "b")],
      blocks: [
        .init(name: "text", kind: .text, weight: 1, factors: Matrix(rows: [[.nan, 1], [1, 0]]))
      ],
      provenance: Provenance(command: "", data: [], seed: 0))
    #expect(model.evidence(ofFilm: 0).isEmpty)
    #expect(model.similarity(of: 0, and: 1) == 0)
  }
}
