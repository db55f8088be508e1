extension FilmRow {
  /// The directors, unless they are another film's.
  ///
  /// HetRec took directors from the Rotten Tomatoes page that it had found, and some pages are of
  /// another film: its row of "Alien" has the page `american-alien` and that film's director. So
  /// they are trusted only if the page's name is one of the film's titles.
  package var trustedDirectors: [String] {
    guard let page = rottenTomatoesID else { return directors }
    var named = JoinFilm()
    named.add(slug: page)
    var film = JoinFilm()
    for title in [title].compactMap({ $0 }) + otherTitles { film.add(title: title) }
    let titles = film.keys + film.partKeys
    let isSame = named.keys.contains { titles.contains($0) }
    return isSame ? directors : []
  }
}
