import FilmData
import LinearAlgebra
import Testing

@testable import FilmSimilarity

@Suite struct ScoreTilesTests {
  private static let count = 1_100

  /// More films than two tiles are wide, with words, themes, facts and nearest, which are not known before.
  private static let shared: SimilarityModel = {
    let films = (0..<count).map {
      Film(
        id: "\($0)", title: "Film \($0)", year: 1950 + $0 % 60, genres: ["genre \($0 % 7)"],
        tomatometer: Tomatometer(reviewCount: $0 % 9))
    }
    var generator = SeededGenerator(seed: 5)
    let rows = (0..<count).flatMap { film in (0..<6).map { _ in Int32(film) } }
    let weights = SparseMatrix(
      rowCount: count, columnCount: 50, rows: rows,
      columns: rows.map { _ in Int32.random(in: 0..<50, using: &generator) },
      values: rows.map { _ in Float(generator.uniform()) }, duplicates: .last)
    let words = FilmWords(
      weights.rowsNormalized(), words: (0..<50).map { "word\($0)" }, perFilm: 5)
    return SimilarityModel(
      films: FilmList(films),
      sources: [
        EvidenceSource(words, weight: 1),
        EvidenceSource(
          .init(
            name: "themes", kind: .text, weight: 0.5,
            factors: Matrix.normal(rowCount: count, columnCount: 7, seed: 3))),
      ], factWeights: FactWeights(), expansion: QueryExpansion(),
      provenance: Provenance(command: "", data: [], seed: 0))
  }()

  private let model = shared

  @Test func everyPairIsScoredOnceAndInOrder() {
    var scores = [Int: [Float]]()
    let chunk = 300..<332
    ScoreTiles(model).forEach(
      of: chunk.map { model.vector(of: FilmQuery(like: [$0])) }
    ) {
      query, others, values in
      #expect(others.lowerBound == scores[query]?.count ?? 0)
      scores[query, default: []] += values
    }
    #expect(Set(scores.keys) == Set(0..<32))
    for query in [0, 17, 31] {
      expectClose(scores[query] ?? [], model.scores(300 + query), tolerance: 1e-5)
      expectClose(
        scores[query] ?? [], model.scores(of: model.vector(of: FilmQuery(like: [300 + query]))),
        tolerance: 1e-5)
    }
  }

  /// The memory of a tile is used again, for fewer queries than before too.
  @Test func tilesForgetTheQueriesBefore() {
    let tiles = ScoreTiles(model)
    for films in [Array(0..<12), [900, 7], [41]] {
      var scores = [[Float]](repeating: [], count: films.count)
      tiles.forEach(of: films.map { model.vector(of: FilmQuery(like: [$0])) }) {
        query, _, values in
        scores[query] += values
      }
      for (query, film) in films.enumerated() where query % 9 == 0 {
        expectClose(scores[query], model.scores(film), tolerance: 1e-5)
      }
    }
  }

  @Test(arguments: [1, 3])
  func listsOverManyTilesAreThoseOfOneFilm(threads: Int) {
    for range in [490..<540, 1_090..<1_100] {
      let lists = model.similarFilmsOfAll(range, count: 6, threads: threads) { $0 % 7 != 2 }
      #expect(lists.count == range.count)
      for (film, list) in zip(range, lists) where film % 3 == 1 {
        #expect(list == model.similarFilms(to: film, count: 6) { $0 % 7 != 2 })
      }
    }
  }
}
