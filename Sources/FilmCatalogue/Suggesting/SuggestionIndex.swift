internal import FilmData
internal import FilmSimilarity
internal import GRDB
import Glibc

/// Titles or names among which one is found by the beginnings of its words.
///
/// One text with a line for each, the best known first, so that a search may end as soon as it has found enough: `_` is
/// before each word, and one look through the four megabytes of 100,000 titles takes less than a millisecond.
struct SuggestionIndex: Sendable {
  private var text: [UInt8] = []
  private var starts: [Int] = []
  private var targets: [Int32] = []
  /// How often each byte occurs.
  private var counts = [Int](repeating: 0, count: 256)

  /// Adds a line.
  ///
  /// - Parameter words: with `_` between two, as in a ``Slug``.
  mutating func add(_ words: some Sequence<UInt8>, target: Int32) {
    starts.append(text.count)
    targets.append(target)
    text.append(UInt8(ascii: "_"))
    text.append(contentsOf: words)
    text.append(UInt8(ascii: "\n"))
    for byte in text[(starts.last ?? 0)...] { counts[Int(byte)] += 1 }
  }

  /// What is found by the beginnings of words, all of them, in any order; the best known first.
  ///
  /// - Complexity: O(*n*) for *n* bytes of lines; less where many are found.
  func found(_ typed: String, limit: Int) -> [Int32] {
    let words = Slug(typed).text.split(separator: "_").map { Array("_\($0)".utf8) }
    return found(words, limit: limit)
  }

  /// What is found by parts of words.
  func foundWithin(_ typed: String, limit: Int) -> [Int32] {
    let words = Slug(typed).text.split(separator: "_").map { Array($0.utf8) }
    return found(words, limit: limit)
  }

  private func found(_ words: [[UInt8]], limit: Int) -> [Int32] {
    guard let first = words.max(by: { $0.count < $1.count }), limit > 0 else { return [] }
    var found: [Int32] = []
    var start = 0
    text.withUnsafeBytes { text in
      while found.count < limit, let hit = place(of: first, in: text, from: start) {
        let line = line(at: hit)
        let end = line + 1 < starts.count ? starts[line + 1] : text.count
        let bytes = UnsafeRawBufferPointer(rebasing: text[starts[line]..<end])
        if words.allSatisfy({ place(of: $0, in: bytes, from: 0) != nil }),
          found.last != targets[line]
        {
          found.append(targets[line])
        }
        start = end
      }
    }
    return found
  }

  /// Looks for the byte of the word that is the rarest in all lines, and only there for the others.
  private func place(of word: [UInt8], in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = text.baseAddress,
      let rarest = word.indices.min(by: { counts[Int(word[$0])] < counts[Int(word[$1])] })
    else { return nil }
    var place = start + rarest
    let last = text.count - (word.count - rarest)
    while place <= last, let found = memchr(base + place, Int32(word[rarest]), last + 1 - place) {
      place = UnsafeRawPointer(found) - base
      if memcmp(base + place - rarest, word, word.count) == 0 { return place - rarest }
      place += 1
    }
    return nil
  }

  /// The last line that starts at a place or before it.
  private func line(at place: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }
}

extension SuggestionIndex {
  /// The titles of all films, with their other titles and years: the catalogue's first, then the model's.
  ///
  /// The targets are the places of ``FilmAddresses``.
  static func titles(
    _ addresses: FilmAddresses, _ catalogue: Catalogue?, _ model: ModelTitles
  ) throws -> SuggestionIndex {
    var lines = addresses.all.map { film in
      Array(film.address.utf8.prefix { $0 != UInt8(ascii: "~") })
    }
    func add(_ title: Slug, to film: Int32) {
      let slug = title.text.utf8
      // Most are the title itself.
      if slug.isEmpty || lines[Int(film)].starts(with: slug) { return }
      lines[Int(film)].append(UInt8(ascii: "_"))
      lines[Int(film)].append(contentsOf: slug)
    }
    try catalogue?.reading { db in
      try RawStatement(db, "SELECT film, title FROM film_title").forEach { row in
        if let film = addresses.film(ofNumber: row.number(0)) { add(Slug(row.bytes(1)), to: film) }
      }
    }
    for (index, title) in model.own.enumerated() {
      if let film = addresses.film(ofModelFilm: index) { add(title, to: film) }
    }
    for (index, title) in model.others {
      if let film = addresses.film(ofModelFilm: index) { add(title, to: film) }
    }
    var index = SuggestionIndex()
    for (film, words) in lines.enumerated() { index.add(words, target: Int32(film)) }
    return index
  }

  /// The names of all people: the catalogue's first, then the model's.
  ///
  /// The targets are the places of ``PeopleIndex``.
  static func names(_ people: PeopleIndex) -> SuggestionIndex {
    let known = people.people.indices.filter { people.people[$0].isKnown }.map { place in
      let person = people.people[place]
      return (place: place, isOwn: person.isInCatalogue ? 1 : 0, known: person.known)
    }
    var index = SuggestionIndex()
    for person in known.sorted(by: {
      ($1.isOwn, $1.known, $0.place) < ($0.isOwn, $0.known, $1.place)
    }) {
      index.add(people.people[person.place].address.address.utf8, target: Int32(person.place))
    }
    return index
  }
}
