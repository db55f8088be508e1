public import FilmData

extension TitleSearch {
  /// The film that a row of a table means: by its title and year, else by its identifier.
  ///
  /// Where a title is at hand, it decides: identifier 300 of MovieLens is Quiz Show, and the film with the
  /// key "300" is another. A number is never a key, unless all keys of the model are numbers; it is looked up
  /// among the films' numbers at MovieLens or IMDb.
  ///
  /// - Parameters:
  ///   - key: the identifier of the film in the table.
  ///   - kind: whose identifier it is, if the column's name says that; else its form tells.
  ///   - title: the whole title.
  ///   - year: the year of release.
  /// - Throws: ``UnknownTitle`` with the titles that may be meant.
  public func find(
    key: String?, kind: FilmIDKind? = nil, title: String?, year: Int?
  ) throws(UnknownTitle) -> TitleMatch {
    if let title {
      let match = try find(listed: title, year: year)
      return key.flatMap { twin(of: match, key: $0) } ?? match
    }
    guard let key else { throw UnknownTitle(title: "", suggestions: []) }
    if let names = table.names(of: key, kind: kind) { return try find(key: key, names: names) }
    // A column that numbers name may have words all the same.
    let form = FilmIDKind(value: key)
    if let film = numbered(key, kind: kind) {
      return TitleMatch(query: key, film: film, how: .id)
    }
    let kind = form == .key ? form : kind ?? form
    if kind == .key || kind == .number && keysAreNumbers,
      let film = films.firstIndex(id: key)
    {
      return TitleMatch(query: key, film: film, how: .id)
    }
    if kind != .key { throw UnknownTitle(title: key, suggestions: [], reason: .needsTable(kind)) }
    return try find(listed: key, year: year)
  }

  /// The film with a number at MovieLens or IMDb: a number without a name is MovieLens' only in a model whose films
  /// all have one, since data sets number films differently.
  private func numbered(_ key: String, kind: FilmIDKind?) -> Int? {
    if let number = FilmIDKind.imdbNumber(key) { return films.index(imdbID: number) }
    guard let number = Int(key), FilmIDKind(value: key) == .number else { return nil }
    switch kind {
    case .imdb: return films.index(imdbID: number)
    case .number: return films.index(movieLensID: number)
    case nil: return allHaveNumbers && !keysAreNumbers ? films.index(movieLensID: number) : nil
    case .key, .tmdb: return nil
    }
  }

  /// The film that a request of a program means: by its whole title, else by its key in this model.
  ///
  /// - Throws: ``UnknownTitle`` with the titles that may be meant.
  public func find(requested title: String) throws(UnknownTitle) -> TitleMatch {
    do {
      return try checked(find(listed: title))
    } catch {
      if error.reason == .catalogueNumber { throw error }
      if error.reason == .unknown, let film = films.firstIndex(id: title) {
        return TitleMatch(query: title, film: film, how: .id)
      }
      // A whole title whose article is missing: "mirror".
      for article in ["The", "A", "An"] {
        let whole = "\(article) \(title)"
        // Of signs alone, or a year, the article would be all that is left, and there are films called "A" and "An".
        let key = TitleKey.joinText(FilmTitle(parsing: whole).title)
        guard key != article.lowercased(), let match = try? find(listed: whole) else { continue }
        return TitleMatch(query: title, film: match.film, how: match.how, others: match.others)
      }
      throw error.reason == .unknown ? suggesting(error) : error
    }
  }

  /// The same with what a person may have meant.
  private func suggesting(_ error: UnknownTitle) -> UnknownTitle {
    var error = error
    do {
      let match = try find(error.title)
      error.suggestions = ([match.film] + match.others).map { films[$0].titleAndYear }
    } catch let other {
      (error.suggestions, error.reason) = (other.suggestions, other.reason)
    }
    return error
  }

  /// The film that one of the names of a table's film means.
  private func find(
    key: String, names: [FilmIDTable.Name]
  ) throws(UnknownTitle) -> TitleMatch {
    var first: UnknownTitle?
    for name in names {
      do { return try find(listed: name.title, year: name.year) } catch { first = first ?? error }
    }
    throw first ?? UnknownTitle(title: key, suggestions: [])
  }

  /// The film with the key, if it is one of those that the title means.
  private func twin(of match: TitleMatch, key: String) -> TitleMatch? {
    guard FilmIDKind(value: key) == .key, let film = films.firstIndex(id: key) else { return nil }
    let meant = [match.film] + match.others
    guard film != match.film, meant.contains(film) else { return nil }
    return TitleMatch(
      query: match.query, film: film, how: match.how, others: meant.filter { $0 != film })
  }
}
