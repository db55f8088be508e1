import FilmCatalogue
import FilmData
import FilmReports

/// The facts of a film's page: who made it, what is known of it, where it can be seen.
struct FilmFactsMaker {
  let page: TitlePage
  let site: SiteReader

  /// Year, runtime, genres and directors, below the title.
  var line: [Link] {
    var line: [Link] = []
    if let year = page.film.year {
      line.append(Link("\(year)", SiteAddress.list("year", "\(year)")))
    }
    if let runtime = page.fact(.runtime) {
      line.append(Link(runtime.name.reading(runtime.values), nil))
    }
    line += (page.fact(.genres)?.values ?? []).map { Link($0, SiteAddress.list("genre", $0)) }
    line += page.credits.filter { $0.role == .director }.prefix(3).map {
      Link($0.name, SiteAddress.person($0.name), note: "director")
    }
    return line
  }

  // MARK: People

  func credits() throws -> [FilmView.CreditGroup] {
    try FilmCredit.Role.allCases.compactMap { role in
      let people = page.credits.filter { $0.role == role }
      return people.isEmpty
        ? nil : FilmView.CreditGroup(role: role.title, people: try people.map(person))
    }
  }

  private func person(_ credit: PageCredit) throws -> FilmView.Person {
    FilmView.Person(
      name: credit.name, address: SiteAddress.person(credit.name), character: credit.character,
      alsoIn: credit.alsoIn.isEmpty
        ? nil
        : FilmView.AlsoIn(
          films: credit.alsoIn.map {
            Link($0.titleAndYear, SiteAddress.film(site.slug(of: $0)))
          }))
  }

  // MARK: Facts

  /// Facts that have a part of their own, or belong to another.
  private static let elsewhere: Set<FilmFact> = [.synopsis, .consensus, .releaseWidth, .imdbVotes]

  private var shown: [PageFact] {
    page.facts.filter { !Self.elsewhere.contains($0.name) && !$0.values.isEmpty }
  }

  /// "All by IMDb."; `nil` where the facts have several sources.
  var commonSource: String? {
    let sources = Set(shown.map(\.source))
    guard shown.count > 1, sources.count == 1, let source = sources.first else { return nil }
    return "All \(Self.source(source))."
  }

  var facts: [FilmView.FactView] {
    let hasCommonSource = commonSource != nil
    return shown.map { fact in
      FilmView.FactView(
        name: fact.name.title, values: values(fact),
        source: hasCommonSource ? nil : Self.source(fact.source),
        others: fact.others.map {
          FilmView.Other(values: fact.name.reading($0.values), source: $0.source.title)
        })
    }
  }

  /// "A table" is that of the bundled films, unless someone imported one.
  private static func source(_ source: FactSource) -> String {
    source == .table ? "from the bundled films or a table" : "by \(source.title)"
  }

  private func values(_ fact: PageFact) -> [Link] {
    switch fact.name {
    case .genres: fact.values.map { Link($0, SiteAddress.list("genre", $0)) }
    case .countries: fact.values.map { Link($0, SiteAddress.list("country", $0)) }
    case .releaseTheatres:
      [
        Link(
          ([fact.name.reading(fact.values)]
            + [page.fact(.releaseWidth)].compactMap { $0?.name.reading($0?.values ?? []) })
            .joined(separator: ", "), nil)
      ]
    case .imdbRating:
      [
        Link(
          fact.name.reading(fact.values)
            + (page.fact(.imdbVotes).map { " of \($0.name.reading($0.values)) votes" } ?? ""), nil)
      ]
    default: fact.values.map { Link(fact.name.reading([$0]), nil) }
    }
  }

  // MARK: Awards, offers, identifiers

  var awards: [FilmView.AwardGroup] {
    var groups: [FilmView.AwardGroup] = []
    for award in page.awards {
      let row = FilmView.Award(
        category: award.category, name: award.name.isEmpty ? nil : award.name,
        year: award.year.map { "\($0)" }, result: award.won ? "won" : "nominated",
        isWon: award.won)
      if let place = groups.firstIndex(where: { $0.organisation == award.organisation }) {
        groups[place].rows.append(row)
      } else {
        groups.append(FilmView.AwardGroup(organisation: award.organisation, rows: [row]))
      }
    }
    return groups
  }

  var offers: [FilmView.OfferView] {
    page.offers.map {
      FilmView.OfferView(
        provider: $0.provider, way: $0.way, price: $0.price, link: SafeLink.web($0.link))
    }
  }

  /// Pages of the film elsewhere, by its identifiers.
  var identifiers: [Link] {
    let sites: [(field: String, name: String, start: String)] = [
      ("imdb_id", "IMDb", "https://www.imdb.com/title/"),
      ("tmdb_id", "TMDB", "https://www.themoviedb.org/movie/"),
      ("movielens_id", "MovieLens", "https://movielens.org/movies/"),
      ("rotten_tomatoes_id", "Rotten Tomatoes", "https://www.rottentomatoes.com/m/"),
    ]
    return sites.compactMap { site in
      page.identifiers[site.field].map { Link(site.name, site.start + SiteAddress.escaped($0)) }
    }
  }
}
