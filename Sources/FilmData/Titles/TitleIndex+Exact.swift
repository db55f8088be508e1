internal import Bytes

extension TitleIndex {
  /// The films of a whole title that a query can mean, and how far their year is from that of the query.
  struct Exact {
    /// Those that can be meant, at least one.
    var candidates: [Candidate]
    /// These and others of the title.
    var namesakes: [Candidate]
    var yearsApart = 0

    init(_ candidates: [Candidate], namesakes: [Candidate]? = nil, yearsApart: Int = 0) {
      (self.candidates, self.namesakes) = (candidates, namesakes ?? candidates)
      self.yearsApart = yearsApart
    }
  }

  /// The most years that a film may be away from the year asked for: data sets date a film by its first
  /// showing or by its release elsewhere.
  static let nearYears = 1

  /// The most years for a title of several words that only one film has.
  ///
  /// Of 529 titles that MovieLens dates two years away from the only film of the bundled model with that
  /// title, 123 are certainly of another film, most of one word; of 229 dated three years away, 124.
  private static let nearYearsOfOne = 2

  /// How many words a title needs so that another film's title hardly differs by its article or year alone:
  /// "The Batman" is another film than "Batman", but "The Seven Samurai" is no other than "Seven Samurai".
  private static let leastWords = 2

  /// The candidates that have the year; without one, those whose article can be meant.
  ///
  /// - Parameters:
  ///   - key: that of the reading's title.
  ///   - isTyped: whether a person typed it, who may leave out an article.
  func choice(
    of candidates: [Candidate], key: TitleKey, reading: TitleQuery.Reading, year: Int?,
    isTyped: Bool
  ) -> Exact? {
    let words = key.words.count
    guard let year else {
      let fitting = candidates.filter { isMeant($0, words: words, isTyped: isTyped) }
      return fitting.isEmpty ? nil : Exact(fitting, namesakes: candidates)
    }
    func apart(_ candidate: Candidate) -> Int? {
      films.year(of: candidate.film).map { FilmTitle.yearsApart($0, year) }
    }
    for years in 0...Self.nearYears {
      let fitting = candidates.filter { apart($0) == years }
      if !fitting.isEmpty { return Exact(fitting, yearsApart: years) }
    }
    let undated = candidates.filter { apart($0) == nil }
    if !undated.isEmpty { return Exact(undated) }
    guard words >= Self.leastWords, !reading.isInParentheses, let first = candidates.first,
      candidates.allSatisfy({ $0.film == first.film }), let years = apart(first),
      years <= Self.nearYearsOfOne
    else { return nil }
    return Exact(candidates, yearsApart: years)
  }

  /// Whether a title with another article can be meant, where no year says so.
  ///
  /// Without its article a title is meant if audiences know the film: "godfather", but not "Living" for
  /// "The Living" (2014), of which the bundled model has no rating. Nobody would look at one word in a table.
  private func isMeant(_ candidate: Candidate, words: Int, isTyped: Bool) -> Bool {
    let ratings = films.renown(of: candidate.film).ratings
    return switch candidate.article {
    case .same: true
    case .leftOut: ratings > 0 && (isTyped || words >= Self.leastWords)
    case .other: words >= Self.leastWords && Double(ratings) >= Renown.wellKnown
    }
  }

  /// The titles with the query's key, each with a weight for how literally it matches.
  func exactCandidates(_ title: String) -> [Candidate] {
    exactCandidates(title, TitleKey(title))
  }

  func exactCandidates(_ title: String, _ key: TitleKey) -> [Candidate] {
    let hash = key.text.withUnsafeBufferPointer { TitleKey.hash($0).hash }
    var found: [Entry] = []
    table.forEach(hash) { number in
      if joined(entries[number]).elementsEqual(key.joined) { found.append(entries[number]) }
    }
    guard !found.isEmpty else { return [] }
    let literal = LiteralForm(title)
    return found.map { entry in
      let film = films[Int(entry.film)]
      let forms = (entry.isAlternate ? film.alternateTitles : [film.title])
        .filter { TitleKey($0).joined == key.joined }.map(LiteralForm.init)
      let best = forms.max { literal.weight(of: $0) < literal.weight(of: $1) }
      var candidate = Candidate(entry, weight: best.map(literal.weight) ?? 0, in: self)
      candidate.article = best.map(literal.fit) ?? .same
      return candidate
    }
  }

  private func joined(_ entry: Entry) -> some Sequence<UInt8> {
    keys[Int(entry.start)..<Int(entry.start + entry.count)].lazy.filter {
      $0 != ASCII.space
    }
  }

  /// The likeliest of some films of a title, and the others of that title.
  func match(_ query: String, _ exact: Exact, betterKnown: [Int] = []) -> TitleMatch {
    let found = first(exact.candidates)
    let others = betterKnown + ranked(exact.namesakes).filter { $0 != found.film }
    return TitleMatch(
      query: query, film: found.film, how: found.isAlternate ? .alternate : .exact,
      others: Array(others.prefix(Self.listCount)), yearsApart: exact.yearsApart,
      articleDiffers: found.article == .other
        || found.article == .leftOut
          && films.renown(of: found.film).estimate < Renown.wellKnown
    )
  }

  /// How many times as well known a film must be to be named along with one of the exact title.
  private static let farBetterKnown = TitleIndex.leastRenown
  /// How many of these are named; this leaves room for films of the same title.
  private static let betterKnownCount = 3

  /// Films whose title begins with an exact one and that are far better known, the best-known first.
  ///
  /// Someone who types "lord of the rings" hardly means the film of 1978.
  ///
  /// - Complexity: O(*n*) for *n* titles of films that some have seen.
  func betterKnown(_ exact: [Candidate], _ key: TitleKey) -> [Int] {
    guard let first = ranked(exact).first else { return [] }
    let least = Self.farBetterKnown * max(1, films.renown(of: first).estimate)
    let query = key.joined
    var better: [Int] = []
    for title in known where title.renown >= least {
      guard !title.entry.isAlternate, Int(title.entry.joinedCount) > query.count else { continue }
      if withKey(title.entry, { Self.goesOn($0, from: query) }) {
        better.append(Int(title.entry.film))
      }
    }
    let found = Set(exact.map(\.film))
    return Array(byRenown(better.filter { !found.contains($0) }).prefix(Self.betterKnownCount))
  }

  /// Whether a title begins with a query and has more words, which are not the query again: "Mirror Mirror" is
  /// another title, not a continuation of "The Mirror".
  private static func goesOn(_ title: UnsafeBufferPointer<UInt8>, from query: [UInt8]) -> Bool {
    guard let rest = TitlePhrase.end(ofBeginning: query, in: title) else { return false }
    let more = UnsafeBufferPointer(rebasing: title[min(title.count, rest + 1)...])
    return TitlePhrase.end(ofBeginning: query, in: more) == nil
  }
}
