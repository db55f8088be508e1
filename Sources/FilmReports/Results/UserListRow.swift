import FilmData
package import FilmSimilarity

/// A film in the list of one of many users.
package struct UserListRow: Sendable {
  let user: String
  let rank: Int
  let film: Int
  let rating: Double

  /// The rows of a list.
  static func rows(user: String, _ films: [(film: Int, rating: Double)]) -> [UserListRow] {
    films.enumerated().map { rank, listed in
      UserListRow(user: user, rank: rank + 1, film: listed.film, rating: listed.rating)
    }
  }

  /// The columns: of a model of likes a `score`, else a `rating`.
  package static func columns(_ model: RatingModel) -> Columns<UserListRow> {
    let films = model.films
    return Columns([
      .text("user") { $0.user }, .count("rank", title: "") { $0.rank },
      .text("item", title: "film") { films.id(of: $0.film) },
      .text("title", width: 40) { row in
        let film = films[row.film]
        return film.title == film.id ? nil : film.title
      }.absentWhereMissing,
      .count("year") { films.year(of: $0.film) }.absentWhereMissing,
      model.values == .likes
        ? .number("score", digits: 4, precision: .six) { $0.rating }
        : .number("rating", digits: 2) { $0.rating }.coloured { _ in .bold },
    ])
  }
}
