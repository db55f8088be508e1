import Bytes
import FilmCatalogue
import FilmReports

/// What the owner's ratings say together, as their page shows it.
struct StatisticsView {
  var starBars: BarsView?
  var decadeBars: BarsView?
  var genres: [Group]
  var directors: [Group]
  var critics: Critics?
  var against: Against?

  /// Ratings of films that have something in common.
  struct Group {
    var name: String
    var address: String?
    var count: String
    var average: String
    /// The average on a bar of 100.
    var width: Double

    init(_ group: RatedGroup) {
      name = group.name
      address = group.address.map { SiteAddress.person(at: $0) }
      count = Grouped.text(group.count)
      average = DecimalText.text(group.average, digits: 1)
      width = 20 * group.average
    }
  }

  /// The critics who agree most.
  struct Critics {
    var sentence: String
    var rows: [Row]
  }

  /// A critic.
  struct Row {
    var name: String
    var address: String
    var text: String
    var width: Double
  }

  /// The owner beside the Tomatometer.
  struct Against {
    var sentence: String
    var higher: [FilmCard]
    var lower: [FilmCard]
  }

  /// As many groups as one reads.
  private static let groupLimit = 10

  init(_ statistics: MyStatistics, _ site: SiteReader) throws {
    starBars = BarsView(ratings: statistics.byStars)
    decadeBars = Self.decades(statistics.decades)
    genres = statistics.genres.prefix(Self.groupLimit).map(Group.init)
    directors = statistics.directors.prefix(Self.groupLimit).map(Group.init)
    critics = Self.critics(statistics.critics)
    against = try Self.against(statistics.against, site)
  }

  private static func decades(_ decades: [RatedGroup]) -> BarsView? {
    guard decades.count > 1 else { return nil }
    return BarsView(
      decades.map { decade in
        BarsView.Value(
          name: "’" + decade.name.dropFirst(2), value: Double(decade.count),
          count: Grouped.text(decade.count),
          title: "\(decade.name): \(Grouped.text(decade.count, "film")), "
            + "\(DecimalText.text(decade.average, digits: 1)) stars on average", class: nil)
      }, label: "Films by decade",
      summary: decades.max { $0.average < $1.average }.map {
        "Best rated: the \($0.name), \(DecimalText.text($0.average, digits: 1)) stars on average"
      } ?? "")
  }

  private static func critics(_ critics: [AgreeingCritic]) -> Critics? {
    guard !critics.isEmpty else { return nil }
    return Critics(
      sentence: "Of those who reviewed at least five of the films that you rated.",
      rows: critics.map {
        Row(
          name: $0.name, address: SiteAddress.person(at: $0.address),
          text: "agrees on \($0.agreed) of \($0.count)",
          width: 100 * Double($0.agreed) / Double(max(1, $0.count)))
      })
  }

  private static func against(_ against: AgainstCritics, _ site: SiteReader) throws -> Against? {
    guard against.count > 0 else { return nil }
    func cards(_ films: [RatedFilm]) throws -> [FilmCard] {
      try films.map { film in
        var card = try site.card(film.film)
        card.stars = StarsText.text(film.stars)
        card.note = nil
        return card
      }
    }
    return Against(
      sentence: "You and the Tomatometer agree on \(against.agreed) of "
        + "\(Grouped.text(against.count, "film")).",
      higher: try cards(against.higher), lower: try cards(against.lower))
  }
}
