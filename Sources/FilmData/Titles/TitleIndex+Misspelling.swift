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
    for known in known where known.renown >= Renown.wellKnown {
      let (entry, film) = (known.entry, Int(known.entry.film))
      let typos: Int? = withKey(entry) { title in
        guard title.first == query.key.joined.first, isNear(film, reading.year),
          let typos = scan.typos(in: title, joinedCount: Int(entry.joinedCount)), typos > 0,
          query.isLikely(Array(title), renown: known.renown)
        else { return nil }
        return typos
      }
      if let typos { candidates.append(Candidate(entry, weight: odds(typos), in: self)) }
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
    return wholeTitles(WholeTitleScan(key, bound: bound, numbersMayDiffer: true))
      + sharedWords(key) + beginningTitles(key)
  }

  /// The titles that a scan matches to the query.
  private func wholeTitles(_ scan: WholeTitleScan) -> [Candidate] {
    var scan = scan
    return zip(entries, signatures).compactMap { entry, signature in
      guard scan.canFit(signature, joinedCount: Int(entry.joinedCount)),
        let typos = withKey(entry, { scan.typos(in: $0, joinedCount: Int(entry.joinedCount)) })
      else { return nil }
      return Candidate(entry, weight: odds(typos), in: self)
    }
  }

  /// The titles that have half of the letters of the query's words, of which some may be misspelt.
  private func sharedWords(_ key: TitleKey) -> [Candidate] {
    let (words, letterCount) = (words, key.joined.count)
    var shared = [Int32](repeating: 0, count: entries.count)
    var touched: [Int] = []
    for (word, letters) in MisspeltWords(key).found(in: words) {
      for title in words.titles(of: word) {
        if shared[Int(title)] == 0 { touched.append(Int(title)) }
        shared[Int(title)] += Int32(letters)
      }
    }
    return touched.sorted().compactMap { title in
      let missing = letterCount - Int(shared[title])
      guard 2 * missing <= letterCount, 2 * Int(entries[title].joinedCount) >= letterCount
      else { return nil }
      return Candidate(entries[title], weight: odds(max(missing, 0)), in: self)
    }
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
