import FilmData
import LinearAlgebra

@testable import FilmSimilarity

/// A model of random films with two blocks; every fifth film has no text, every seventh no ratings.
func randomModel(films count: Int = 200, seed: UInt64 = 1) -> SimilarityModel {
  var text = Matrix.normal(rowCount: count, columnCount: 12, seed: seed)
  var ratings = Matrix.normal(rowCount: count, columnCount: 5, seed: seed &+ 1)
  for film in 0..<count {
    for column in 0..<12 where film % 5 == 0 { text[film, column] = 0 }
    for column in 0..<5 where film % 7 == 0 { ratings[film, column] = 0 }
  }
  return SimilarityModel(
    films: (0..<count).map { Film(id: "film_\($0)", title: "Film \($0)") },
    blocks: [
      .init(name: "text", weight: 1, factors: text.rowsNormalized()),
      .init(name: "ratings", weight: 0.5, factors: ratings.rowsNormalized()),
    ],
    provenance: Provenance(
      command: "filmlab train similarity", data: [.init(name: "x.csv", sha256: "00", rows: 3)],
      seed: seed, licence: "none", figures: ["ndcg_100": 0.4]))
}
