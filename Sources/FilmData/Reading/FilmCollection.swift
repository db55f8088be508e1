/// Films put together from several tables that name them by different keys.
///
/// Rows are told to be of one film by their IMDb number before anything else: tables that were
/// joined by others carry wrong rows under right keys (of HetRec's 10,197 rows 774 repeat an IMDb
/// number and 512 disagree with MovieLens' own links).
public struct FilmCollection: Sendable {
  /// The films, in the order in which they first came.
  public private(set) var films: [FilmRow] = []
  private var placeOfID: [String: Int] = [:]
  private var placeOfNumber: [Int: Int] = [:]

  /// Makes an empty table.
  public init() {}

  /// Where the film with a ratings key stands.
  public subscript(id: String) -> Int? { placeOfID[id] }

  /// Adds the rows of one file, in its order; the first row of an IMDb number counts.
  public mutating func add(_ rows: [FilmRow]) {
    var seen: Set<Int> = []
    let isLinks = rows.allSatisfy { $0.title == nil }
    for row in rows {
      if let number = row.imdbNumber, !isLinks {
        guard seen.insert(number).inserted else { continue }
        if let place = placeOfNumber[number] {
          merge(row, into: place)
          continue
        }
      }
      add(row, isLink: isLinks)
    }
  }

  private mutating func add(_ row: FilmRow, isLink: Bool) {
    if let place = placeOfID[row.id] {
      // The same key under another IMDb number is another film, unless only the number is wrong.
      let isOther = row.imdbNumber != nil && films[place].imdbNumber != nil
      if !isOther || FilmCollection.areNamesakes(row, films[place]) {
        merge(row, into: place)
        return
      }
    }
    if isLink { return }
    var row = row
    if placeOfID[row.id] != nil { row.id += "-\(row.imdbNumber ?? films.count)" }
    placeOfID[row.id] = films.count
    if let number = row.imdbNumber { placeOfNumber[number] = films.count }
    films.append(row)
  }

  /// Whether title and year are the same.
  private static func areNamesakes(_ one: FilmRow, _ other: FilmRow) -> Bool {
    func film(_ row: FilmRow) -> (key: String, year: Int?)? {
      row.title.map(FilmTitle.init(parsing:)).map {
        (TitleKey.copyText($0.title), row.year ?? $0.year)
      }
    }
    guard let one = film(one), let other = film(other), one.year != nil else { return false }
    return one == other
  }

  private mutating func merge(_ row: FilmRow, into place: Int) {
    if films[place].title == nil {
      films[place].title = row.title
    } else if let title = row.title, title != films[place].title {
      films[place].otherTitles.append(title)
    }
    if films[place].year == nil {
      films[place].year = row.year
    } else if let year = row.year, year != films[place].year {
      films[place].otherYears.append(year)
    }
    if films[place].genres.isEmpty { films[place].genres = row.genres }
    if films[place].directors.isEmpty { films[place].directors = row.directors }
    if films[place].rottenTomatoesID == nil {
      films[place].rottenTomatoesID = row.rottenTomatoesID
    }
    if let number = row.imdbNumber, films[place].imdbNumber == nil {
      films[place].imdbNumber = number
      placeOfNumber[number] = placeOfNumber[number] ?? place
    }
  }
}
