@testable import FilmData

extension Film {
  /// A film with so many ratings, from a title as data sets write it.
  static func rated(
    _ text: String, _ ratings: Int, reviews: Int = 0, directors: [String] = []
  ) -> Film {
    let title = FilmTitle(parsing: text)
    return Film(
      id: text, title: title.title, alternateTitles: title.alternates, year: title.year,
      directors: directors,
      tomatometer: reviews > 0 ? Tomatometer(freshCount: 0, reviewCount: reviews) : nil,
      popcornmeter: ratings > 0 ? Popcornmeter(likedCount: 0, ratingCount: ratings) : nil)
  }
}

extension TitleIndex {
  /// The title of the film that is found, or `nil`.
  func title(_ match: Match) -> String? {
    if case .found(let match) = match { films[match.film].titleAndYear } else { nil }
  }

  /// The reason why none is found, or `nil`.
  func reason(_ match: Match) -> TitleRefusal.Reason? {
    if case .notFound(let refusal) = match { refusal.reason } else { nil }
  }

  /// The titles of the suggestions.
  func suggestions(_ match: Match) -> [String] {
    if case .notFound(let refusal) = match {
      refusal.suggestions.map { films[$0].titleAndYear }
    } else {
      []
    }
  }
}
