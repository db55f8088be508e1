/// How many people have seen a film, as far as its counts show: of several films of one title the one
/// of the most renown is meant.
///
/// Ratings by audiences come before critics' reviews: critics review what is new, and so a remake has
/// more reviews than the film that everyone knows.
package struct Renown: Sendable, Hashable, Comparable {
  /// Ratings by audiences.
  let ratings: Int
  /// Critics' reviews, with a verdict or without.
  let reviews: Int

  /// More ratings, then more reviews.
  package static func < (one: Renown, other: Renown) -> Bool {
    (one.ratings, one.reviews) < (other.ratings, other.reviews)
  }

  /// How many reviews a film has for each rating, in the bundled model: its films of 2000 to 2009 have a
  /// median of 6, older ones 1, those of 2010 to 2017 11; of later ones it has few reviews.
  private static let reviewsForARating = 6.0

  /// Ratings, or as many as the reviews suggest if that is more: films that appeared after most of the
  /// ratings were given have reviews only.
  package var estimate: Double { max(Double(ratings), Double(reviews) / Self.reviewsForARating) }

  /// The same order as a number, for weighing.
  var score: Double { Double(ratings) + min(Double(reviews) / 1000, 0.999) }

  /// Well known: of the bundled model's 50,000 films 2,500, one in twenty.
  static let wellKnown = 30.0
}

extension FilmList {
  /// How many people have seen a film.
  package func renown(of index: Int) -> Renown {
    Renown(ratings: popcornmeter(of: index)?.ratingCount ?? 0, reviews: reviewCount(of: index))
  }
}

extension Film {
  /// How many people have seen it.
  package var renown: Renown {
    Renown(ratings: popcornmeter?.ratingCount ?? 0, reviews: reviewCount)
  }
}
