extension FilmRow {
  /// The films of a row that has several: the Academy's nominations name as many titles and numbers with `|`
  /// between them, and a season (`1927/28`) instead of a year.
  var parts: [FilmRow] {
    guard id.contains("|") else { return [self] }
    let ids = id.split(separator: "|").map(String.init)
    let titles = title?.split(separator: "|").map(String.init) ?? []
    guard ids.count > 1, ids.count == titles.count else { return [self] }
    return zip(ids, titles).map { id, title in
      var part = self
      (part.id, part.title) = (id, title)
      if let number = FilmIDKind.imdbNumber(id) { (part.idKind, part.imdbNumber) = (.imdb, number) }
      return part
    }
  }

  /// The years that a column has: `1975`, or both of the season `1927/28`; none that no film can have.
  static func years(_ text: String) -> [Int] {
    let parts = text.split(separator: "/")
    guard let first = parts.first.flatMap(year), FilmTitle.years.contains(first) else { return [] }
    guard parts.count == 2, let end = Int(parts[1]), parts[1].count == 2 else {
      return parts.count == 1 ? [first] : []
    }
    return [first, first / 100 * 100 + end]
  }

  /// pandas writes 1975.0 for a year in a column with gaps.
  private static func year(_ text: Substring) -> Int? {
    Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
  }

  /// Whether a column has a text that is no year, and not one of the words for nothing.
  static func isUnreadYear(_ text: String) -> Bool {
    var text = text
    return years(text).isEmpty
      && !text.withUTF8 { BareWord(UnsafeRawBufferPointer($0)).meansNothing }
  }
}
