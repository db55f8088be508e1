import FilmData

/// The verdicts of critics on films, without their texts.
struct CriticVerdicts {
  private(set) var critics = IDIndex()
  private(set) var films = IDIndex()
  /// Each verdict's critic, film, and whether it is fresh.
  private(set) var entries: [(critic: Int32, film: Int32, isFresh: Bool)] = []
  private(set) var meters: [Tomatometer] = []
  /// The titles of films by key.
  private(set) var titles: [String: String] = [:]

  var count: Int { entries.count }

  mutating func add(_ row: ReviewRow) {
    guard let verdict = row.verdict, row.filmKey.isPresent, row[.critic].isPresent else { return }
    let film = films.insert(row.filmKey.bytes)
    if film == meters.count {
      meters.append(Tomatometer())
      titles[films.identifiers[film]] = row[.title].string
    }
    meters[film].add(verdict)
    let critic = critics.insert(row[.critic].bytes)
    entries.append((Int32(critic), Int32(film), verdict == .fresh))
  }
}
