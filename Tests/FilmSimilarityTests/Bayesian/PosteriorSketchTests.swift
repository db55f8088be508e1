import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct PosteriorSketchTests {
  @Test func meanOfLowRankIsExact() throws {
    var sketch = PosteriorSketch(userCount: 60, filmCount: 40, rank: 8, seed: 3)
    var sum = Matrix(rowCount: 60, columnCount: 40)
    for seed in 0..<4 {
      let users = Matrix.normal(rowCount: 60, columnCount: 2, seed: UInt64(seed))
      let films = Matrix.normal(rowCount: 40, columnCount: 2, seed: UInt64(seed + 10))
      sketch.add(users: users, films: films)
      sum.addProduct(users, films.transposed())
    }
    sum.scale(by: 0.25)
    let (users, films) = try sketch.factors()
    #expect(users.columnCount == 8)
    expectClose(users.timesTransposed(of: films).elements, sum.elements, tolerance: 2e-3)
  }

  @Test func fewerRowsThanRankAreEnough() throws {
    var sketch = PosteriorSketch(userCount: 3, filmCount: 1, rank: 8, seed: 3)
    let (x, y) = (Matrix(rows: [[1, 2], [0, 1], [3, 1]]), Matrix(rows: [[2, -1]]))
    sketch.add(users: x, films: y)
    let (users, films) = try sketch.factors()
    expectClose(users.timesTransposed(of: films).elements, [0, -1, 5])
  }
}
