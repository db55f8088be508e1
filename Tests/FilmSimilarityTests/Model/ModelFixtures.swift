import FilmData
import LinearAlgebra

@testable import FilmSimilarity

/// A model of factors alone, of films that are all believed whatever is known of them.
func factorModel(
  _ films: [Film], _ blocks: [SimilarityModel.Block],
  weights: FactWeights = FactWeights(evidence: 0), expansion: QueryExpansion = .none
) -> SimilarityModel {
  SimilarityModel(
    films: films, blocks: blocks, factWeights: weights, expansion: expansion,
    provenance: Provenance(command: "", data: [], seed: 0))
}

/// A model of random films with two blocks; every fifth film has no themes, every seventh no ratings.
func randomModel(films count: Int = 200, seed: UInt64 = 1) -> SimilarityModel {
  var themes = Matrix.normal(rowCount: count, columnCount: 12, seed: seed)
  var ratings = Matrix.normal(rowCount: count, columnCount: 5, seed: seed &+ 1)
  for film in 0..<count {
    for column in 0..<12 where film % 5 == 0 { themes[film, column] = 0 }
    for column in 0..<5 where film % 7 == 0 { ratings[film, column] = 0 }
  }
  return SimilarityModel(
    films: (0..<count).map { Film(id: "film_\($0)", title: "Film \($0)") },
    blocks: [
      .init(name: "themes", kind: .text, weight: 1, factors: themes.rowsNormalized()),
      .init(name: "ratings", kind: .ratings, weight: 0.5, factors: ratings.rowsNormalized()),
    ],
    factWeights: FactWeights(evidence: 0),
    provenance: Provenance(
      command: "filmlab train similarity", data: [.init(name: "x.csv", sha256: "00", rows: 3)],
      seed: seed, licence: "none", figures: ["ndcg_100": 0.4]))
}

/// Films with genres, directors, years and meters, each of them missing here and there.
///
/// Among their titles are sequels ("Garden 4"), namesakes and copies of the same film.
func factualFilms(count: Int, seed: UInt64) -> [Film] {
  var generator = SeededGenerator(seed: seed)
  func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
  let words = ["Garden", "River", "Night", "Red", "Quiet", "Stone", "Winter", "Harbour"]
  return (0..<count).map { index in
    var title = (0...number(below: 2)).map { _ in words[number(below: words.count)] }
    if number(below: 3) == 0 { title.append("\(2 + number(below: 4))") }
    // Most titles share nothing with any other.
    if number(below: 2) == 0 { title = ["Film", "\(index)"] }
    return Film(
      id: "film_\(index)", title: title.joined(separator: " "),
      year: number(below: 6) == 0 ? nil : 1950 + number(below: 70),
      genres: (0..<number(below: 4)).map { _ in "genre \(number(below: 8))" },
      directors: (0..<number(below: 3)).map { _ in "director \(number(below: 20))" },
      tomatometer: number(below: 4) == 0 ? nil : Tomatometer(reviewCount: number(below: 60)),
      reviewsWithoutVerdict: index % 3 == 0 ? index % 7 : 0,
      popcornmeter: number(below: 2) == 0 ? nil : Popcornmeter(ratingCount: number(below: 30)))
  }
}

/// A model of such films with two blocks, in which rows are missing and some are short.
func factualModel(
  films count: Int = 150, seed: UInt64 = 1, weights: FactWeights = FactWeights(),
  expansion: QueryExpansion = .none
) -> SimilarityModel {
  var themes = Matrix.normal(rowCount: count, columnCount: 6, seed: seed).rowsNormalized()
  var ratings = Matrix.normal(rowCount: count, columnCount: 5, seed: seed &+ 1).rowsNormalized()
  for film in 0..<count {
    for column in 0..<6 where film % 4 == 0 { themes[film, column] *= film % 8 == 0 ? 0 : 0.5 }
    for column in 0..<5 where film % 7 == 0 { ratings[film, column] = 0 }
  }
  return SimilarityModel(
    films: factualFilms(count: count, seed: seed),
    blocks: [
      .init(name: "themes", kind: .text, weight: 1.25, factors: themes),
      .init(name: "ratings", kind: .ratings, weight: 0.5, factors: ratings),
    ],
    factWeights: weights, expansion: expansion,
    provenance: Provenance(command: "", data: [], seed: seed))
}

extension SimilarityModel {
  /// The scores of a film with all, as lists rank them.
  func scores(_ film: Int) -> [Float] {
    scores(of: vector(of: FilmQuery(like: [film])), with: Array(films.indices))
  }
}
