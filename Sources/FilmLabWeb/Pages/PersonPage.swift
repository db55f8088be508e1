import Bytes
import FilmCatalogue
import FilmData
import FilmReports

/// `/person/andrei_tarkovsky`: someone's films, and what they wrote.
struct PersonSitePage: SitePage {
  let path = "/person/{person}"
  static let reviewCount = 20

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    let offset = request.offset(of: Self.reviewCount)
    do {
      let page = try site.people.page(
        request.name, reviewLimit: Self.reviewCount, reviewOffset: offset,
        suggests: site.suggests)
      return .page("person", try PersonView(page, request, site, offset: offset))
    } catch CatalogueError.unknownName(_, let suggestions) {
      throw WebError.unknownFilm(
        sentence: "nobody is known by the name \(request.name.replacing("_", with: " "))",
        suggestions: suggestions)
    }
  }
}

/// What the template of a person's page shows.
struct PersonView {
  var frame: Frame
  var name: String
  var summary: String
  var roles: [Role]
  var timeline: LineChartView?
  var critic: Critic?

  init(_ page: PersonPage, _ request: SiteRequest, _ site: SiteReader, offset: Int) throws {
    name = page.name
    frame = site.frame(
      request, title: page.name, canonical: SiteAddress.person(at: page.address))
    summary = Self.summary(page)
    roles = try page.credits.map { try Role($0, site) }
    let years = page.credits.first { $0.role == .director } ?? page.credits.first
    timeline = years.flatMap { credits in
      LineChartView(
        credits.years.map { FreshYear(year: $0.year, fresh: $0.fresh, count: $0.count) },
        label: "Share of fresh reviews of the films by year of release")
    }
    critic = page.critic.map { Critic($0, request, site, offset: offset) }
  }

  /// "Director of 7 films, actor in 2; critic of 12 reviews".
  private static func summary(_ page: PersonPage) -> String {
    let films = page.credits.map {
      "\($0.role.title.lowercased()): \(Grouped.text($0.films.count, "film"))"
    }
    let reviews = page.critic.map { "critic: \(Grouped.text($0.reviewCount, "review"))" }
    return (films + [reviews].compactMap(\.self)).joined(separator: ", ").capitalisedFirst
  }

  /// The films on which they worked in one role.
  struct Role {
    var role: String
    var count: String
    var films: [FilmCard]

    init(_ credits: PersonCredits, _ site: SiteReader) throws {
      role = credits.role.title
      count = Grouped.text(credits.films.count, "film")
      films = try credits.films.map { film in
        var card = try site.card(film.film)
        card.note = film.character.map { "as \($0)" }
        return card
      }
    }
  }

  /// A critic's habits.
  struct Critic {
    var sentence: String
    var own: Share
    var others: Share
    var average: String?
    var publications: [String]
    var directors: [Director]
    var years: BarsView?
    var reviews: [ReviewView]
    var more: Link?
  }

  /// How often someone is fresh.
  struct Share {
    var percentage: String?
    var stateClass: String
    var label: String
  }

  /// A director whom a critic likes.
  struct Director {
    var name: String
    var address: String
    var text: String
    var width: Double
  }
}

extension PersonView.Critic {
  init(_ habits: CriticHabits, _ request: SiteRequest, _ site: SiteReader, offset: Int) {
    own = PersonView.Share(habits.own, "Fresh by this critic")
    others = PersonView.Share(habits.others, "Fresh by others")
    sentence = Self.sentence(habits)
    average = habits.averageRating.map { "\(DecimalText.text($0, digits: 1))/10" }
    publications = habits.publications.prefix(Self.publicationCount).map(\.name)
    directors = habits.directors.map { director in
      PersonView.Director(
        name: director.name, address: SiteAddress.person(at: director.address),
        text: "\(director.share.fresh) of \(director.share.count) fresh",
        width: 100 * Double(director.share.fresh) / Double(max(1, director.share.count)))
    }
    years = Self.bars(habits.years)
    reviews = habits.reviews.map(site.view)
    let next = offset + reviews.count
    if next < habits.reviewCount, !reviews.isEmpty {
      more = request.page(after: offset, of: PersonSitePage.reviewCount)
      more?.name = "More reviews"
    }
  }

  private static let publicationCount = 4

  private static func sentence(_ habits: CriticHabits) -> String {
    guard let own = habits.own.percentage else { return "No review has a verdict." }
    let start = "Fresh in \(own) % of \(Grouped.text(habits.own.count, "review"))"
    guard let others = habits.others.percentage else { return start + "." }
    return start + "; other critics of the same films in \(others) %."
  }

  private static func bars(_ years: [FreshYear]) -> BarsView? {
    guard years.count > 1 else { return nil }
    // As many as a phone has room for.
    let shown = years.suffix(12)
    return BarsView(
      shown.map { year in
        BarsView.Value(
          name: "\(year.year % 100)".count == 1 ? "’0\(year.year % 100)" : "’\(year.year % 100)",
          value: Double(year.count), count: Grouped.text(year.count),
          title: "\(year.year): \(Grouped.text(year.fresh)) of \(Grouped.text(year.count)) fresh",
          class: nil)
      }, label: "Reviews by year",
      summary: "\(Grouped.text(shown.map(\.count).reduce(0, +), "dated review"))")
  }
}

extension PersonView.Share {
  init(_ share: FreshShare, _ name: String) {
    percentage = share.percentage.map { "\($0)" }
    stateClass =
      share.percentage.map { $0 >= Tomatometer.freshPercentage ? "fresh" : "rotten" } ?? "none"
    label = percentage.map { "\(name): \($0) %" } ?? "\(name): no review"
  }
}
