import FilmData
import FilmSimilarity

/// A film in a list of similar titles, with the film that the list is for.
struct SimilarFilmRow {
  let own: Film
  let rank: Int
  let film: Film
  let similar: SimilarFilm

  /// The rows of a list.
  static func rows(of film: Int, _ list: [SimilarFilm], _ model: SimilarityModel) -> [Self] {
    list.enumerated().map { rank, similar in
      Self(
        own: model.films[film], rank: rank + 1, film: model.films[similar.film], similar: similar)
    }
  }

  /// The columns of a list of similar titles.
  ///
  /// - Parameter further: columns that only people see.
  static func columns(_ further: [Column<Self>] = []) -> Columns<Self> {
    Columns(
      [
        .text("film") { $0.own.id }.only(.csv),
        .text("film_title") { $0.own.title }.only(.csv),
        .count("film_year") { $0.own.year }.only(.csv),
        .count("rank", title: "") { $0.rank },
        .text("title", width: 40) { $0.film.title }.coloured { _ in .bold },
        .count("year") { $0.film.year },
        .number("similarity", digits: 2) { Double($0.similar.similarity) },
        .tomatometer { $0.film.tomatometer },
        .count("tomatometer_reviews", title: "reviews") { $0.film.tomatometer?.reviewCount ?? 0 }
          .read { $0.film.reviewsInWords }.secondary,
        .popcornmeter { $0.film.popcornmeter },
        .count("popcornmeter_ratings", title: "ratings") {
          $0.film.popcornmeter?.ratingCount ?? 0
        }.secondary,
      ] + further)
  }
}

extension Film {
  /// How many reviews the Tomatometer counts, and of how many if others have neither label nor score.
  var reviewsInWords: String {
    let judged = tomatometer?.reviewCount ?? 0
    return reviewsWithoutVerdict > 0 ? "\(judged) of \(reviewCount)" : "\(judged)"
  }

  /// The line under a film's title: genres, directors and meters.
  var facts: String {
    var facts = [genres.joined(separator: ", ")]
    if !directors.isEmpty { facts.append("by " + directors.joined(separator: ", ")) }
    if let percentage = tomatometer?.percentage {
      facts.append("Tomatometer \(percentage) % (\(reviewsInWords) reviews)")
    } else if reviewsWithoutVerdict > 0 {
      facts.append("no Tomatometer, \(reviewsInWords) reviews have a label or score")
    }
    if let meter = popcornmeter, let percentage = meter.percentage {
      facts.append("Popcornmeter \(percentage) % (\(Plural.text(meter.ratingCount, "rating")))")
    }
    return facts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
