import FilmData
import FilmSimilarity
import Glibc

/// The likeness of films by their facts, by the formula and nothing else.
struct NaiveFacts {
  let films: [Film]
  let weights: FactWeights
  /// What is known of each film beside its reviews and ratings, in reviews.
  var reviewsWorth: [Double] = []

  private func squaredRarity(_ genre: String) -> Double {
    let known = films.filter { !$0.genres.isEmpty }.count
    let rarity = log(Double(known + 1) / Double(films.filter { $0.genres.contains(genre) }.count))
    return rarity * rarity
  }

  /// What each genre weighs, so that pairs need not count the films again.
  private(set) var rarities: [String: Double] = [:]

  init(films: [Film], weights: FactWeights, reviewsWorth: [Double] = []) {
    (self.films, self.weights, self.reviewsWorth) = (films, weights, reviewsWorth)
    for genre in Set(films.flatMap(\.genres)) { rarities[genre] = squaredRarity(genre) }
  }

  private func total(_ genres: Set<String>) -> Double {
    genres.reduce(0) { $0 + (rarities[$1] ?? 0) }
  }

  func genres(_ film: Int, _ other: Int) -> Double {
    let (a, b) = (Set(films[film].genres), Set(films[other].genres))
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    return Double(weights.genres) * total(a.intersection(b)) / (total(a) * total(b)).squareRoot()
  }

  /// The less is known of the film, the more its year counts.
  func years(_ film: Int, _ other: Int) -> Double {
    guard let a = films[film].year, let b = films[other].year, weights.evidence > 0 else {
      return 0
    }
    let asked = Double(weights.evidence)
    return Double(weights.years) * asked / (evidence(film) + asked)
      * exp(-Double(abs(a - b)) / Double(weights.yearSpan))
  }

  func evidence(_ film: Int) -> Double {
    let reviews = (films[film].tomatometer?.reviewCount ?? 0) + films[film].reviewsWithoutVerdict
    let counted = Double(reviews + 2 * (films[film].popcornmeter?.ratingCount ?? 0))
    return max(counted, reviewsWorth.isEmpty ? 0 : reviewsWorth[film])
  }

  func trust(_ other: Int) -> Double {
    let asked = Double(weights.evidence)
    return asked == 0 ? 1 : evidence(other) / (evidence(other) + asked)
  }
}
