extension FilmCollection {
  /// Adds films of a table that names them by other keys: by number at IMDb, else by title and year.
  ///
  /// A film of another year whose directors are all others is another one. Films that are not found are added.
  ///
  /// - Parameter ratingCount: how many ratings a film of this collection has; of two namesakes the one that
  ///   people rated is meant.
  /// - Complexity: O(films of both).
  package mutating func join(_ rows: [FilmRow], ratingCount: (FilmRow) -> Int) {
    var partner: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      partner[index] = row.imdbNumber.flatMap { self.index(imdbNumber: $0) }
    }
    let taken = Set(partner.values)
    let places = films.indices.filter { !taken.contains($0) }
    let open = rows.indices.filter { partner[$0] == nil }
    let join = FilmJoin(
      left: open.map {
        var film = JoinFilm(rows[$0])
        film.needsNearYear = true
        return film
      },
      right: places.map { JoinFilm(films[$0], ratingCount: ratingCount(films[$0])) }, rightIDs: [:])
    let pairs = join.pairs { candidate in
      let (row, film) = (rows[open[candidate.left]], films[places[candidate.right]])
      if let one = row.imdbNumber, let other = film.imdbNumber, one != other { return true }
      // Of the very year it is the same film with a wrong name: HetRec 2011 has directors of other pages.
      return candidate.yearDifference != 0
        && join.left[candidate.left].hasOtherDirectors(than: join.right[candidate.right])
    } isDirectorNamed: { candidate in
      join.left[candidate.left].sharesDirector(with: join.right[candidate.right]) ? true : nil
    }
    for pair in pairs { partner[open[pair.left]] = places[pair.right] }
    for (index, row) in rows.enumerated() { add(row, sameAs: partner[index]) }
  }
}
