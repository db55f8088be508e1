@testable import FilmData
@testable import FilmSimilarity

/// Titles that people type and tables have, and, behind a `!`, titles to be searched.
final class TitlesReader: FuzzedReader {
  static let name = "titles"
  static let dictionary =
    [
      "!", "|", "\n", "The ", "A ", ", The", " (1975)", " (", ")", "&", " and ", ": ", " - ", "II",
      "2", "tt0070028",
      "é", "e\u{301}", "ß", "’", "…", "_", "\u{200B}", "by ", "（", "。",
    ] + ToyFilms.films.map(\.title)
  static let seeds =
    ToyFilms.films.map { Array($0.titleAndYear.utf8) }
    + [
      "mirror", "Mirror, The (Zerkalo) (1975)", "stalkr", "the two towers", "rocky 2",
      "psycho 1998",
      "!Jaws (1975)|Les Dents de la mer\nThe Thing\nThe\n(1975)\n",
    ].map { Array($0.utf8) }
  static let longest = 256

  private let search = TitleSearch(ToyFilms.list)

  init() {}

  func read(_ bytes: [UInt8]) throws {
    if bytes.first == UInt8(ascii: "!") { return try search(forEachOf: Array(bytes.dropFirst())) }
    let title = String(decoding: bytes, as: UTF8.self)
    let all = search.all(title)
    try check(all.films + all.suggestions, of: ToyFilms.list)
    let typed = try unlessRefused { try search.find(title) }
    let listed = try unlessRefused { try search.find(listed: title, year: 1975) }
    _ = try unlessRefused { try search.find(requested: title) }
    for match in [typed, listed].compactMap({ $0 }) {
      try check([match.film] + match.others, of: ToyFilms.list)
    }
    try promise(
      listed.map { [.exact, .alternate, .id].contains($0.how) } ?? true,
      "a table's title is taken for a part of one")
    try compare(title, typed)
  }

  /// A whole title in whatever case is found as what it is.
  private func compare(_ title: String, _ match: TitleMatch?) throws {
    let letters = title.lowercased()
    let exact = ToyFilms.films.contains {
      $0.title.lowercased() == letters || $0.titleAndYear.lowercased() == letters
    }
    if exact { try promise(match?.how.isLiteral == true, "\(title.debugDescription) is not found") }
  }

  private func check(_ places: [Int], of films: FilmList) throws {
    try promise(places.allSatisfy(films.indices.contains), "a film that is not there is named")
    try promise(Set(places).count == places.count, "a film is named twice")
  }

  /// Films of these titles, one a line, are found by them.
  private func search(forEachOf bytes: [UInt8]) throws {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").prefix(8)
    let films = FilmList(
      lines.enumerated().map { number, line in
        let titles = line.split(separator: "|").map(String.init)
        return Film(
          id: "f\(number)", title: titles.first ?? "", alternateTitles: Array(titles.dropFirst()))
      })
    let search = TitleSearch(films)
    for film in films {
      let all = search.all(film.title)
      try check(all.films + all.suggestions, of: films)
    }
  }
}
