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
    let parsed = FilmTitle(parsing: title)
    let wanted = parsed.year ?? year
    var ofOtherYear: [Candidate] = []
    // The parentheses before the year may belong to the title, as those of "(500) Days" do.
    let whole = parsed.year == nil ? title[...] : TitleQuery.withoutLastGroup(title)
    for name in [whole.map(String.init), parsed.title].compactMap({ $0 }) + parsed.alternates {
      let key = TitleKey(name)
      let candidates = exactCandidates(name, key)
      let words = key.words.count
      if let exact = choice(of: candidates, year: wanted, words: words, isTyped: false) {
        return .found(match(title, exact))
      }
      ofOtherYear += candidates
    }
    return .notFound(
      TitleRefusal(
        ofOtherYear.isEmpty ? .unknown : .otherYear,
        suggestions: Array(ranked(ofOtherYear).prefix(Self.listCount))))
  }
}
