import FilmCatalogue
import FilmData

/// `/film/the_mirror_1975`: everything about a film.
struct FilmPage: SitePage {
  let path = "/film/{film}"

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    guard let film = site.addresses.place(request.name) else {
      return try elsewhere(request, site)
    }
    let choice = ReviewChoice(request.query)
    let page = try site.page(of: film, choice.page, for: request.visitor)
    let maker = FilmViewMaker(page: page, request: request, site: site, choice: choice)
    return .page("film", try maker.view())
  }

  /// A film that someone's own words in the address mean, under its own address.
  private func elsewhere(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    guard site.suggests else {
      throw WebError.unknownFilm(
        sentence: "no film has the address /film/\(request.name)", suggestions: [])
    }
    let words = request.name.replacing("_", with: " ")
    do {
      let page = try site.pages.page(words, PageChoice())
      guard ["exact", "alternate", "id"].contains(page.matched?.how) else {
        throw WebError.unknownFilm(
          sentence: "no film has the address /film/\(request.name)",
          suggestions: [page.film.titleAndYear])
      }
      return .redirect(SiteAddress.film(try site.slug(of: page)))
    } catch let error as any ClassifiedError {
      throw WebError(error)
    }
  }
}
