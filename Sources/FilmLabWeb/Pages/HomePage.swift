import FilmCatalogue
import FilmReports

/// `/`: what is worth a look.
struct HomePage: SitePage {
  let path = "/"
  /// A row of cards on a wide screen.
  private static let filmCount = 5
  private static let reviewCount = 6
  private static let linkCount = 20
  private static let newestLimit = 200
  private static let greeting =
    "What critics and audiences say of films, word by word, and which films are alike."

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    let frame = site.frame(
      request, title: "Films, their reviews and what is like them", canonical: "/")
    let names = try site.lists.names()
    let newest = try newest(site)
    return .page(
      "home",
      HomeView(
        frame: frame, greeting: Self.greeting, best: try best(site),
        newest: newest.isEmpty ? nil : HomeView.Reviews(reviews: newest),
        divided: try films(.divided, "Critics are divided", site) { Self.isDivided($0.critics) },
        mostReviewed: try films(.mostReviewed, "Most reviewed", site),
        lists: [
          links("Genres", "genre", names.genres), links("Decades", "decade", names.decades),
        ].filter { !$0.links.isEmpty },
        advice: site.isEmpty ? HomeView.Advice(hasSample: site.isSample) : nil))
  }

  private func links(_ name: String, _ kind: String, _ names: [CountedName]) -> ListView.Names {
    ListView.Names(
      name: name,
      links: names.prefix(Self.linkCount).map {
        Link(
          $0.name, SiteAddress.list(kind, $0.name) + "?order=tomatometer",
          count: Grouped.text($0.count))
      })
  }

  /// The newest reviews by critics, one for each film: of a file without dates all would be of the last.
  private func newest(_ site: SiteReader) throws -> [ReviewView] {
    let reviews =
      try site.catalogue?.newestReviews(limit: Self.newestLimit, isAudience: false) ?? []
    var films: Set<Int64> = []
    return reviews.filter { films.insert($0.film.number).inserted }.prefix(Self.reviewCount)
      .map(site.view)
  }

  private func best(_ site: SiteReader) throws -> HomeView.Films? {
    guard let best = try site.lists.bestOfLatestYear(limit: Self.filmCount) else { return nil }
    // Of a year without good films there is no best.
    let films = best.films.films.filter { $0.critics.state != .rotten }
    if films.isEmpty { return nil }
    return HomeView.Films(
      heading: "Best of \(best.year)", films: try films.map(site.card),
      more: Link(
        "All films of \(best.year)", SiteAddress.list("year", "\(best.year)") + "?order=tomatometer"
      ))
  }

  /// Whether at least a quarter of the critics are of the other opinion.
  private static func isDivided(_ meter: CriticsMeter) -> Bool {
    meter.percentage.map { (25...75).contains($0) } ?? false
  }

  private func films(
    _ order: FilmOrder, _ heading: String, _ site: SiteReader,
    where isWanted: (ListedFilm) -> Bool = { _ in true }
  ) throws -> HomeView.Films? {
    let found = try site.lists.page(FilmListing(order: order, limit: Self.filmCount))
    let films = found.films.filter(isWanted)
    if films.isEmpty { return nil }
    return HomeView.Films(
      heading: heading, films: try films.map(site.card),
      more: Link("More", "/list?order=\(order.rawValue)"))
  }
}

/// What the template of the home page shows.
struct HomeView {
  var frame: Frame
  var greeting: String
  var best: Films?
  var newest: Reviews?
  var divided: Films?
  var mostReviewed: Films?
  var lists: [ListView.Names]
  var advice: Advice?

  /// The reviews that came last.
  struct Reviews {
    var reviews: [ReviewView]
  }

  /// Some films of a list.
  struct Films {
    var heading: String
    var films: [FilmCard]
    var more: Link
  }

  /// What to do first.
  struct Advice {
    var sentence: String
    var commands = SiteWords.importCommands

    init(hasSample: Bool) {
      sentence =
        "You have no catalogue yet: these are the bundled films"
        + (hasSample ? ", with reviews of the sample" : "")
        + ". Import reviews, ratings or your own export, and every page counts them."
    }
  }
}
