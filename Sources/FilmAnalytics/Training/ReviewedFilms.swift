import FilmData

/// The films that reviews are about, by the reviews' own keys.
struct ReviewedFilms {
  /// The films' keys.
  private(set) var ids = IDIndex()
  /// The first title of each.
  private(set) var titles: [String?] = []
  /// The number of reviews of each that have a text, or whose words were counted.
  private(set) var counts: [Int] = []
  /// The fresh ones among the reviews with a verdict: critics', where only some files name critics.
  private(set) var meters: [Tomatometer] = []
  private(set) var reviewCount = 0
  /// Whether any review names its writer.
  private(set) var hasReviewers = false

  /// The verdicts of files whose reviews name nobody, by film.
  private var anonymous: [Int: Tomatometer] = [:]
  /// The verdicts of the file at hand, and whether one of its reviews names its writer.
  private var current: [Int: Tomatometer] = [:]
  private var isNamed = false

  /// How many texts or counts of words there are of each film.
  var textCounts: [Int] { counts }

  mutating func add(_ row: ReviewRow) {
    guard row.filmKey.isPresent else { return }
    let film = place(row.filmKey.bytes)
    if titles[film] == nil { titles[film] = row[.title].string }
    counts[film] += 1
    if let verdict = row.verdict { current[film, default: Tomatometer()].add(verdict) }
    reviewCount += 1
    isNamed = isNamed || row[.critic].isPresent
  }

  /// Ends a file: the verdicts of reviews that name nobody are the audience's if another file names critics.
  mutating func endFile() {
    if isNamed {
      for (film, meter) in current { meters[film].add(meter) }
    } else {
      for (film, meter) in current { anonymous[film, default: Tomatometer()].add(meter) }
    }
    hasReviewers = hasReviewers || isNamed
    (current, isNamed) = ([:], false)
  }

  /// Ends the last file: where no file names critics, all verdicts count.
  mutating func finish() {
    guard !hasReviewers else { return }
    for (film, meter) in anonymous { meters[film].add(meter) }
    anonymous = [:]
  }

  /// Adds a film whose reviews' words were counted.
  mutating func add(_ row: FilmWordsReader.Row) {
    add(row.film, title: row.title)
    if let film = ids[row.film] { counts[film] += row.reviewCount }
    reviewCount += row.reviewCount
  }

  /// Adds a film that has the same key in another source, with its title if it has one.
  mutating func add(_ id: String, title: String?) {
    var id = id
    let film = id.withUTF8 { place(UnsafeRawBufferPointer($0)) }
    if titles[film] == nil { titles[film] = title }
  }

  /// Whether a film is known by nothing but its number at IMDb.
  func isNumbered(_ film: Int) -> Bool {
    titles[film] == nil && FilmIDKind.imdbNumber(ids.identifiers[film]) != nil
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
