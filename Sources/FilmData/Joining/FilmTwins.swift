/// Films of one identity that stand in a catalogue twice.
///
/// Two films are one if they have a title in common and their years are within one, or if a part of one's
/// title is the other's and they share a director or two actors, or if they have the same number at IMDb or
/// MovieLens. Not if the directors of both are known and all different, or their numbers are.
package enum FilmTwins {
  /// Why two films seem to be one.
  package enum Reason: Sendable, Hashable {
    case title, part, number
  }

  /// Two films of a list, by index.
  package struct Pair: Sendable, Hashable {
    package let first: Int
    package let second: Int
    package let reason: Reason
  }

  /// The twins of the best-known films among all.
  ///
  /// - Parameters:
  ///   - count: how many of the best known are looked at.
  ///   - areApart: whether something else tells that two films of one title, by index, are not one.
  /// - Complexity: O(titles).
  package static func find(
    in films: [Film], bestKnown count: Int, areApart: (Int, Int) -> Bool = { _, _ in false }
  ) -> [Pair] {
    let joined = films.map(JoinFilm.init)
    let known = films.indices.sorted {
      let (one, other) = (films[$0].renown, films[$1].renown)
      return (one.estimate, $1) > (other.estimate, $0)
    }.prefix(count)
    var byKey: [String: [Int]] = [:]
    var byPart: [String: [Int]] = [:]
    for (index, film) in joined.enumerated() {
      for key in film.keys { byKey[key, default: []].append(index) }
      for key in film.partKeys { byPart[key, default: []].append(index) }
    }
    var found: [[Int]: Pair] = [:]
    func look(_ film: Int, _ others: [Int]?, _ reason: Reason) {
      for other in others ?? [] where other != film {
        let pair = [min(film, other), max(film, other)]
        guard found[pair] == nil, are(film, other, one: reason) else { continue }
        found[pair] = Pair(first: pair[0], second: pair[1], reason: reason)
      }
    }
    func are(_ one: Int, _ other: Int, one reason: Reason) -> Bool {
      reason == .number
        || areOne(films[one], films[other], joined[one], joined[other], reason) {
          areApart(one, other)
        }
    }
    let (byIMDb, byMovieLens) = (places(films, \.imdbID), places(films, \.movieLensID))
    for film in known {
      look(film, films[film].imdbID.flatMap { byIMDb[$0] }, .number)
      look(film, films[film].movieLensID.flatMap { byMovieLens[$0] }, .number)
      for key in joined[film].keys { look(film, byKey[key], .title) }
      for key in joined[film].keys { look(film, byPart[key], .part) }
      for key in joined[film].partKeys { look(film, byKey[key], .part) }
    }
    return found.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private static func areOne(
    _ one: Film, _ other: Film, _ first: JoinFilm, _ second: JoinFilm, _ reason: Reason,
    areApart: () -> Bool
  ) -> Bool {
    if let year = one.year, let otherYear = other.year, FilmTitle.yearsApart(year, otherYear) > 1 {
      return false
    }
    if first.hasOtherDirectors(than: second) { return false }
    func differ(_ number: KeyPath<Film, Int?>) -> Bool {
      guard let a = one[keyPath: number], let b = other[keyPath: number] else { return false }
      return a != b
    }
    // MovieLens has few films twice, but a film and its sequel have a part of the title in common.
    if differ(\.imdbID) || reason == .part && differ(\.movieLensID) { return false }
    let sharesPeople =
      first.sharesDirector(with: second) || one.cast.count { other.cast.contains($0) } > 1
    return sharesPeople || reason == .title && !differ(\.movieLensID) && !areApart()
  }

  private static func places(_ films: [Film], _ number: KeyPath<Film, Int?>) -> [Int: [Int]] {
    Dictionary(
      films.indices.compactMap { index in films[index][keyPath: number].map { ($0, [index]) } },
      uniquingKeysWith: +)
  }
}

extension JoinFilm {
  /// A film of a catalogue.
  fileprivate init(_ film: Film) {
    self.init()
    for title in [film.title] + film.alternateTitles { add(title: title) }
    if let year = film.year { years = [year] }
    for director in film.directors { add(director: director) }
  }
}
