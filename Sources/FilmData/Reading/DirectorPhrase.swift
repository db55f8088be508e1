/// Finds the directors in a text about a film: "… directed by Joel and Ethan Coen, and starring …".
///
/// Strict rather than wrong: only names in capitals directly after such a phrase, none where the phrase
/// may be about another film.
enum DirectorPhrase {
  /// The directors by full name; empty where the text does not tell them surely.
  ///
  /// - Complexity: O(bytes).
  static func directors(in text: String) -> [String] {
    let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\u{A0}" }
    for index in words.indices {
      guard let start = nameStart(after: index, in: words),
        !isOfAnotherFilm(index, in: words)
      else { continue }
      let names = names(in: words[start...])
      if !names.isEmpty { return names }
    }
    return []
  }

  /// Words between "directed" and the name: what else the directors did.
  private static let deeds: Set<Substring> = [
    "and", "by", "written", "co-written", "co–written", "produced", "co-produced", "co–produced",
    "scripted", "edited", "co-edited", "narrated", "starring", "co-starring", "starred",
    "photographed", "filmed", "animated", "scored", "created",
  ]

  /// Where a name may begin, if a word begins a phrase that names directors.
  private static func nameStart(after index: Int, in words: [Substring]) -> Int? {
    let word = words[index]
    if word == "directorial", words.dropFirst(index + 1).starts(with: ["debut", "of"]) {
      return index + 3
    }
    guard ["directed", "Directed", "directed,", "co-directed"].contains(word) else { return nil }
    var next = index + 1
    var hasBy = false
    while next < words.count {
      let bare = words[next].last == "," ? words[next].dropLast() : words[next]
      guard deeds.contains(bare) else { break }
      hasBy = hasBy || bare == "by"
      next += 1
    }
    return hasBy && next < words.count ? next : nil
  }

  /// Whether the sentence speaks of a play or another film before: "a remake of the 1950 film directed by".
  private static func isOfAnotherFilm(_ index: Int, in words: [Substring]) -> Bool {
    let before = words[..<index].reversed().prefix { !isSentenceEnd($0) }
    if let last = before.first,
      ["unit", "sequence", "sequences", "scenes", "originally", "art"]
        .contains(last)
    {
      return true
    }
    var hasWork = false
    for word in before {
      let bare = word.last == "," ? word.dropLast() : word
      if ["film", "movie", "films", "play", "serial", "short", "version", "novel", "name"]
        .contains(bare)
      {
        hasWork = true
      }
      let isLink = ["remake", "sequel", "prequel", "based", "adaptation", "follow-up", "reboot"]
        .contains(bare)
      if isLink { return hasWork }
    }
    return false
  }

  private static func isSentenceEnd(_ word: Substring) -> Bool {
    word.last == "." && !isInitial(word)
  }

  /// Particles of names in small letters.
  private static let particles: Set<Substring> = [
    "de", "von", "van", "da", "del", "della", "di", "la", "le", "du", "der", "den", "ter", "dos",
    "bin", "el", "af", "zu", "y",
  ]
  /// After these, the name before was not the last director's but an actor's.
  private static let actors: Set<Substring> = [
    "star", "stars", "co-star", "co-stars", "appear", "appears", "play", "plays",
  ]

  private static func names(in words: ArraySlice<Substring>) -> [String] {
    var names: [[Substring]] = []
    var rest = words
    var hasJoint = false
    var isClosed = false
    while let (name, end, next) = name(in: rest), !isSuffix(name[0]) {
      names.append(name)
      rest = rest[next...]
      isClosed = hasJoint
      let isJoint = rest.first == "and" || rest.first == "&"
      if hasJoint || !(end == "," || end == "" && isJoint) { break }
      if isJoint {
        hasJoint = true
        rest = rest.dropFirst()
      }
    }
    guard let first = names.first else { return [] }
    // A list ends with "and" and a name; without that, what follows the comma is something else.
    let isList = names.count > 1 && isClosed && rest.first.map(actors.contains) != true
    if !isList { names = [first] }
    // "Joel and Ethan Coen".
    if names.count == 2, first.count == 1, names[1].count > 1, let surname = names[1].last {
      names[0].append(surname)
    }
    if names.dropFirst().contains(where: { $0.count < 2 }) { names = [first] }
    // A single word is a surname, which may be anyone's, or the beginning of "French director".
    if names[0].count < 2 { return [] }
    return names.map { name in
      let text = name.joined(separator: " ")
      // "Irvin S. Yeaworth Jr., who also …".
      return text.hasSuffix(",") ? String(text.dropLast()) : text
    }
  }

  /// "Robert Downey, Jr." is one name.
  private static func isSuffix(_ word: Substring) -> Bool {
    word.hasPrefix("Jr.") || word.hasPrefix("Sr.")
  }

  /// The name at the start of some words, the mark that ends it, and where the words after it begin.
  private static func name(
    in words: ArraySlice<Substring>
  ) -> (name: [Substring], end: String, next: Int)? {
    var name: [Substring] = []
    var index = words.startIndex
    while index < words.endIndex, name.count < 6 {
      let word = words[index]
      if particles.contains(word), index + 1 < words.endIndex, isName(words[index + 1]) {
        name.append(word)
        index += 1
        continue
      }
      guard isName(word) else { break }
      index += 1
      if isInitial(word) {
        name.append(word)
        continue
      }
      let bare = word.prefix { !",.;:!?".contains($0) }
      if ["'s", "’s", "'", "’"].contains(where: bare.hasSuffix) { return nil }
      name.append(bare)
      if bare.count < word.count {
        return name.count < 6 ? (name, String(word.dropFirst(bare.count).prefix(1)), index) : nil
      }
    }
    guard let last = name.last, name.count < 6, !particles.contains(last) else { return nil }
    return (name, "", index)
  }

  /// "W.", "J.A.", "Jr.", as part of a name.
  private static func isInitial(_ word: Substring) -> Bool {
    let bare = word.last == "," ? word.dropLast() : word
    guard bare.last == "." else { return false }
    return ["Jr.", "Sr.", "St.", "Wm.", "Geo.", "Chas.", "Dr."].contains(bare)
      || bare.split(separator: ".").allSatisfy { $0.count == 1 }
  }

  private static func isName(_ word: Substring) -> Bool {
    guard let first = word.first, first.isLetter else { return false }
    let bare = word.prefix { $0 != "," }
    if ["The", "It", "He", "She", "A", "An", "Its", "In", "This"].contains(bare) { return false }
    // deMille, d'Usseau
    return first.isUppercase
      || (word.hasPrefix("de") || word.hasPrefix("d'") || word.hasPrefix("d’"))
        && word.dropFirst(2).first?.isUppercase == true
  }
}
