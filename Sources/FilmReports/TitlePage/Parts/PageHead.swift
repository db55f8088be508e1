import FilmCatalogue
import FilmData

/// The head of a title page.
struct PageHead {
  let page: TitlePage
  let isWhole: Bool

  /// How many other titles a terminal's page shows: enough for the original one and those that people search.
  private static let titleLimit = 4

  /// The title.
  var title: String { page.film.title }
  /// The year; empty where nobody knows it.
  var year: String { page.film.year.map { "\($0)" } ?? "" }

  /// Other titles.
  var alternateTitles: [String] {
    let titles = page.alternateTitles
    guard !isWhole, titles.count > Self.titleLimit + 1 else { return titles }
    return titles.prefix(Self.titleLimit) + ["\(titles.count - Self.titleLimit) more titles"]
  }

  /// Runtime, genres and certificate.
  var facts: [String] {
    [FilmFact.runtime, .genres, .contentRating].compactMap { name in
      page.fact(name).map { name.reading($0.values) }
    }.filter { !$0.isEmpty }
  }
}
