/// What a typed title may mean.
struct TitleQuery {
  /// One way to understand the query: a title, and the year that the film must have.
  struct Reading: Equatable {
    var title: String
    var year: Int?
    /// Whether the title is in parentheses after another: it may be a remark.
    var isInParentheses = false
  }

  /// The ways to understand the query, the likeliest first.
  let readings: [Reading]

  init(_ text: String) {
    let parsed = FilmTitle(parsing: text)
    var readings: [Reading] = []
    func add(_ title: Substring, _ year: Int?, isInParentheses: Bool = false) {
      let reading = Reading(
        title: String(title.trimmed), year: year, isInParentheses: isInParentheses)
      if !reading.title.isEmpty, !readings.contains(reading) { readings.append(reading) }
    }
    if let year = parsed.year {
      // The parentheses before the year may belong to the title, as those of "(500) Days" do.
      if let title = Self.withoutLastGroup(text) { add(title, year) }
      add(parsed.title[...], year)
      parsed.alternates.forEach { add($0[...], year, isInParentheses: true) }
    }
    add(text[...], nil)
    if parsed.year == nil {
      add(parsed.title[...], nil)
      if let (title, year) = Self.trailingYear(of: text) {
        let parsed = FilmTitle(parsing: title)
        add(parsed.title[...], year)
        parsed.alternates.forEach { add($0[...], year, isInParentheses: true) }
      }
      parsed.alternates.forEach { add($0[...], nil, isInParentheses: true) }
    }
    self.readings = readings
  }

  private static func withoutLastGroup(_ text: String) -> Substring? {
    text.lastIndex(of: "(").map { text[..<$0] }
  }

  /// "the mirror 1975" and "the_mirror_1975" end in a year, "1984" is a title.
  private static func trailingYear(of text: String) -> (title: String, year: Int)? {
    let isSeparator = { (character: Character) in
      character.isWhitespace || character == "_" || character == "," || character == "-"
    }
    let words = text.split(whereSeparator: isSeparator)
    guard words.count > 1, let last = words.last, last.utf8.count == 4,
      last.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let year = Int(last),
      FilmTitle.years.contains(year)
    else { return nil }
    return (String(text[..<last.startIndex]), year)
  }
}
