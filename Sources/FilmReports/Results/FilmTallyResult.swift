package import FilmAnalytics
import FilmData

/// Films with the meters of their reviews.
package struct FilmTallyResult: ResultText {
  private let films: [FilmTally]

  /// Films in the order of their first reviews.
  package init(_ tallies: FilmTallies) { films = tallies.films }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    Self.columns.text(films, as: format, display: display, title: "Films")
  }

  private static var columns: Columns<FilmTally> {
    let fromText = Column<FilmTally>.tomatometer("tomatometer_from_text", title: "from text") {
      $0.fromText
    }
    return Columns([
      .text("film") { $0.key }.only(.programs),
      .text("title", title: "film", width: 32) { $0.name },
      .tomatometer { $0.tomatometer },
      .count("tomatometer_reviews", title: "reviews") { $0.tomatometer.reviewCount },
      fromText.only([.table, .csv]).secondary,
      .popcornmeter { $0.popcornmeter },
      .count("popcornmeter_ratings", title: "ratings") { $0.popcornmeter.ratingCount },
      // Objects of the API begin with both meters.
      fromText.only(.json),
      .number("mean_rating", title: "mean rating", digits: 2) { $0.meanRating },
      .count("predicted") { $0.predictedCount }.secondary,
      .count("no_evidence", title: "no evidence") { $0.silentCount }.only(.programs),
    ])
  }
}

extension FilmTally {
  /// The title, with its year where reviews name the film by both; the key without one.
  var name: String {
    if year != nil { return key }
    return title ?? (key.isEmpty ? Self.noName : key)
  }

  /// The name for people of reviews that name no film.
  static let noName = "(no film)"
}
