import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct CoLikeNeighboursTests {
  @Test func similaritiesAreTheFormula() throws {
    let data = randomInteractions(users: 60, films: 15, density: 0.3).liked(from: 1)
    let x = data.values.dense()
    let model = try CoLikeNeighbours(training: data, .init(neighbourCount: 15, shrinkage: 3))
    let dense = model.similarities.dense()
    for i in 0..<15 {
      for j in 0..<15 {
        func both(_ i: Int, _ j: Int) -> Double {
          (0..<60).reduce(0.0) { $0 + Double(x[$1, i]) * Double(x[$1, j]) }
        }
        let c = both(i, j)
        let expected =
          i == j || c == 0 ? 0 : c / (both(i, i) * both(j, j)).squareRoot() * c / (c + 3)
        #expect((Double(dense[i, j]) - expected).magnitude < 1e-5)
      }
    }
  }

  @Test func onlyTheNearestAreKept() throws {
    let data = randomInteractions(users: 60, films: 15, density: 0.3).liked(from: 1)
    let all = try CoLikeNeighbours(training: data, .init(neighbourCount: 15))
    let few = try CoLikeNeighbours(training: data, .init(neighbourCount: 3))
    for film in 0..<15 where film != 4 {
      let list = few.similar(toFilm: film, count: 10)
      #expect(list.count == 3)
      #expect(list.map(\.film) == all.similar(toFilm: film, count: 3).map(\.film))
      #expect(zip(list, list.dropFirst()).allSatisfy { $0.similarity >= $1.similarity })
    }
    #expect(few.similar(toFilm: 4, count: 5).isEmpty)
  }

  @Test func settingsHaveAnEffectAndARange() throws {
    let data = checkerboard()
    #expect(
      try CoLikeNeighbours(training: data, .init(shrinkage: 0))
        != CoLikeNeighbours(training: data, .init(shrinkage: 20)))
    for settings in [
      CoLikeNeighbours.Configuration(neighbourCount: 0), .init(shrinkage: -1), .init(threads: 0),
    ] {
      #expect(throws: SimilarityError.self) { try CoLikeNeighbours(training: data, settings) }
    }
  }
}
