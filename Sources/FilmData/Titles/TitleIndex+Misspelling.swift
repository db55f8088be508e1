internal import Bytes

extension TitleIndex {
  /// How much less likely a typo is assumed to be than none.
  private static let oddsOfATypo = 1.0 / 16

  /// The most typos in a title that is suggested.
  private static let suggestionBound = 4

  /// How much likelier than the next the title must be that is found.
  private static let clearOdds = 4.0

  /// The well-known films whose title is the query with a few typos, as ``MisspeltTitle`` allows.
  ///
  /// A candidate's likelihood is its renown times the odds of its typos, as in the noisy-channel
  /// model (M. D. Kernighan, K. W. Church and W. A. Gale, "A spelling correction program based on
  /// a noisy channel model", COLING 1990, doi:10.3115/997939.997975).
  func misspellingSearch(_ reading: TitleQuery.Reading) -> [Candidate] {
    let query = MisspeltTitle(TitleKey(reading.title))
    guard query.bound > 0 else { return [] }
    var scan = WholeTitleScan(query.key, bound: query.bound, numbersMayDiffer: false)
    var candidates: [Candidate] = []
    forEachKey { entry, title in
      guard title.first == query.key.joined.first else { return }
      let film = Int(entry.film)
      let renown = films.renown(of: film)
      guard renown.estimate >= Renown.wellKnown, isNear(film, reading.year),
        let typos = scan.typos(in: title, joinedCount: Int(entry.joinedCount)), typos > 0,
        query.isLikely(Array(title), renown: renown)
      else { return }
      candidates.append(Candidate(entry, weight: odds(typos), in: self))
    }
    return candidates.filter { candidate in
      query.hasNoOtherWord(of: titles(of: candidate.film)) { words in
        filmCounts(of: words, except: candidate.film)
      }
    }
  }

  /// Whether one title of some is clearly meant: there is no other, or only much less likely ones.
  func isClear(_ candidates: [Candidate]) -> Bool {
    let ranked = rankedCandidates(candidates)
    guard let first = ranked.first else { return false }
    let own = Set(titles(of: first.film).map(\.joined))
    let other = ranked.first { candidate in
      titles(of: candidate.film).allSatisfy { !own.contains($0.joined) }
    }
    return other.map { first.likelihood >= Self.clearOdds * $0.likelihood } ?? true
  }

  private func titles(of film: Int) -> [TitleKey] {
    ([films[film].title] + films[film].alternateTitles).map { TitleKey($0) }
  }

  private func odds(_ typos: Int) -> Double {
    (0..<typos).reduce(1) { odds, _ in odds * Self.oddsOfATypo }
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
    return candidates(WholeTitleScan(key, bound: bound, numbersMayDiffer: true))
      + candidates(SharedWordScan(key)) + beginningTitles(key)
  }

  /// Reads all titles and keeps those that the scan matches to the query.
  private func candidates(_ scan: some TitleScan) -> [Candidate] {
    var scan = scan
    var candidates: [Candidate] = []
    forEachKey { entry, title in
      guard let typos = scan.typos(in: title, joinedCount: Int(entry.joinedCount)) else { return }
      candidates.append(Candidate(entry, weight: odds(typos), in: self))
    }
    return candidates
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
