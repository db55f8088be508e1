import FilmData
import LinearAlgebra

@testable import FilmSimilarity

/// Two groups of films, even and odd places, each with its own words, users, genre and directors.
struct ToyWorld {
  var films: [Film] = []
  var likes: InteractionMatrix
  /// The text of each film's reviews.
  var texts: [String] = []

  static let filmCount = 24

  /// - Parameters:
  ///   - withoutText: films about which nothing was written.
  ///   - withoutLikes: films that nobody chose.
  init(withoutText: Set<Int> = [], withoutLikes: Set<Int> = []) {
    var generator = SeededGenerator(seed: 7)
    let subjects = [
      ["space", "ship", "alien", "planet", "orbit", "robot"],
      ["ranch", "horse", "sheriff", "saloon", "desert", "outlaw"],
    ]
    var ratings: [Rating] = []
    for film in 0..<ToyWorld.filmCount {
      films.append(
        Film(
          id: "f\(film)", title: "Film \(film)", year: 1950 + film * 2 + film % 2 * 20,
          genres: film % 6 < 2 ? ["a"] : ["b"], directors: ["d\(film % 10)"],
          tomatometer: Tomatometer(reviewCount: 1 + film)))
      let words = (0..<8).map { _ in subjects[film % 2].randomElement(using: &generator) ?? "" }
      texts.append(withoutText.contains(film) ? "" : words.joined(separator: " "))
      for user in 0..<30 where !withoutLikes.contains(film) {
        // Users choose most of their group, and now and then a film of the other.
        let share = user % 2 == film % 2 ? 0.6 : 0.02
        if generator.uniform() < share {
          ratings.append(Rating(user: "u\(user)", film: "f\(film)", value: 1))
        }
      }
    }
    likes = InteractionMatrix(ratings)
  }

  var words: WordCounts {
    var counts = WordCounts(filmCount: ToyWorld.filmCount)
    for (film, text) in texts.enumerated() { counts.add(text, film: film) }
    return counts
  }

  /// Settings that fit so small a world; facts count for little.
  static let configuration = SimilarityConfiguration(
    ratings: ImplicitALSConfiguration(factors: 2, iterations: 6, alpha: 1),
    ratingsWeight: 0.5, coLikesWeight: 0,
    text: TextFactors.Configuration(factors: 2, iterations: 2),
    words: TermWeights.Configuration(minimumFilmCount: 2, maximumFilmShare: 0.6),
    textWeight: 1.2, wordsWeight: 0, isScaled: false,
    facts: FactWeights(genres: 0.02, years: 0.02, evidence: 0.1), expansion: .none)

  /// The same with all that the bundled model has: words, themes and co-likes on one scale, and expansion.
  static var complete: SimilarityConfiguration {
    var configuration = configuration
    (configuration.ratingsWeight, configuration.coLikesWeight) = (0, 0.4)
    (configuration.wordsWeight, configuration.textWeight) = (1, 0.4)
    configuration.isScaled = true
    configuration.expansion = QueryExpansion()
    return configuration
  }

  func model(
    ratings: Bool = true, text: Bool = true,
    with configuration: SimilarityConfiguration = ToyWorld.configuration
  ) throws -> SimilarityModel {
    try SimilarityTraining(configuration).train(
      films: films, likes: ratings ? likes : nil, words: text ? words : nil,
      provenance: Provenance(command: "", data: [], seed: 0))
  }
}
