internal import Bytes

extension TitleIndex {
  /// How much less likely a typo is assumed to be than none.
  private static let oddsOfATypo = 1.0 / 16

  /// The most typos in a title that is suggested.
  private static let suggestionBound = 4

  /// The films whose title is the query with a few typos, or contains its words, in their order, with
  /// a few typos in each.
  ///
  /// A different number is not a typo.
  /// A candidate's likelihood is its prominence times the odds of its typos, as in the noisy-channel
  /// model (M. D. Kernighan, K. W. Church and W. A. Gale, "A spelling correction program based on
  /// a noisy channel model", COLING 1990, doi:10.3115/997939.997975).
  func misspellingSearch(_ reading: TitleQuery.Reading) -> Found {
    let key = TitleKey(reading.title)
    guard EditDistance.bound(for: key.joined.count) > 0 else { return Found(how: .misspelling) }
    let whole = candidates(year: reading.year, scan: WholeTitleScan(key))
    if !whole.isEmpty { return Found(candidates: whole, how: .misspelling) }
    return Found(
      candidates: candidates(year: reading.year, scan: WordScan(key)), how: .misspelling)
  }

  /// Reads all titles and keeps those of the year that the scan matches to the query.
  private func candidates(year: Int?, scan: some TitleScan) -> [Candidate] {
    var scan = scan
    var candidates: [Candidate] = []
    keys.withUnsafeBufferPointer { keys in
      for entry in entries {
        let title = keys[Int(entry.start)..<Int(entry.start + entry.count)]
        guard
          let typos = scan.typos(
            in: UnsafeBufferPointer(rebasing: title), joinedCount: Int(entry.joinedCount))
        else { continue }
        var weight = 1.0
        for _ in 0..<typos { weight *= Self.oddsOfATypo }
        let candidate = Candidate(entry, weight: weight, in: self)
        if !filter([candidate], year: year).isEmpty { candidates.append(candidate) }
      }
    }
    return candidates
  }

  /// Suggestions for a query that matches nothing.
  ///
  /// Films whose title has at most two typos in five letters, shares half of the query's letters in
  /// whole words, or is the query's beginning.
  func similarTitles(_ readings: [TitleQuery.Reading]) -> [Candidate] {
    guard let reading = readings.first(where: { $0.year != nil }) ?? readings.first else {
      return []
    }
    let key = TitleKey(reading.title)
    let bound = min(key.joined.count * 2 / 5, Self.suggestionBound)
    return candidates(year: nil, scan: WholeTitleScan(suggestionsFor: key, bound: bound))
      + candidates(year: nil, scan: SharedWordScan(key)) + beginningTitles(key)
  }

  /// The films of the longest title that the query begins with: "Amélie" for "Amelie Poulain".
  private func beginningTitles(_ key: TitleKey) -> [Candidate] {
    for word in key.words.dropLast().reversed() {
      let beginning = String(decoding: key.text[..<word.upperBound], as: UTF8.self)
      var candidates = exactCandidates(beginning)
      for index in candidates.indices { candidates[index].likelihood *= Self.oddsOfATypo }
      if !candidates.isEmpty { return candidates }
    }
    return []
  }
}
