import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct EASETests {
  /// The gradient of the objective, with multipliers for the diagonal, is zero: for i ≠ j
  /// (XᵀX B + λ B)_ij = (XᵀX)_ij.
  @Test func weightsSatisfyTheEquations() throws {
    let data = randomInteractions(users: 60, films: 12, density: 0.3).liked(from: 1)
    let x = data.values.dense()
    let gram = naive(x)
    let model = try EASE(training: data, .init(regularization: 7))
    let b = (0..<12).map { model.scores(ofFilms: [$0]) }
    for i in 0..<12 {
      #expect(b[i][i] == 0 || b[i][i].magnitude < 1e-6)
      for j in 0..<12 where j != i {
        var left = 7 * Double(b[i][j])
        for k in 0..<12 { left += gram[i][k] * Double(b[k][j]) }
        #expect((left - gram[i][j]).magnitude < 1e-3)
      }
    }
  }

  private func naive(_ x: Matrix) -> [[Double]] {
    (0..<x.columnCount).map { i in
      (0..<x.columnCount).map { j in
        (0..<x.rowCount).reduce(0.0) { $0 + Double(x[$1, i]) * Double(x[$1, j]) }
      }
    }
  }

  @Test func regularizationHasAnEffectAndARange() throws {
    let data = checkerboard()
    #expect(
      try EASE(training: data, .init(regularization: 1)).scores(ofFilms: [2])
        != EASE(training: data, .init(regularization: 2)).scores(ofFilms: [2]))
    #expect(throws: SimilarityError.self) { try EASE(training: data, .init(regularization: 0)) }
    #expect(throws: SimilarityError.self) { try EASE(training: data, .init(threads: 0)) }
  }
}
