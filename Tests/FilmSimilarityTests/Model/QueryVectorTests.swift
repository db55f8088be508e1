import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct QueryVectorTests {
  private let model = factualModel(films: 80, expansion: QueryExpansion()).withNearest()

  @Test func withoutExpansionAFilmIsAlone() {
    let vector = factualModel(films: 80).vector(of: FilmQuery(like: [3, 5], unlike: [6]))
    #expect(vector.own.entries.map(\.film) == [3, 5, 6])
    #expect(vector.own.entries.map(\.weight) == [0.5, 0.5, -0.5])
    #expect(vector.all == vector.own)
    #expect(vector.lent.isEmpty)
  }

  /// The nearest have λ times what their film has.
  @Test func theNearestOfEachFilmAreAdded() throws {
    let vector = model.vector(of: FilmQuery(like: [3], unlike: [6]))
    let nearest = try #require(model.nearest)
    var expected: [Int: Float] = [3: 1, 6: -0.5]
    for entry in nearest.row(3).entries { expected[entry.film, default: 0] += 0.6 * entry.weight }
    for entry in nearest.row(6).entries { expected[entry.film, default: 0] -= 0.3 * entry.weight }
    #expect(Set(vector.all.entries.map(\.film)) == Set(expected.keys))
    expectClose(
      vector.all.entries.map(\.weight), vector.all.entries.map { expected[$0.film] ?? .nan },
      tolerance: 1e-6)
    expectClose([vector.all.entries.reduce(0) { $0 + $1.weight }], [1.6 - 0.8], tolerance: 1e-5)
  }

  /// Each lender gives back what its own words, themes and facts add to its score.
  @Test func whatANearestFilmLendsIsItsOwnShare() throws {
    let vector = model.vector(of: FilmQuery(like: [3]))
    let lenders = try #require(model.nearest).row(3)
    #expect(Set(vector.lent.keys) == Set(lenders.entries.map(\.film)))
    for lender in lenders.entries {
      let own = model.shares(
        of: WeightedFilms(lender.film), with: [lender.film], kinds: vector.kinds
      ).reduce(Float(0)) { $0 + $1.shares[0] }
      expectClose([vector.lent[lender.film] ?? 0], [0.6 * lender.weight * own], tolerance: 1e-5)
    }
  }

  @Test func allScoresAreThoseOfSome() {
    for kinds in [Set(EvidenceKind.allCases), [.text], [.facts]] as [Set<EvidenceKind>] {
      let vector = model.vector(of: FilmQuery(like: [1, 2], unlike: [9], kinds: kinds))
      let all = Array(model.films.indices)
      expectClose(model.scores(of: vector), model.scores(of: vector, with: all), tolerance: 1e-5)
      // Bit by bit the same, whatever the others are.
      #expect(
        model.scores(of: vector, with: [40, 7])
          == [40, 7].map { model.scores(of: vector, with: all)[$0] })
    }
  }

  /// Stored or found when they are asked for.
  @Test func knownAndUnknownNearestGiveTheSameScores() {
    let unknown = factualModel(films: 80, expansion: QueryExpansion())
    #expect(unknown.nearest == nil && model.nearest != nil)
    for film in 0..<80 { #expect(unknown.scores(film) == model.scores(film)) }
    #expect(factualModel(films: 80).withNearest().nearest == nil, "none are needed")
  }
}
