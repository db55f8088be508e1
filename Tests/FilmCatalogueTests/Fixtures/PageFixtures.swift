import FilmData
import FilmSentiment
import FilmSimilarity
import LinearAlgebra

@testable import FilmCatalogue

/// A lexicon of a few words with aspects, and a model of four films.
enum PageFixtures {
  static func sentiment() throws -> SentimentModel {
    let valences: [String: Float] = [
      "radiant": 2, "superb": 2.5, "moving": 1.5, "glorious": 2, "tedious": -2, "clumsy": -2,
      "dull": -2.5, "the": 0.01, "film": 0.02, "a": 0.01, "images": 0.05, "acting": 0.05,
    ]
    let counts = ["the": 1000, "a": 900, "film": 300]
    var model = SentimentModel(
      lexicon: try Lexicon(
        valences.map {
          LexiconEntry(
            text: $0.key, valence: $0.value, ratingWeight: $0.value,
            occurrences: counts[$0.key] ?? 20)
        }))
    model.usesLengthFactor = false
    model.aspects = try AspectLexicon([
      AspectEntry(text: "images", aspect: .visuals, strength: 3),
      AspectEntry(text: "acting", aspect: .acting, strength: 3),
      AspectEntry(text: "plot", aspect: .story, strength: 3),
    ])
    return model
  }

  static let films = SimilarityModel(
    films: [
      Film(
        id: "lake_house_1970", title: "Lake House", alternateTitles: ["Seehaus"], year: 1970,
        genres: ["Drama"], directors: ["Ada One"], cast: ["Cy Three"],
        tomatometer: Tomatometer(freshCount: 9, reviewCount: 10),
        popcornmeter: Popcornmeter(likedCount: 30, ratingCount: 40), movieLensID: 7, imdbID: 111),
      Film(
        id: "river_1972", title: "River", year: 1972, genres: ["Drama"], directors: ["Ada One"],
        tomatometer: Tomatometer(freshCount: 2, reviewCount: 10)),
      Film(id: "300", title: "Three Hundred", year: 1999, movieLensID: 8, imdbID: 112),
      Film(id: "stone_2001", title: "Stone", year: 2001, cast: ["Cy Three"]),
    ],
    blocks: [
      .init(
        name: "themes", kind: .text, weight: 1,
        factors: Matrix(rows: [[1, 0], [4, 3], [1, 2], [3, 4]]))
    ],
    factWeights: FactWeights(evidence: 0),
    provenance: Provenance(command: "", data: [], seed: 0))

  /// A review of made words.
  static func review(
    _ number: Int64, _ text: String, _ verdict: Freshness? = .fresh, isAudience: Bool = false,
    date: String? = nil, rating: Double? = nil
  ) -> StoredReview {
    StoredReview(
      number: number, film: 1, author: "critic \(number)", date: date, rating: rating,
      verdict: verdict, basis: verdict == nil ? .none : .label, isAudience: isAudience,
      isTopCritic: false, text: text)
  }

  static func read(_ reviews: [StoredReview], _ scorer: SentimentScorer) -> [ReadReview] {
    reviews.map { ReadReview($0, scorer: scorer) }
  }
}
