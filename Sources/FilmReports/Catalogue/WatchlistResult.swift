package import FilmCatalogue
import FilmData

/// The films that the owner wants to see.
package struct WatchlistResult: ResultText {
  /// A film, and since when it is on the list, in seconds since 1970.
  package typealias Entry = (film: FilmSummary, time: Int)

  private let films: [Entry]

  /// Shows films.
  package init(films: [Entry]) { self.films = films }

  package func text(_ format: OutputFormat, _ display: Display) -> String {
    Self.columns.text(films, as: format, display: display, title: "Watchlist")
  }

  private static var columns: Columns<Entry> {
    Columns([
      .text("number") { "#\($0.film.number)" }, .text("title") { $0.film.title },
      .text("year") { $0.film.year.map(String.init) ?? "" },
      .text("since") { ReviewDate.text(seconds: $0.time) },
    ])
  }
}
