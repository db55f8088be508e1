internal import Bytes

extension TitleIndex {
  /// The longest title that is looked for, in bytes: a work of more is no title.
  ///
  /// The longest of the bundled model has 127 bytes.
  static let longestQuery = 500

  /// Finds the film that someone means by a title that they typed.
  ///
  /// A whole title is found as it is. Else, of well-known films only, the beginning or a whole part of a title
  /// ("the two towers"), then a title with typos. A year must be the film's, give or take one. Anything else
  /// is refused with films that may be meant: a doubtful match is a question, never an answer.
  ///
  /// - Parameter query: a title in any form, with or without a year, or a film's key.
  /// - Complexity: O(1) for an exact title with its year, O(*n*) for *n* titles otherwise.
  public func typed(_ query: String) -> Match {
    guard query.utf8.count <= Self.longestQuery else { return .notFound(TitleRefusal(.tooLong)) }
    if let film = keyed(query) { return .found(TitleMatch(query: query, film: film, how: .id)) }
    let readings = TitleQuery(query).readings
    var ofOtherYear: [Candidate] = []
    for reading in readings {
      let key = TitleKey(reading.title)
      let candidates = exactCandidates(reading.title, key)
      if let exact = choice(
        of: candidates, key: key, reading: reading, year: reading.year, isTyped: true)
      {
        // A year in the query already says which film is meant.
        let better = reading.year == nil ? betterKnown(exact.candidates, key) : []
        return .found(match(query, exact, betterKnown: better))
      }
      ofOtherYear += candidates
    }
    if let film = numbered(query) { return .found(TitleMatch(query: query, film: film, how: .id)) }
    if ofOtherYear.isEmpty, let refusal = director(query) { return .notFound(refusal) }
    return typedLoosely(query, readings, ofOtherYear: ofOtherYear)
  }

  private func typedLoosely(
    _ query: String, _ readings: [TitleQuery.Reading], ofOtherYear: [Candidate]
  ) -> Match {
    var holders: [Int] = []
    for reading in readings {
      let found = partSearch(reading)
      if let part = found.part {
        return .found(TitleMatch(query: query, film: part.film, how: part.how))
      }
      holders += found.holders
    }
    // The title is right, so it is not misspelt.
    let misspellings = ofOtherYear.isEmpty ? readings.map(misspellingSearch) : []
    for found in misspellings where !found.isEmpty {
      let ranked = ranked(found)
      if isClear(found) {
        let others = Array(ranked.dropFirst().prefix(Self.listCount))
        return .found(
          TitleMatch(query: query, film: ranked[0], how: .misspelling, others: others))
      }
    }
    let isKnown = ofOtherYear.contains { $0.article == .same }
    let hasYear = readings.contains { $0.year != nil }
    return .notFound(
      TitleRefusal(
        isKnown && hasYear ? .otherYear : .unknown,
        suggestions: suggestions(
          readings, first: [ofOtherYear] + misspellings, holders: byRenown(holders))))
  }

  /// Films that may be meant, each once: those of the title, then misspelt ones, then those that hold the
  /// query's words, then those with something in common.
  private func suggestions(
    _ readings: [TitleQuery.Reading], first: [[Candidate]], holders: [Int]
  ) -> [Int] {
    var places = first.flatMap(ranked) + holders
    if places.count < Self.listCount { places += ranked(similarTitles(readings)) }
    var seen: Set<Int> = []
    return Array(places.filter { seen.insert($0).inserted }.prefix(Self.listCount))
  }

  /// The film with a key such as `the_mirror_1975`; a key without a mark of one could be a title.
  private func keyed(_ query: String) -> Int? {
    query.utf8.contains(UInt8(ascii: "_")) ? films.firstIndex(id: query) : nil
  }

  /// The film with a key that has digits, which may be a number.
  private func numbered(_ query: String) -> Int? {
    query.utf8.contains(where: ASCII.isDigit) ? films.firstIndex(id: query) : nil
  }
}
