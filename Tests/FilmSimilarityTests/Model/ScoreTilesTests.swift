import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct ScoreTilesTests {
  /// More films than a tile is wide, more of them than it is high.
  private let model = SimilarityModel(
    films: (0..<1_100).map { Film(id: "\($0)", title: "Film \($0)", year: 1950 + $0 % 60) },
    blocks: [
      .init(
        name: "text", kind: .text, weight: 1,
        factors: Matrix.normal(rowCount: 1_100, columnCount: 7, seed: 3)),
      .init(
        name: "ratings", kind: .ratings, weight: 0.5,
        factors: Matrix.normal(rowCount: 1_100, columnCount: 5, seed: 4)),
    ],
    provenance: Provenance(command: "", data: [], seed: 0))

  @Test func everyPairIsScoredOnceAndInOrder() {
    var scores = [Int: [Float]]()
    let chunk = 300..<340
    ScoreTiles(model).forEach(ofFilms: chunk) { film, others, values in
      #expect(others.lowerBound == scores[film]?.count ?? 0)
      scores[film, default: []] += values
    }
    #expect(Set(scores.keys) == Set(chunk))
    for film in [300, 317, 339] {
      expectClose(
        scores[film] ?? [], model.films.indices.map { model.blend(film, $0) }, tolerance: 1e-5)
    }
  }

  @Test(arguments: [1, 2, 3])
  func listsOverManyTilesAreThoseOfOneFilm(threads: Int) {
    let lists = model.forMany.similarFilmsOfAll(count: 6, threads: threads) { $0 % 7 != 2 }
    #expect(lists.count == 1_100)
    for film in [0, 255, 256, 511, 512, 1_023, 1_024, 1_099] {
      #expect(lists[film] == model.similarFilms(to: film, count: 6) { $0 % 7 != 2 })
    }
    let some = model.similarFilmsOfAll(500..<520, count: 6, threads: threads) { $0 % 7 != 2 }
    #expect(some == Array(lists[500..<520]))
  }
}
