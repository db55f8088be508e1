import FilmCatalogue
import FilmData
import FilmReports
import FilmSimilarity

/// The film that a request of the API names: by its address, or by a whole title, a number or a key.
///
/// Never by a guess, since nobody may look at what was found.
struct AskedFilm {
  let place: FilmAddresses.Place
  let address: String
  /// How it was found; `address` for an address, else see `TitleMatch.How`.
  let matched: PageMatch

  /// Writes `address` and `matched`.
  func append(to json: JSONWriter) {
    json.field("address", address)
    json.encoded("matched", matched)
  }
}

extension SiteReader {
  /// The film that a request names.
  ///
  /// - Parameter field: what has the name.
  /// - Throws: ``WebError/unknownFilm(sentence:suggestions:field:)``, ``WebError/unusable(reason:field:)`` for a long name
  ///   and one with a NUL.
  /// - Complexity: O(1) for an address, O(log films) else.
  func film(named name: String, _ limits: WebLimits, field: String = "film") throws -> AskedFilm {
    try limits.check(name, field, field: field)
    _ = try name.withoutNUL(field)
    // #12 is a number, and not the film "12".
    if !name.hasPrefix("#"), let place = addresses.place(name), let address = address(of: place) {
      return AskedFilm(
        place: place, address: address, matched: PageMatch(query: name, how: "address"))
    }
    // A title may have been written as an address has it.
    let spelt = name.contains(" ") ? name : name.replacing("_", with: " ")
    for words in spelt == name ? [name] : [name, spelt] {
      if let film = try catalogueFilm(words, query: name) ?? modelFilm(words, query: name) {
        return film
      }
    }
    throw WebError.unknownFilm(
      sentence: "no film has the address, whole title, number or key \"\(name.quotable())\"; "
        + "/v1/films?query= finds parts of titles",
      suggestions: suggestions(spelt), field: field)
  }

  /// The address of a film.
  func address(of place: FilmAddresses.Place) -> String? {
    place.number.flatMap(addresses.address(ofFilm:))
      ?? place.index.flatMap(addresses.address(ofModelFilm:))
  }

  private func catalogueFilm(_ words: String, query: String) throws -> AskedFilm? {
    let found: CatalogueMatch?
    do {
      found = try catalogue?.literalMatch(words)
    } catch CatalogueError.unknownFilm {
      // A number that no film has.
      return nil
    }
    guard let match = found, let address = addresses.address(ofFilm: match.film.number),
      let place = addresses.place(address)
    else { return nil }
    let others = match.others.prefix(Self.mostOthers).map { "\($0.titleAndYear) [#\($0.number)]" }
    return AskedFilm(
      place: place, address: address,
      matched: PageMatch(
        query: query, how: match.how.rawValue, others: others,
        yearsApart: match.yearsApart > 0 ? match.yearsApart : nil))
  }

  private func modelFilm(_ words: String, query: String) -> AskedFilm? {
    guard let search = models.search, let films = models.films?.films,
      let match = try? search.find(requested: words),
      let address = addresses.address(ofModelFilm: match.film),
      let place = addresses.place(address)
    else { return nil }
    let others = films.names([match.film] + match.others).dropFirst()
    return AskedFilm(
      place: place, address: address,
      matched: PageMatch(
        query: query, how: match.how.rawValue, others: Array(others),
        yearsApart: match.yearsApart > 0 ? match.yearsApart : nil))
  }

  /// As many as a title page names.
  private static let mostOthers = 5

  /// Titles that may have been meant.
  private func suggestions(_ words: String) -> [String] {
    guard suggests else { return [] }
    let begun = (try? book.suggestions(prefix: words, limit: Self.mostOthers))?.films ?? []
    var titles = begun.map(\.film.titleAndYear)
    do {
      _ = try models.search?.find(requested: words)
    } catch {
      titles += error.suggestions.filter { !titles.contains($0) }
    }
    return Array(titles.prefix(Self.mostOthers))
  }
}
