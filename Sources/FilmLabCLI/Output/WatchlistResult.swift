import FilmCatalogue
import FilmData
import FilmReports

/// The films that the owner wants to see.
struct WatchlistResult: ResultText {
  typealias Entry = (film: FilmSummary, time: Int)

  let films: [Entry]

  func text(_ format: OutputFormat, _ display: Display) -> String {
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
