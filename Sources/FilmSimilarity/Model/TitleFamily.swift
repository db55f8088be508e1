import FilmData

/// Keeps a list from being all sequels: a film's namesakes, sequels and remakes are one family, of
/// which a list holds a few at most; another copy of the same film is not listed at all.
struct TitleFamily {
  private let films: [Film]
  private let ownWords: Set<String>
  private let own: Film
  private let limit: Int
  private var members: [(words: Set<String>, film: Film)] = []
  private var ownCount = 0

  /// Words that make no family.
  private static let common: Set<String> = [
    "the", "and", "of", "a", "an", "in", "to", "for", "on", "at", "with", "part", "episode",
    "chapter", "volume", "vol", "movie", "film", "de", "la", "le", "les", "el", "der", "die", "das",
  ]

  /// Prepares for the list of one film.
  ///
  /// - Parameter limit: how many films of one family the list may hold.
  init(of film: Int, among films: [Film], limit: Int) {
    self.films = films
    own = films[film]
    ownWords = TitleFamily.words(own.title)
    self.limit = limit
  }

  /// Whether a film may join the list; notes it if so.
  mutating func admits(_ candidate: Int) -> Bool {
    let film = films[candidate]
    let words = TitleFamily.words(film.title)
    if isSame(own, ownWords, film, words) { return false }
    var kinCount = 0
    for member in members {
      if isSame(member.film, member.words, film, words) { return false }
      if TitleFamily.areKin(member.words, words) { kinCount += 1 }
    }
    let isOwnKin = TitleFamily.areKin(ownWords, words)
    guard kinCount < limit, !isOwnKin || ownCount < limit else { return false }
    if isOwnKin { ownCount += 1 }
    members.append((words, film))
    return true
  }

  /// The same title within a year: a second copy that the data has under another key.
  private func isSame(_ a: Film, _ aWords: Set<String>, _ b: Film, _ bWords: Set<String>) -> Bool {
    let difference = abs((a.year ?? 0) - (b.year ?? 0))
    let isNear = a.year == nil || b.year == nil || difference <= 1
    return isNear && (TitleKey.joinedText(a.title) == TitleKey.joinedText(b.title))
  }

  /// One title's words within the other's, or half of all in common.
  static func areKin(_ a: Set<String>, _ b: Set<String>) -> Bool {
    let shared = a.intersection(b).count
    guard shared > 0 else { return false }
    return shared == min(a.count, b.count) || 2 * shared >= a.union(b).count
  }

  /// A title's words without numbers and the commonest.
  static func words(_ title: String) -> Set<String> {
    Set(
      TitleKey.words(of: title).filter { word in
        word.count >= 2 && !common.contains(word) && !word.allSatisfy(\.isNumber)
      })
  }
}
