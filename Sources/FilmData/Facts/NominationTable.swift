/// Reads nominations for the Academy Awards.
///
/// Two tables are known: that of D. V. Lu, whose films have IMDb's numbers, and Kaggle's `the_oscar_award.csv`, whose
/// films have titles and years.
enum NominationTable {
  static let organisation = "Academy Awards"

  static func read(
    _ input: Input, isStopped: () -> Bool, _ body: (FactRow) -> Void
  ) throws(DataError) -> RowProblems {
    let columns = try FactColumns(input)
    return try columns.forEach(isStopped: isStopped) { fields in
      guard let category = fields["canonicalcategory", "category"] else {
        return .missing(.filmKey)
      }
      let titles = fields["film"]?.split(separator: "|").map { String($0.trimmed) } ?? []
      let ids = fields.list("filmid", separator: "|")
      let years = fields["yearfilm", "year"].map(FilmRow.years) ?? []
      let award = FilmAward(
        organisation: organisation, year: years.first, category: words(category),
        name: names(fields["nominees", "name"]), won: isWon(fields["winner"]))
      for (index, title) in titles.enumerated() {
        var film = FilmRecord(source: .academy)
        film.titles = [title]
        film.year = years.first
        if ids.count == titles.count { film.add(ids[index], .imdb) }
        film.awards = [award]
        body(.film(film))
      }
      // Honorary awards and, in the first years, people without a film have none.
      if titles.isEmpty {
        var film = FilmRecord(source: .academy)
        film.awards = [award]
        body(.film(film))
      }
      return nil
    }
  }

  /// Several people have `|` between them.
  private static func names(_ text: String?) -> String {
    (text ?? "").split(separator: "|").map { String($0.trimmed) }.joined(separator: ", ")
  }

  private static func isWon(_ text: String?) -> Bool {
    text.map { ["true", "1", "yes", "1.0"].contains($0.lowercased()) } ?? false
  }

  /// "ACTOR IN A LEADING ROLE" and "MUSIC (Original Score)" as people write them.
  private static func words(_ category: String) -> String {
    let small: Set<Substring> = ["IN", "A", "AN", "THE", "OF", "FOR", "OR", "AND", "BY", "TO"]
    return category.split(separator: " ").enumerated().map { index, word in
      guard word == word.uppercased() else { return String(word) }
      return index > 0 && small.contains(word) ? word.lowercased() : capitalized(word)
    }.joined(separator: " ")
  }

  private static func capitalized(_ word: Substring) -> String {
    let start = word.firstIndex(where: \.isLetter) ?? word.startIndex
    guard start < word.endIndex else { return String(word) }
    return word[...start] + word[word.index(after: start)...].lowercased()
  }
}
