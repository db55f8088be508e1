import FilmCatalogue
import FilmData
import FilmReports

/// `/search?q=mirror`: films, people, and reviews in which the words are.
struct SearchPage: SitePage {
  let path = "/search"
  private static let (filmCount, personCount, reviewCount) = (12, 12, 10)
  private static let most = 60
  /// The longest query; no title is longer.
  private static let longest = 300

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    let words = String((request.query["q"] ?? "").prefix(Self.longest))
    let kind = request.query["in"] ?? "all"
    var view = SearchView(
      frame: site.frame(
        request, title: words.isEmpty ? "Search" : "“\(words)”", canonical: "/search", words: words),
      words: words, kinds: kinds(request, kind))
    if words.isEmpty {
      view.sentence = "Type a title, a name, or words of a review."
      return .page("search", view)
    }
    if kind != "people" && kind != "reviews" { try findFilms(words, kind, site, &view) }
    if kind != "films" && kind != "reviews" {
      let limit = kind == "people" ? Self.most : Self.personCount
      // One more tells whether there are more.
      let found = try site.book.people(named: words, limit: limit + 1)
      view.people = found.prefix(limit).map {
        Link($0.name, SiteAddress.person(at: $0.address), note: $0.inWords)
      }
      view.counts.people = .init(shown: view.people.count, hasMore: found.count > limit)
    }
    if kind != "films" && kind != "people" { try findReviews(words, kind, request, site, &view) }
    view.sentence = view.counts.sentence(words)
    return .page("search", view)
  }

  private func findFilms(
    _ words: String, _ kind: String, _ site: SiteReader, _ view: inout SearchView
  ) throws {
    let limit = kind == "films" ? Self.most : Self.filmCount
    let found = try site.book.suggestions(prefix: words, limit: limit + 1).films
    view.films = try found.prefix(limit).map { try site.card(at: $0.address) }
    view.counts.films = .init(shown: view.films.count, hasMore: found.count > limit)
    if view.films.isEmpty { view.suggestions = suggestions(words, site) }
  }

  /// Titles that are like what was typed.
  private func suggestions(_ words: String, _ site: SiteReader) -> [Link] {
    do {
      let page = try site.pages.page(words)
      return [Link(page.film.titleAndYear, SiteAddress.film(try site.slug(of: page)))]
    } catch let error as any ClassifiedError {
      return WebError(error).suggestions.map { Link($0, SiteAddress.search($0)) }
    } catch {
      return []
    }
  }

  private func findReviews(
    _ words: String, _ kind: String, _ request: SiteRequest, _ site: SiteReader,
    _ view: inout SearchView
  ) throws {
    guard let catalogue = site.catalogue else { return }
    var search = ReviewSearch(words)
    search.limit = kind == "reviews" ? Self.most : Self.reviewCount
    let found = try catalogue.findReviews(search)
    view.reviews = found.hits.map(site.view)
    view.counts.reviews = .init(
      shown: found.hits.count, all: found.count, hasMore: found.areLatest)
    if kind != "reviews", found.count > found.hits.count {
      view.moreReviews = Link("More reviews", request.address(setting: "in", to: "reviews"))
    }
  }

  private func kinds(_ request: SiteRequest, _ current: String) -> [Link] {
    [("all", "All"), ("films", "Films"), ("people", "People"), ("reviews", "Reviews")].map {
      Link(
        $1, request.address(setting: "in", to: $0 == "all" ? nil : $0), isCurrent: $0 == current)
    }
  }
}

/// What the template of a search shows.
struct SearchView {
  var frame: Frame
  var heading: String
  var words: String
  var sentence = ""
  var counts = SearchCounts()
  var films: [FilmCard] = []
  var people: [Link] = []
  var reviews: [ReviewView] = []
  var moreReviews: Link?
  var suggestions: [Link] = []
  var links: [Link]
  /// Whether there is something to choose from.
  var kinds: Bool

  init(frame: Frame, words: String, kinds: [Link]) {
    heading = words.isEmpty ? "Search" : "“\(words)”"
    (self.frame, self.words, self.links) = (frame, words, kinds)
    self.kinds = !words.isEmpty
  }
}
