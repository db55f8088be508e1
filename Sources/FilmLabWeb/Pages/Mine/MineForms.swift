import FilmCatalogue
import FilmData
import HTTPTypes

/// A form by which the owner changes what is theirs; the browser then goes back to the page it was on.
struct MineForm: SitePage {
  let path: String
  let method = HTTPRequest.Method.post
  let isOwners = true
  /// What has been done, which the page then says.
  let said: SaidNotice
  private let change: @Sendable (SiteRequest, SiteReader) throws -> SaidNotice?

  private init(
    _ path: String, _ said: SaidNotice,
    _ change: @escaping @Sendable (SiteRequest, SiteReader) throws -> SaidNotice?
  ) {
    (self.path, self.said, self.change) = (path, said, change)
  }

  func answer(_ request: SiteRequest, _ site: SiteReader) throws -> SiteAnswer {
    let said = try change(request, site) ?? said
    return .redirect(request.back(saying: said))
  }
}

extension MineForm {
  /// All forms.
  static let all: [any SitePage] = [rate, review, watchlist, delete, undo]

  /// Rates a film: `film`, `stars`.
  private static let rate = MineForm("/mine/rate", .rated) { request, site in
    guard let stars = request.form["stars"].flatMap(Double.init), stars.isStars else {
      throw WebError.unusable(
        reason: "choose half a star to five stars, then press the button again")
    }
    try site.change { try $0.rate($1, stars: stars) }(request)
    return nil
  }

  /// Writes a review: `film`, `text`.
  private static let review = MineForm("/mine/review", .reviewed) { request, site in
    guard let text = request.form["text"] else {
      throw WebError.unusable(reason: "the review has no text; write one, or delete it")
    }
    let kept = try text.withoutNUL("text").normalisedLines
    try site.change { try $0.review($1, text: kept) }(request)
    return nil
  }

  /// Puts a film on the watchlist, or takes it off: `film`, `on`.
  private static let watchlist = MineForm("/mine/watchlist", .watchlisted) { request, site in
    if request.form["on"] != "no" {
      try site.change { try $0.addToWatchlist($1) }(request)
      return nil
    }
    // It may be off already: by another page of the same film.
    guard try site.knowsFilm(of: request) else { return .unwatchlisted }
    try site.change { catalogue, film in
      if try catalogue.opinion(of: film).isOnWatchlist {
        try catalogue.delete(.watchlist, of: film)
      }
    }(request)
    return .unwatchlisted
  }

  /// Deletes a rating, a review or an entry of the watchlist: `film`, `entry`.
  private static let delete = MineForm("/mine/delete", .deleted) { request, site in
    guard let entry = request.form["entry"].flatMap(MyEntry.init(rawValue:)) else {
      throw WebError.unusable(
        reason: "what is to be deleted is no rating, review or watchlist entry")
    }
    guard try site.knowsFilm(of: request) else {
      throw WebError.unknownFilm(
        sentence: "you have no \(entry.rawValue) of this film", suggestions: [])
    }
    try site.change { try $0.delete(entry, of: $1) }(request)
    return nil
  }

  /// Takes back the last change.
  private static let undo = MineForm("/mine/undo", .undone) { _, site in
    // Without a catalogue nothing was changed, and none must be made.
    guard !site.isEmpty else { throw CatalogueError.nothingToUndo }
    _ = try site.store.change { try $0.undo() }
    return nil
  }
}

extension SiteReader {
  /// A change of the film that a form names, which is added to the catalogue if only the model has it.
  fileprivate func change(
    _ body: @escaping (Catalogue, Int64) throws -> Void
  ) -> (SiteRequest) throws -> Void {
    { [self] request in
      let film = try film(of: request)
      try store.change { catalogue in
        try body(catalogue, try number(of: film, in: catalogue))
      }
    }
  }

  /// Whether the owner's catalogue has the film that a form names: of another nothing can be deleted, and it must not be
  /// added for that.
  fileprivate func knowsFilm(of request: SiteRequest) throws(WebError) -> Bool {
    try film(of: request).number != nil && !isEmpty
  }

  private func film(of request: SiteRequest) throws(WebError) -> FilmAddresses.Place {
    guard let slug = request.form["film"], let film = addresses.place(slug) else {
      throw .unknownFilm(
        sentence: "the form names no film of this server; go back and try again", suggestions: [])
    }
    return film
  }
}

extension String {
  /// With the line ends of this system: browsers send two characters.
  var normalisedLines: String {
    replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}
