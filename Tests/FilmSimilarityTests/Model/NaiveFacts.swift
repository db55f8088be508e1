import FilmData
import FilmSimilarity
import Glibc

/// The likeness of films by their facts, by the formula and nothing else.
struct NaiveFacts {
  let films: [Film]
  let weights: FactWeights

  private func squaredRarity(_ genre: String) -> Double {
    let known = films.filter { !$0.genres.isEmpty }.count
    let rarity = log(Double(known + 1) / Double(films.filter { $0.genres.contains(genre) }.count))
    return rarity * rarity
  }

  private func total(_ genres: Set<String>) -> Double {
    genres.reduce(0) { $0 + squaredRarity($1) }
  }

  func genres(_ film: Int, _ other: Int) -> Float {
    let (a, b) = (Set(films[film].genres), Set(films[other].genres))
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    return weights.genres * Float(total(a.intersection(b)) / (total(a) * total(b)).squareRoot())
  }

  func directors(_ film: Int, _ other: Int) -> Float {
    let isCommon = !Set(films[film].directors).isDisjoint(with: films[other].directors)
    return isCommon ? weights.directors : 0
  }

  func years(_ film: Int, _ other: Int) -> Float {
    guard let a = films[film].year, let b = films[other].year else { return 0 }
    return weights.years * Float(exp(-Double(abs(a - b)) / Double(weights.yearSpan)))
  }

  func evidence(_ film: Int) -> Float {
    Float((films[film].tomatometer?.reviewCount ?? 0) + films[film].reviewsWithoutVerdict)
      + 2 * Float(films[film].popcornmeter?.ratingCount ?? 0)
  }

  func trust(_ other: Int, of film: Int) -> Float {
    let asked = min(weights.evidence, evidence(film) / 4)
    return asked == 0 ? 1 : evidence(other) / (evidence(other) + asked)
  }
}
