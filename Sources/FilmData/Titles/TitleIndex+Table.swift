extension TitleIndex {
  /// Finds the film that a row of a table, an export or a request means: by its whole title or another
  /// whole title of the film, with the year within one.
  ///
  /// A title of one film alone may be two years off, which the match says. Without a year, of several films
  /// of the title the one that most people have seen is found. A part of a title or a misspelt one is never
  /// found: nobody would notice the wrong film among a thousand rows.
  ///
  /// - Parameters:
  ///   - title: a title in any form with its own article, with or without its year, which counts before `year`.
  ///   - year: the year of release.
  /// - Complexity: O(*n*) for *n* bytes of title.
  public func listed(_ title: String, year: Int?) -> Match {
    guard title.utf8.count <= Self.longestQuery else { return .notFound(TitleRefusal(.tooLong)) }
    let hasYear = FilmTitle(parsing: title).year != nil
    var similar: [Candidate] = []
    var isDated = false
    for reading in TitleQuery(title).readings {
      // A year in parentheses is no part of the title; one at the end may be: "Blade Runner 2049".
      if hasYear ? reading.year == nil : reading.year != nil && year != nil { continue }
      let wanted = reading.year ?? year
      let key = TitleKey(reading.title)
      let candidates = exactCandidates(reading.title, key)
      if let exact = choice(
        of: candidates, key: key, reading: reading, year: wanted, isTyped: false)
      {
        return .found(match(title, exact))
      }
      similar += candidates
      if wanted != nil, !candidates.isEmpty { isDated = true }
    }
    // Without a year, those of the title differ by their article.
    return .notFound(
      TitleRefusal(
        isDated ? .otherYear : .unknown,
        suggestions: Array(ranked(similar).prefix(Self.listCount))))
  }
}
