internal import Bytes

extension TitleIndex {
  /// How a query is part of a title, the best first.
  private enum Phrase: Int, Comparable {
    /// The title begins with the query's words: "dr strangelove".
    case beginning
    /// The query's words are next to each other in the title: "mirror has two faces".
    case together
    /// The title begins with the query, whose last word is cut off: "goodfel".
    case cutBeginning
    /// The query's words are in the title, in their order: "lord of the rings fellowship".
    case inOrder
    /// The same, but the last word is cut off.
    case cutInOrder

    static func < (first: Phrase, second: Phrase) -> Bool { first.rawValue < second.rawValue }
  }

  /// The fewest letters of a beginning for which the best-known title is found.
  private static let leastLetters = 3

  /// The films whose titles contain the query, by the best kind of ``Phrase`` that occurs.
  func phraseSearch(_ reading: TitleQuery.Reading) -> Found {
    let key = TitleKey(reading.title)
    let isArticle = key.text.withUnsafeBufferPointer { TitleWord($0).isArticle }
    if isArticle { return Found(how: .segment) }
    var best: Phrase?
    var candidates: [Candidate] = []
    keys.withUnsafeBufferPointer { keys in
      for entry in entries where Int(entry.joinedCount) >= key.joined.count {
        let title = UnsafeBufferPointer(
          rebasing: keys[Int(entry.start)..<Int(entry.start + entry.count)])
        guard let phrase = phrase(key, in: title), best.map({ phrase <= $0 }) ?? true else {
          continue
        }
        let candidate = Candidate(entry, weight: 1, in: self)
        guard !filter([candidate], year: reading.year).isEmpty else { continue }
        if phrase != best { candidates.removeAll() }
        best = phrase
        candidates.append(candidate)
      }
    }
    let isBeginning = best == .beginning || best == .cutBeginning
    let isLong = key.joined.count >= Self.leastLetters
    return Found(
      candidates: candidates, rule: isBeginning && isLong ? .always : .whenClear,
      how: isBeginning ? .beginning : .segment)
  }

  /// How many times as well known a film must be to be named along with one of the exact title.
  private static let farBetterKnown = 4.0
  /// How many of these are named; this leaves room for films of the same title.
  private static let betterKnownCount = 3

  /// Films whose title begins with an exact one and that are far better known, the best-known first.
  ///
  /// Someone who types "lord of the rings" hardly means the film of 1978.
  ///
  /// - Complexity: O(*n*) for *n* titles; most are skipped by their prominence.
  func betterKnown(_ exact: [Candidate], _ title: String) -> [Int] {
    guard let found = ranked(exact).first else { return [] }
    let least = Self.farBetterKnown * max(1, prominence[found])
    let query = TitleKey(title).joined
    var better: [Int] = []
    keys.withUnsafeBufferPointer { keys in
      for entry in entries where prominence[Int(entry.film)] >= least && !entry.isAlternate {
        guard Int(entry.joinedCount) > query.count else { continue }
        let title = UnsafeBufferPointer(
          rebasing: keys[Int(entry.start)..<Int(entry.start + entry.count)])
        guard let rest = afterBeginning(of: title, query), endsWord(title, at: rest) else {
          continue
        }
        // "Mirror Mirror" is another title, not a continuation of "The Mirror".
        let more = UnsafeBufferPointer(rebasing: title[min(title.count, rest + 1)...])
        guard afterBeginning(of: more, query) == nil else { continue }
        better.append(Int(entry.film))
      }
    }
    let known = Set(exact.map(\.film))
    return Array(
      better.filter { !known.contains($0) }
        .sorted { (prominence[$1], $0) < (prominence[$0], $1) }
        .prefix(Self.betterKnownCount))
  }

  private func phrase(_ key: TitleKey, in title: UnsafeBufferPointer<UInt8>) -> Phrase? {
    if let rest = afterBeginning(of: title, key.joined), !cutsNumber(title, at: rest) {
      return endsWord(title, at: rest) ? .beginning : .cutBeginning
    }
    return key.text.withUnsafeBufferPointer { text in
      if contains(text, in: title) { return .together }
      return inOrder(key.words, of: text, in: title)
    }
  }

  private func endsWord(_ title: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index == title.count || title[index] == UInt8(ascii: " ")
  }

  /// Whether a beginning ends within a number: "apollo 1" is not the beginning of "Apollo 13".
  private func cutsNumber(_ title: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index > 0 && index < title.count && ASCII.isDigit(title[index - 1])
      && ASCII.isDigit(title[index])
  }

  /// The index in the title after the query, if the title begins with it; blanks do not count.
  private func afterBeginning(of title: UnsafeBufferPointer<UInt8>, _ query: [UInt8]) -> Int? {
    var matched = 0
    for (index, byte) in title.enumerated() where byte != UInt8(ascii: " ") {
      guard byte == query[matched] else { return nil }
      matched += 1
      if matched == query.count { return index + 1 }
    }
    return nil
  }

  /// Whether the title contains the text from the beginning of one word to the end of another.
  private func contains(
    _ text: UnsafeBufferPointer<UInt8>, in title: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var start = 0
    while start + text.count <= title.count {
      if title[start] == text[0], endsWord(title, at: start + text.count),
        title[start..<(start + text.count)].elementsEqual(text)
      {
        return true
      }
      while start < title.count, title[start] != UInt8(ascii: " ") { start += 1 }
      start += 1
    }
    return false
  }

  /// Matches the query's words in order; the last may be the beginning of a word.
  private func inOrder(
    _ words: [Range<Int>], of text: UnsafeBufferPointer<UInt8>,
    in title: UnsafeBufferPointer<UInt8>
  ) -> Phrase? {
    var (next, start) = (0, 0)
    var isCut = false
    while start < title.count {
      var end = start
      while !endsWord(title, at: end) { end += 1 }
      let word = text[words[next]]
      if word.count <= end - start, title[start..<(start + word.count)].elementsEqual(word) {
        let isWhole = word.count == end - start
        if next == words.count - 1 {
          if isWhole { return .inOrder }
          if word.count >= Self.leastLetters, !cutsNumber(title, at: start + word.count) {
            isCut = true
          }
        } else if isWhole {
          next += 1
        }
      }
      start = end + 1
    }
    return isCut ? .cutInOrder : nil
  }
}
