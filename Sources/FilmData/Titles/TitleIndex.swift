internal import Bytes

/// Finds films by the titles that people type: "mirror", "Mirror, The (Zerkalo) (1975)",
/// "zerkalo", "Goodfelas".
///
/// A query is looked up as it is, regardless of case, accents, punctuation, leading articles, "&"
/// for "and" and the form of numbers; then as the beginning or a part of a title;
/// then as a misspelling. A year in parentheses or at the end must be the film's, give or take
/// one. If several films fit, the best-known is found and the others are named; so are films whose
/// title begins with the exact title and that are far better known.
///
/// Only the exact look-up has a table; the other searches read all keys, which takes a few
/// milliseconds for 50,000 titles.
public struct TitleIndex: Sendable {
  /// What a query leads to; films are indices into the films of the index.
  public enum Match: Sendable, Equatable {
    /// A film, and at most five further films that may be meant: those far better known, then those
    /// that fit equally well, the best-known first.
    case found(film: Int, others: [Int])
    /// No film is clearly meant; at most five that may be meant, the likeliest first.
    case notFound(suggestions: [Int])
  }

  /// One title of a film.
  struct Entry {
    /// Where the key begins in `keys`, without its article.
    var start: Int32
    var count: Int32
    /// The number of bytes of the key that are not blanks.
    var joinedCount: Int32
    var film: Int32
    var isAlternate: Bool
  }

  /// How many films are named besides the one that is found, or suggested.
  static let listCount = 5

  let films: FilmList
  let prominence: [Double]
  /// The keys of all titles, joined.
  let keys: [UInt8]
  let entries: [Entry]
  /// The entries by the hash of their key.
  private let table: ProbeTable

  /// Builds the index.
  ///
  /// - Parameters:
  ///   - films: the films; their titles are as people write them, see `FilmTitle`.
  ///   - prominence: how well known each film is, for example its number of reviews and ratings;
  ///     at least 0.
  /// - Complexity: O(*n*) for *n* bytes of titles.
  public init(_ films: FilmList, prominence: [Double]) {
    precondition(
      films.count == prominence.count,
      "\(films.count) films, but the prominence of \(prominence.count)")
    self.films = films
    self.prominence = prominence
    let hashes: [UInt64]
    (keys, entries, hashes) = Self.makeEntries(films)
    table = ProbeTable(hashes)
  }

  /// Builds the index of films that are in an array.
  public init(_ films: [Film], prominence: [Double]) {
    self.init(FilmList(films), prominence: prominence)
  }

  private static func makeEntries(_ films: FilmList) -> (
    keys: [UInt8], entries: [Entry], hashes: [UInt64]
  ) {
    let capacity = films.titleCapacity(TitleKeyWriter.capacity)
    var entries: [Entry] = []
    entries.reserveCapacity(films.count + films.count / 4)
    var hashes: [UInt64] = []
    hashes.reserveCapacity(entries.capacity)
    let keys = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      var writer = TitleKeyWriter(to: start)
      films.forEachTitle { film, isAlternate, title in
        let range = writer.write(title)
        let (entry, hash) = entry(of: film, start: start, range: range, isAlternate: isAlternate)
        entries.append(entry)
        hashes.append(hash)
      }
      count = writer.count
    }
    return (keys, entries, hashes)
  }

  private static func entry(
    of film: Int, start: UnsafePointer<UInt8>, range: Range<Int>, isAlternate: Bool
  ) -> (entry: Entry, hash: UInt64) {
    var key = UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
    let article = TitleKey.articleWidth(of: key)
    key = UnsafeBufferPointer(rebasing: key[article...])
    let (hash, joinedCount) = TitleKey.hash(key)
    let entry = Entry(
      start: Int32(range.lowerBound + article), count: Int32(key.count),
      joinedCount: Int32(joinedCount), film: Int32(film), isAlternate: isAlternate)
    return (entry, hash)
  }

  /// Finds the film that a query means.
  ///
  /// - Parameter query: a title in any form, with or without a year, or a film's id.
  /// - Complexity: O(1) for an id or an exact title with its year, O(*n*) for *n* titles otherwise.
  public func find(_ query: String) -> Match { match(query).match }

  /// Finds the film that a query means, and how the two were matched.
  ///
  /// - Returns: the match, and how the film's title and the query agree; `nil` if no film is found.
  public func match(_ query: String) -> (match: Match, how: TitleMatch.How?) {
    if query.utf8.contains(UInt8(ascii: "_")), let film = film(id: query) {
      return (.found(film: film, others: []), .id)
    }
    let readings = TitleQuery(query).readings
    var suggestions: [Candidate] = []
    for reading in readings {
      let candidates = exactCandidates(reading.title)
      let fitting = filter(candidates, year: reading.year)
      if !fitting.isEmpty {
        // A year in the query already says which film is meant.
        let title = reading.year == nil ? reading.title : nil
        return (
          found(fitting, betterKnown: title.map { betterKnown(fitting, $0) } ?? []),
          first(fitting).isAlternate ? .alternate : .exact
        )
      }
      suggestions += candidates
    }
    let isNumber = query.utf8.allSatisfy(ASCII.isDigit)
    if !isNumber, let film = film(id: query) { return (.found(film: film, others: []), .id) }
    // A title of another year: only a film of the year can be meant, not one without.
    let isKnownTitle = !suggestions.isEmpty
    for search in isKnownTitle ? [phraseSearch] : [phraseSearch, misspellingSearch] {
      for reading in readings {
        let found = search(reading)
        let fitting = filter(found.candidates, year: reading.year)
          .filter { !isKnownTitle || films.year(of: $0.film) != nil }
        if isDecided(fitting, by: found.rule) { return (self.found(fitting), found.how) }
        suggestions += found.candidates
      }
    }
    // MovieLens' ids are numbers, and so are some titles: "2001" is a space odyssey.
    if isNumber, let film = film(id: query) { return (.found(film: film, others: []), .id) }
    if suggestions.isEmpty { suggestions = similarTitles(readings) }
    return (.notFound(suggestions: Array(ranked(suggestions).prefix(Self.listCount))), nil)
  }

  private func film(id: String) -> Int? { films.firstIndex(id: id) }

  /// The titles with the query's key, each with a weight for how literally it matches.
  func exactCandidates(_ title: String) -> [Candidate] {
    let key = TitleKey(title)
    let hash = key.text.withUnsafeBufferPointer { TitleKey.hash($0).hash }
    var found: [Entry] = []
    table.forEach(hash) { number in
      if joined(entries[number]).elementsEqual(key.joined) { found.append(entries[number]) }
    }
    guard found.count > 1 else { return found.map { Candidate($0, weight: 1, in: self) } }
    let literal = LiteralForm(title)
    return found.map { entry in
      let film = films[Int(entry.film)]
      let titles = entry.isAlternate ? film.alternateTitles : [film.title]
      let weight = titles.map { literal.weight(of: LiteralForm($0)) }.max() ?? 0
      return Candidate(entry, weight: weight, in: self)
    }
  }

  private func joined(_ entry: Entry) -> some Sequence<UInt8> {
    keys[Int(entry.start)..<Int(entry.start + entry.count)].lazy.filter {
      $0 != ASCII.space
    }
  }
}
