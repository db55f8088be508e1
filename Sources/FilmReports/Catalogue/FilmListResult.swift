package import FilmCatalogue
import FilmData

/// A list of films with both meters and their counts.
package struct FilmListResult: ResultText {
  private let films: [ListedFilm]
  private let order: FilmOrder

  /// Films in an order.
  package init(_ films: [ListedFilm], order: FilmOrder) {
    (self.films, self.order) = (films, order)
  }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    columns.text(films, as: format, display: display, title: "Films")
  }

  /// Writes a field with the films as objects, as in ``text(_:_:)``.
  ///
  /// - Parameter more: writes further fields of a film.
  package func append(
    _ name: String, to json: JSONWriter, more: (ListedFilm) -> Void = { _ in }
  ) {
    let columns = self.columns
    json.list(name, of: films) { film in
      json.object {
        columns.appendFields(film, to: json)
        more(film)
      }
    }
  }

  /// The difference of the meters is seen where films are ordered by it; programs read it always.
  private var columns: Columns<ListedFilm> {
    let difference = Column<ListedFilm>.count("difference") { $0.difference }
      .read { $0.difference.map { $0 > 0 ? "+\($0)" : "\($0)" } }
    let isCatalogue = films.allSatisfy { $0.id == nil }
    return Columns([
      .text("number") { $0.id == nil ? "#\($0.film.number)" : nil }
        .only(isCatalogue ? .everywhere : .programs).secondary,
      .text("id") { $0.id }.only(.programs),
      .text("title", width: 40) { $0.film.title }.coloured { _ in .bold },
      .count("year") { $0.film.year },
      .tomatometer { $0.critics.meter },
      .text("tomatometer_state") { $0.critics.state?.rawValue }.only(.programs),
      Self.interval("tomatometer_interval") { $0.critics.interval },
      .count("tomatometer_reviews", title: "reviews") { $0.critics.count },
      .popcornmeter { $0.audience.meter },
      .text("popcornmeter_state") { $0.audience.state?.rawValue }.only(.programs),
      Self.interval("popcornmeter_interval") { $0.audience.interval },
      .count("popcornmeter_ratings", title: "ratings") { $0.audience.count },
      order == .disagreement ? difference : difference.only(.programs),
      .count("reviews") { $0.reviewCount }.only(.programs),
    ])
  }

  private static func interval(
    _ name: String, _ interval: @escaping (ListedFilm) -> ClosedRange<Double>?
  ) -> Column<ListedFilm> {
    .nested(name) { film, json in
      guard let interval = interval(film) else { return json.null() }
      json.list([interval.lowerBound, interval.upperBound]) { json.value($0, precision: .four) }
    }
  }
}

extension CriticsMeter {
  /// The counts alone.
  fileprivate var meter: Tomatometer { Tomatometer(freshCount: fresh, reviewCount: count) }
}

extension AudienceMeter {
  /// The counts alone.
  fileprivate var meter: Popcornmeter { Popcornmeter(likedCount: liked, ratingCount: count) }
}
