import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct SimilarityModelTests {
  /// Four films: 0 and 1 have both kinds of evidence, 2 only the second, 3 none.
  private let model = factorModel(
    (0..<4).map { Film(id: "\($0)", title: "\($0)") },
    [
      .init(
        name: "themes", kind: .text, weight: 3,
        factors: Matrix(rows: [[2, 0], [3, 4], [0, 0], [0, 0]])),
      .init(
        name: "ratings", kind: .ratings, weight: 1,
        factors: Matrix(rows: [[0, 1], [0, 5], [1, 0], [0, 0]])),
    ])

  @Test func cosinesAreWeightedByBlock() {
    let score: Float = 3 * 0.6 + 1
    expectClose([model.similarity(of: 0, and: 1)], [score / (score + 4)])
  }

  @Test func whatIsNotSharedCountsAsNothingInCommon() {
    expectClose([model.similarity(of: 0, and: 2), model.similarity(of: 0, and: 3)], [0, 0])
    // The themes of film 2 are unknown, but their weight stays in the denominator.
    expectClose([model.similarity(of: 2, and: 2)], [1 / 5])
    #expect(model.evidence(ofFilm: 0) == ["themes", "ratings"])
    #expect(model.evidence(ofFilm: 2) == ["ratings"])
    #expect(model.evidence(ofFilm: 3).isEmpty)
  }

  @Test func partsAreNamedAndAddUpToTheSimilarity() {
    let parts = model.parts(of: 0, and: 1)
    #expect(parts.map(\.name) == ["themes", "ratings", "genres", "years", "nearest"])
    expectClose(parts.map(\.share), [3 * 0.6 / 6.8, 1 / 6.8, 0, 0, 0])
    expectClose(model.parts(of: 1, and: 2).map(\.share), [0, 0, 0, 0, 0])
    let random = randomModel()
    for film in 0..<20 {
      let sum = random.parts(of: film, and: 150).reduce(0) { $0 + $1.share }
      expectClose([random.similarity(of: film, and: 150)], [max(0, sum)], tolerance: 1e-6)
    }
  }

  @Test func shortRowsStayShort() {
    let model = factorModel(
      (0..<3).map { Film(id: "\($0)", title: "\($0)") },
      [
        .init(
          name: "themes", kind: .text, weight: 2,
          factors: Matrix(rows: [[0.6, 0], [0, 0.5], [3, 4]]))
      ])
    expectClose(model.blocks[0].factors.matrix.elements, [0.6, 0, 0, 0.5, 0.6, 0.8])
    expectClose(
      [model.similarity(of: 0, and: 2), model.similarity(of: 1, and: 2)],
      [0.36 / 1.36, 0.4 / 1.4])
  }

  @Test func aFilmIsAsLikeItselfAsItIsKnownAndSimilarityIsMutual() {
    let model = randomModel()
    for film in 0..<200 {
      // The themes weigh 1, the ratings 0.5.
      let known: Float = (film % 5 == 0 ? 0 : 1) + (film % 7 == 0 ? 0 : 0.5)
      expectClose([model.similarity(of: film, and: film)], [known / (known + 1.5)])
      let other = (film * 31 + 7) % 200
      #expect(model.similarity(of: film, and: other) == model.similarity(of: other, and: film))
      #expect((0..<1).contains(model.similarity(of: film, and: other)))
    }
  }

  /// A weight of facts that no film has would only make every similarity smaller.
  @Test func genresThatNobodyHasDoNotCount() {
    let films = [Film(id: "a", title: "a"), Film(id: "b", title: "b")]
    let block = SimilarityModel.Block(
      name: "themes", kind: .text, weight: 1, factors: Matrix(rows: [[1], [1]]))
    let weights = FactWeights(genres: 0.5, evidence: 0)
    let without = factorModel(films, [block], weights: weights)
    expectClose([without.similarity(of: 0, and: 1)], [0.5])
    var known = films
    known[0].genres = ["Drama"]
    let with = factorModel(known, [block], weights: weights)
    expectClose([with.similarity(of: 0, and: 1)], [1 / 2.5])
  }

  @Test func rowsThatAreNotFiniteAreNoEvidence() {
    let model = factorModel(
      [Film(id: "a", title: "a"), Film(id: "b", title: "b")],
      [.init(name: "themes", kind: .text, weight: 1, factors: Matrix(rows: [[.nan, 1], [1, 0]]))])
    #expect(model.evidence(ofFilm: 0).isEmpty)
    #expect(model.similarity(of: 0, and: 1) == 0)
  }
}
