/// Films merged from several tables that name them by different keys.
///
/// Rows with the same IMDb number are the same film, whatever their keys: tables that others joined
/// have wrong rows under right keys (of HetRec's 10,197 rows 774 repeat an IMDb number and 512
/// disagree with MovieLens' own links).
public struct FilmCollection: Sendable {
  /// The films, in the order of their first rows.
  public private(set) var films: [FilmRow] = []
  private var indexOfID: [String: Int] = [:]
  private var indexOfNumber: [Int: Int] = [:]
  /// Films whose row had another film's key, by title and year: a later table may have their own.
  private var indexOfStray: [Namesake: Int] = [:]
  /// The first film of each title and year.
  private var indexOfNamesake: [Namesake: Int] = [:]

  /// A title and its year.
  private struct Namesake: Hashable {
    var key: String
    var year: Int

    init?(_ row: FilmRow) {
      guard let title = row.title.map(FilmTitle.init(parsing:)), let year = row.year ?? title.year
      else { return nil }
      (key, self.year) = (TitleKey.copyText(title.title), year)
    }
  }

  /// Makes an empty table.
  public init() {}

  /// The index of the film with a ratings key.
  public subscript(id: String) -> Int? { indexOfID[id] }

  /// The index of the film with a number at IMDb.
  public func index(imdbNumber number: Int) -> Int? { indexOfNumber[number] }

  /// Adds a film of another source, which is the one at an index, or a new one.
  ///
  /// - Parameter index: that of the same film; `nil` for a film that is not there yet.
  mutating func add(_ row: FilmRow, sameAs index: Int?) {
    if let index {
      merge(row, into: index)
    } else {
      append(row)
    }
  }

  /// Leaves out directors that may be another film's, see ``FilmRow/trustedDirectors``.
  package mutating func dropDoubtfulDirectors() {
    for index in films.indices { films[index].directors = films[index].trustedDirectors }
  }

  /// Adds the rows of one file, in its order; only the first row with an IMDb number counts.
  public mutating func add(_ rows: [FilmRow]) {
    var seen: Set<Int> = []
    let isLinks = rows.allSatisfy { $0.title == nil }
    for row in rows {
      if let number = row.imdbNumber, !isLinks {
        guard seen.insert(number).inserted else { continue }
        if let index = indexOfNumber[number] {
          merge(row, into: index)
          continue
        }
      }
      add(row, isLink: isLinks)
    }
  }

  private mutating func add(_ row: FilmRow, isLink: Bool) {
    if let index = indexOfID[row.id] {
      // The same key under another IMDb number is another film, unless only the number is wrong.
      let isOther =
        row.isNamedByTitle || row.imdbNumber != nil && films[index].imdbNumber != nil
        || Self.areStrangers(row, films[index])
      if !isOther || Self.areNamesakes(row, films[index]) {
        merge(row, into: index)
        return
      }
    }
    if isLink { return }
    if indexOfID[row.id] == nil, let index = Namesake(row).flatMap({ indexOfStray[$0] }) {
      films[index].id = row.id
      indexOfID[row.id] = index
      merge(row, into: index)
    } else {
      append(row)
    }
  }

  private mutating func append(_ row: FilmRow) {
    var row = row
    let namesake = Namesake(row)
    if indexOfID[row.id] != nil {
      if !row.isNamedByTitle, let namesake {
        // Its facts are those of the film of its title, under whatever key.
        if let index = indexOfNamesake[namesake],
          row.imdbNumber == nil || films[index].imdbNumber == nil
        {
          return merge(row, into: index)
        }
        indexOfStray[namesake] = films.count
      }
      row.id += "-\(row.imdbNumber ?? films.count)"
    }
    if let namesake { indexOfNamesake[namesake] = indexOfNamesake[namesake] ?? films.count }
    indexOfID[row.id] = films.count
    if let number = row.imdbNumber {
      indexOfNumber[number] = indexOfNumber[number] ?? films.count
    }
    films.append(row)
  }

  /// Whether title and year are the same.
  private static func areNamesakes(_ one: FilmRow, _ other: FilmRow) -> Bool {
    guard let one = Namesake(one), let other = Namesake(other) else { return false }
    return one == other
  }

  /// Whether neither a title nor the year is the same: one of them stands under the other's key.
  private static func areStrangers(_ one: FilmRow, _ other: FilmRow) -> Bool {
    guard let year = Namesake(one)?.year, let otherYear = Namesake(other)?.year,
      FilmTitle.yearsApart(year, otherYear) > 1
    else { return false }
    return keys(of: one).isDisjoint(with: keys(of: other))
  }

  private static func keys(of row: FilmRow) -> Set<String> {
    var film = JoinFilm()
    for title in [row.title].compactMap({ $0 }) + row.otherTitles { film.add(title: title) }
    return Set(film.keys)
  }

  private mutating func merge(_ row: FilmRow, into index: Int) {
    if films[index].title == nil {
      films[index].title = row.title
    } else if let title = row.title, title != films[index].title {
      films[index].otherTitles.append(title)
    }
    films[index].otherTitles += row.otherTitles
    if films[index].year == nil {
      films[index].year = row.year
    } else if let year = row.year, year != films[index].year {
      films[index].otherYears.append(year)
    }
    films[index].otherYears += row.otherYears
    // An encyclopaedia has further genres; of several tables with keys the first decides.
    if row.isNamedByTitle || films[index].genres.isEmpty {
      for genre in row.genres where !films[index].genres.contains(genre) {
        films[index].genres.append(genre)
      }
    }
    // Directors of an article of the film are surer than those of a page that a table found.
    if row.isNamedByTitle && !row.directors.isEmpty
      || JoinFilm.names(row.directors, extend: films[index].directors)
    {
      films[index].directors = row.directors
    }
    if films[index].cast.isEmpty { films[index].cast = row.cast }
    films[index].description = films[index].description ?? row.description
    films[index].article = films[index].article ?? row.article
    films[index].tmdbNumber = films[index].tmdbNumber ?? row.tmdbNumber
    if films[index].rottenTomatoesID == nil {
      films[index].rottenTomatoesID = row.rottenTomatoesID
    }
    if let number = row.imdbNumber, films[index].imdbNumber == nil {
      films[index].imdbNumber = number
      indexOfNumber[number] = indexOfNumber[number] ?? index
    }
  }
}
