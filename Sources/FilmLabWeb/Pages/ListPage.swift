import FilmCatalogue
import FilmData
import FilmReports
import FilmSimilarity

/// `/list`, `/list/genre/drama`, `/list/year/1975`, …: films in an order, as many to a page as one looks through.
struct ListPage: SitePage {
  let path: String
  private static let filmCount = 50

  /// The list of all films, and those of a genre, a year and so on.
  static let all: [any SitePage] = [ListPage(path: "/list"), ListPage(path: "/list/{kind}/{name}")]

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    let names = try site.lists.names()
    let choice = try ListChoice(request, names: names)
    let offset = request.offset(of: Self.filmCount)
    var view = ListView(
      frame: site.frame(request, title: choice.heading, canonical: request.plainPath),
      heading: choice.heading, form: choice.form(names))
    if choice.isWhole {
      view.lists = [
        ListView.Names(name: "Genres", links: links(names.genres, "genre")),
        ListView.Names(name: "Decades", links: links(names.decades, "decade")),
        ListView.Names(name: "Countries", links: links(names.countries, "country")),
      ].filter { !$0.links.isEmpty }
    }
    do {
      let found = try site.lists.page(choice.listing(limit: Self.filmCount, offset: offset))
      view.films = try found.films.enumerated().map { place, film in
        try row(film, rank: offset + place + 1, site)
      }
      view.difference = view.films.contains { $0.difference != nil }
      view.sentence = sentence(found.count, choice, offset: offset, shown: found.films.count)
      // Behind the last page, back to that.
      let before = min(offset, (found.count + Self.filmCount - 1) / Self.filmCount * Self.filmCount)
      view.previous = offset > 0 ? request.page(before: before, of: Self.filmCount) : nil
      view.next =
        offset + found.films.count < found.count
        ? request.page(after: offset, of: Self.filmCount) : nil
    } catch let error as any ClassifiedError {
      // What the path names is the page; what a form names can be mended in it.
      let isPage = request.path.count == 3 && request.path[1] == "director"
      let told = WebError(error)
      if isPage && told.status == 404 || told.status >= 500 { throw told }
      view.form.error = "\(told)".sentence
    }
    return .page("list", view)
  }

  private func links(_ names: [CountedName], _ kind: String) -> [Link] {
    names.map {
      Link($0.name, SiteAddress.list(kind, $0.name), count: Grouped.text($0.count))
    }
  }

  private func row(_ film: ListedFilm, rank: Int, _ site: SiteReader) throws -> FilmCard {
    var card = try site.card(film)
    card.rank = "\(rank)"
    card.reviews = Grouped.text(film.reviewCount)
    card.difference = film.difference.map { $0 > 0 ? "+\($0)" : $0 < 0 ? "−\(-$0)" : "0" }
    return card
  }

  private func sentence(_ count: Int, _ choice: ListChoice, offset: Int, shown: Int) -> String {
    if count == 0 { return "No film passes." }
    if shown == 0 {
      let pages = (count + Self.filmCount - 1) / Self.filmCount
      return
        "\(Grouped.text(count, "film")) on \(Grouped.text(pages, "page")); this is behind the last."
    }
    let range = shown == count ? "" : ", \(offset + 1) to \(offset + shown) shown"
    return "\(Grouped.text(count, "film"))\(range), \(choice.orderInWords)."
  }
}

/// What the template of a list shows.
struct ListView {
  var frame: Frame
  var heading: String
  var sentence = ""
  var form: Form
  var films: [FilmCard] = []
  var previous: Link?
  var next: Link?
  var lists: [Names] = []
  /// Whether a film has both meters.
  var difference = false

  init(frame: Frame, heading: String, form: Form) {
    (self.frame, self.heading, self.form) = (frame, heading, form)
  }

  /// What the list is narrowed by.
  struct Form {
    var genre: [Choice]
    var country: [Choice]
    var order: [Choice]
    var years: String
    var director: String
    var minimum: String
    var error: String?
  }

  /// A choice of a form.
  struct Choice {
    var value: String
    var name: String
    var isChosen: Bool
  }

  /// Lists of one kind.
  struct Names {
    var name: String
    var links: [Link]
  }
}
