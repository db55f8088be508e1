import FilmData

/// Keeps a list from being all sequels: a film's namesakes, sequels and remakes are one family, of
/// which a list holds at most a few; a second copy of the same film is never listed.
struct TitleFamily {
  /// A title taken apart once, since it is compared with many.
  struct Member: Sendable {
    fileprivate let words: Set<String>
    fileprivate let key: String
    private let year: Int?

    init(_ film: Film) {
      let all = TitleKey.words(of: film.title)
      words = TitleFamily.telling(all)
      key = TitleKey.copyText(film.title)
      year = film.year
    }

    /// The same title, however it is spelt, within a year: a second copy that the data has under another
    /// key.
    fileprivate func isCopy(of other: Member) -> Bool {
      guard key == other.key else { return false }
      guard let year, let otherYear = other.year else { return true }
      return FilmTitle.yearsApart(year, otherYear) <= 1
    }
  }

  private let films: FilmList
  /// All films' titles, if they were taken apart before.
  private let known: [Member]
  private let own: Member
  private let limit: Int
  private var members: [Member] = []
  private var membersWithKey: [String: [Int]] = [:]
  private var membersWithWord: [String: [Int]] = [:]
  private var ownCount = 0

  /// Words that do not make a family.
  private static let common: Set<String> = [
    "the", "and", "of", "a", "an", "in", "to", "for", "on", "at", "with", "part", "episode",
    "chapter", "volume", "vol", "pt", "movie", "film", "de", "la", "le", "les", "el", "der", "die",
    "das",
  ]

  /// Prepares for the list of one film.
  ///
  /// - Parameters:
  ///   - known: the titles of all films, where many lists are made.
  ///   - limit: how many films of one family the list may hold.
  init(of film: Int, among films: FilmList, known: [Member] = [], limit: Int) {
    self.films = films
    self.known = known
    own = known.isEmpty ? Member(films[film]) : known[film]
    self.limit = limit
  }

  /// Whether a film may join the list; notes it if so.
  mutating func admits(_ candidate: Int) -> Bool {
    let film = known.isEmpty ? Member(films[candidate]) : known[candidate]
    let namesakes = membersWithKey[film.key] ?? []
    if film.isCopy(of: own) || namesakes.contains(where: { film.isCopy(of: members[$0]) }) {
      return false
    }
    // Films of a family share a word, so only those need comparing: lists may be long.
    let near = Set(film.words.flatMap { membersWithWord[$0] ?? [] })
    let kinCount = near.count { Self.areKin(members[$0].words, film.words) }
    let isOwnKin = Self.areKin(own.words, film.words)
    guard kinCount < limit, !isOwnKin || ownCount < limit else { return false }
    if isOwnKin { ownCount += 1 }
    membersWithKey[film.key, default: []].append(members.count)
    for word in film.words { membersWithWord[word, default: []].append(members.count) }
    members.append(film)
    return true
  }

  /// One title's words within the other's, or half of all in common.
  static func areKin(_ a: Set<String>, _ b: Set<String>) -> Bool {
    let shared = a.intersection(b).count
    guard shared > 0 else { return false }
    return shared == min(a.count, b.count) || 2 * shared >= a.union(b).count
  }

  /// A title's words without numbers and the most common words.
  static func words(_ title: String) -> Set<String> { telling(TitleKey.words(of: title)) }

  private static func telling(_ words: [String]) -> Set<String> {
    Set(
      words.filter { word in
        word.utf8.count >= 2 && !common.contains(word) && !word.allSatisfy(\.isNumber)
      })
  }
}
