import FilmData

/// The films that reviews are about, by the reviews' own keys.
struct ReviewedFilms {
  /// The films' keys.
  private(set) var ids = IDIndex()
  /// The first title of each.
  private(set) var titles: [String?] = []
  /// The number of reviews with text of each.
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

  /// Adds a film that has the same key in another source, with its title if it has one.
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
