import FilmData

/// The films that reviews are about, by the reviews' own keys.
struct ReviewedFilms {
  /// The films' keys.
  private(set) var ids = IDIndex()
  /// The first title that was seen of each.
  private(set) var titles: [String?] = []
  /// How many reviews with text each has.
  private(set) var counts: [Int] = []
  /// Fresh reviews among those with a verdict.
  private(set) var meters: [Tomatometer] = []
  private(set) var reviewCount = 0
  /// Whether any review names its writer.
  private(set) var hasReviewers = false

  mutating func add(_ row: ReviewRow) {
    guard row.filmKey.isPresent else { return }
    let film = place(row.filmKey.bytes)
    if titles[film] == nil { titles[film] = row[.title].string }
    counts[film] += 1
    if let verdict = row.verdict { meters[film].add(verdict) }
    reviewCount += 1
    hasReviewers = hasReviewers || row[.critic].isPresent
  }

  /// Adds a film that another source knows by the same key, with its title if it has one.
  mutating func add(_ id: String, title: String?) {
    var id = id
    let film = id.withUTF8 { place(UnsafeRawBufferPointer($0)) }
    if titles[film] == nil { titles[film] = title }
  }

  private mutating func place(_ id: UnsafeRawBufferPointer) -> Int {
    let film = ids.insert(id)
    if film == counts.count {
      titles.append(nil)
      counts.append(0)
      meters.append(Tomatometer())
    }
    return film
  }
}

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
