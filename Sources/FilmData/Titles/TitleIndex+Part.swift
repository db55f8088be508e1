extension TitleIndex {
  /// How much better known a film must be than all others whose title has the same words.
  private static let farBetterKnown = 10.0

  /// The film of whose title the query is a part, if that can be one film only, and all films whose titles
  /// have the query's words.
  func partSearch(
    _ reading: TitleQuery.Reading
  ) -> (part: (film: Int, how: TitleMatch.How)?, holders: [Int]) {
    let key = TitleKey(reading.title)
    let isArticle = key.text.withUnsafeBufferPointer { TitleWord($0).isArticle }
    if key.joined.isEmpty || isArticle { return (nil, []) }
    let phrase = TitlePhrase(key)
    var (holders, shortened) = ([Int](), [Int]())
    for entry in entriesWithWords(of: key) {
      let film = Int(entry.film)
      guard Int(entry.count) > key.text.count, isNear(film, reading.year) else { continue }
      withKey(entry) { title in
        if phrase.isHeld(by: title) {
          holders.append(film)
        } else if key.words.count > 1, phrase.leavesOutOrdinaryWords(of: title) {
          shortened.append(film)
        }
      }
    }
    let ranked = byRenown(holders + shortened)
    guard let film = ranked.first, isFarBetterKnown(film, than: ranked.dropFirst()) else {
      return (nil, ranked)
    }
    let how = how(key, of: film, isShortened: !holders.contains(film))
    return (how.map { (film, $0) }, ranked)
  }

  func isNear(_ film: Int, _ year: Int?) -> Bool {
    guard let year else { return true }
    return films.year(of: film).map { FilmTitle.yearsApart($0, year) <= Self.nearYears } ?? false
  }

  private func isFarBetterKnown(_ film: Int, than others: ArraySlice<Int>) -> Bool {
    let most = others.map { films.renown(of: $0).estimate }.max() ?? 0
    return films.renown(of: film).estimate >= Self.farBetterKnown * most
  }

  /// How a query is part of a film's title; `nil` if it is none that is sure enough.
  private func how(_ key: TitleKey, of film: Int, isShortened: Bool) -> TitleMatch.How? {
    let decoded = films[film]
    let parts = ([decoded.title] + decoded.alternateTitles).compactMap {
      TitleSegments($0).part(key)
    }
    let part = parts.contains(.segment) ? TitlePart.segment : parts.first
    guard let part = isShortened ? .shortened : part else { return nil }
    let words = key.words.map { Array(key.text[$0]) }
    let telling = words.filter { word in
      !word.withUnsafeBufferPointer { TitleWord($0).isOrdinary }
    }
    let rarest = filmCounts(of: telling, except: film).min() ?? Int.max
    let least = part.leastRenown(words: telling.count, rarestWordCount: rarest)
    guard decoded.renown.estimate >= least else { return nil }
    return part == .beginning ? .beginning : .segment
  }

  /// The titles that may have all words of a key: those that have its rarest word, each once.
  private func entriesWithWords(of key: TitleKey) -> [Entry] {
    let words = words
    var rarest: ArraySlice<Int32>?
    for range in key.words {
      let number = key.text[range].withUnsafeBufferPointer { words.number(of: $0) }
      guard let number else { return [] }
      let titles = words.titles(of: number)
      if titles.count < rarest?.count ?? .max { rarest = titles }
    }
    var last: Int32 = -1
    return (rarest ?? []).compactMap { title in
      defer { last = title }
      return title == last ? nil : entries[Int(title)]
    }
  }

  /// In how many films' titles each of some words is, not counting one film's.
  func filmCounts(of words: [[UInt8]], except film: Int) -> [Int] {
    let index = self.words
    return words.map { word in
      guard let number = word.withUnsafeBufferPointer({ index.number(of: $0) }) else { return 0 }
      var (count, last) = (0, film)
      for title in index.titles(of: number) {
        let other = Int(entries[Int(title)].film)
        if other != last, other != film { count += 1 }
        last = other
      }
      return count
    }
  }
}
