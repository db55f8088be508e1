internal import Bytes

/// What Wikipedia's articles tell about the films of a table.
///
/// A table's row may name the article of another film: that of a re-release, of a series, of the novel, or of a
/// remake. The year that the first sentence gives ("is a 1997 American film") shows it.
enum FilmArticles {
  /// Takes directors and another form of the title from an article, and brings genres to MovieLens' words.
  static func add(_ article: String, to film: inout FilmRow) {
    film.genres = film.genres.compactMap(FilmGenreName.usual)
    if film.directors.isEmpty, let description = film.description {
      film.directors = DirectorPhrase.directors(in: description)
    }
    guard let title = film.title else { return }
    let words = withoutEscapes(article).split(separator: "_").joined(separator: " ")
    let page = FilmTitle(parsing: words).title
    // "Birdman_(film)" is the article of "Birdman or (The Unexpected Virtue of Ignorance)".
    let (shorter, longer) = page.utf8.count < title.utf8.count ? (page, title) : (title, page)
    let isFollowed = [" or ", ": ", " – ", " - "].contains { longer.hasPrefix(shorter + $0) }
    if isFollowed, !shorter.isEmpty { film.otherTitles.append(page) }
  }

  /// Years from which on an article is not of the row's film: fewer are between festivals and cinemas.
  private static let otherFilm = 5
  /// Rows from which on a text is not about one film.
  private static let manyRows = 3

  /// The rows with each film once, and without texts of other films.
  static func tidied(_ rows: [FilmRow]) -> [FilmRow] {
    let uses = Dictionary(rows.compactMap { $0.description.map { ($0, 1) } }, uniquingKeysWith: +)
    var rows = rows
    for (index, row) in rows.enumerated() where row.isNamedByTitle {
      guard let text = row.description else { continue }
      if uses[text, default: 0] >= manyRows {
        dropText(&rows[index])
      } else if let year = row.year, let told = self.year(in: text),
        FilmTitle.yearsApart(told, year) > 1
      {
        if FilmTitle.yearsApart(told, year) < otherFilm { rows[index].otherYears.append(told) }
      }
    }
    return merged(rows)
  }

  /// Merges rows of one article: the same title in neighbouring years, and re-releases.
  private static func merged(_ rows: [FilmRow]) -> [FilmRow] {
    var placesOfID: [String: [Int]] = [:]
    for (index, row) in rows.enumerated() where row.isNamedByTitle {
      placesOfID[row.id, default: []].append(index)
    }
    var rows = rows
    var isDropped = [Bool](repeating: false, count: rows.count)
    for (index, row) in rows.enumerated() where row.isNamedByTitle && !isDropped[index] {
      let places = placesOfID[row.id] ?? []
      guard places.first == index else { continue }
      let told = row.description.flatMap { year(in: $0) }
      let own = places.first { isNear(rows[$0].year, told, within: 1) } ?? index
      for other in places where other != own {
        isDropped[other] = take(rows[other], into: &rows[own])
        if !isDropped[other] { dropText(&rows[other]) }
      }
      if places.count == 1, let told, !isNear(row.year, told, within: otherFilm - 1) {
        dropText(&rows[own])
      }
    }
    return rows.indices.filter { !isDropped[$0] }.map { rows[$0] }
  }

  /// Takes a row's title and year into that of the same film; false if it is another film.
  private static func take(_ row: FilmRow, into own: inout FilmRow) -> Bool {
    guard let title = row.title, let ownTitle = own.title else { return false }
    let (key, ownKey) = (TitleKey.joinedText(title), TitleKey.joinedText(ownTitle))
    let isNear = isNear(row.year, own.year, within: 1)
    let isLonger = key != ownKey && (key.hasPrefix(ownKey) || key.hasSuffix(ownKey))
    guard isNear && key == ownKey || isLonger || isNear && ownKey.hasSuffix(key) else {
      return false
    }
    if key != ownKey, !key.hasPrefix(ownKey) { own.otherTitles.append(title) }
    if isNear, let year = row.year, year != own.year { own.otherYears.append(year) }
    for actor in row.cast.prefix(Film.mostCast)
    where own.cast.count < Film.mostCast && !own.cast.contains(actor) {
      own.cast.append(actor)
    }
    return true
  }

  private static func dropText(_ row: inout FilmRow) {
    (row.description, row.directors) = (nil, [])
  }

  private static func isNear(_ year: Int?, _ other: Int?, within most: Int) -> Bool {
    guard let year, let other else { return false }
    return FilmTitle.yearsApart(year, other) <= most
  }

  /// The year in "… is a 1997 American film"; `nil` where the text does not begin so.
  static func year(in text: String) -> Int? {
    let words = text.prefix(300).split { $0 == " " || $0 == "\n" }.prefix(30)
    guard let verb = words.firstIndex(where: { $0 == "is" || $0 == "was" }) else { return nil }
    for word in words[verb...].dropFirst().prefix(6) {
      let digits = word.prefix { $0.isNumber }
      if digits.count == 4, let year = Int(digits), FilmTitle.years.contains(year) { return year }
    }
    return nil
  }

  /// "You%27re_Next" as "You're_Next".
  private static func withoutEscapes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "%"), rest.count > 2,
        let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
