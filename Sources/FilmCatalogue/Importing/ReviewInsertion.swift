internal import Bytes
internal import FilmData
internal import GRDB

/// Writes scored reviews into the catalogue, each once.
///
/// Belongs to one transaction.
struct ReviewInsertion {
  private(set) var added = 0
  private(set) var known = 0
  private(set) var withoutFilm = 0
  let matcher: FilmMatcher
  private let db: Database
  private let importID: Int64
  /// The films that have new reviews, whose counts are made anew.
  private var due: Set<Int64> = []
  private let review: RawStatement
  private let words: RawStatement
  private let twin: RawStatement
  private let completion: RawStatement
  private var identities: ReviewIdentities
  private let lacksIndexes: Bool
  /// The films that are one with another, each with the others: their reviews are known under any of them.
  private let merged: [Int64: [Int64]]
  /// The films of names that were looked up, at most ``mostNames``: memory does not grow with the file.
  private var names = ByteBuffer()
  private var nameTable = ProbeTable()
  private var films: [(start: Int, count: Int, film: Int64)] = []

  private static let mostNames = 1 << 16

  init(_ db: Database, importID: Int64) throws {
    (self.db, self.importID) = (db, importID)
    matcher = FilmMatcher(db)
    lacksIndexes = try CatalogueSchema.deferIndexes(db)
    try CatalogueSchema.setMerging(db, isOn: !lacksIndexes)
    identities = try ReviewIdentities(db, areFirst: lacksIndexes)
    merged = try lacksIndexes ? [:] : Self.mergedFilms(db)
    review = try RawStatement(
      db,
      """
      INSERT INTO review (film, import, identity, audience, top, basis, verdict, rating,
        probability, predicted, key, author, publication, date, score, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    words = try RawStatement(db, "INSERT INTO review_search (rowid, text) VALUES (?, ?)")
    twin = try RawStatement(
      db,
      """
      SELECT audience, author, text, basis, rating IS NULL, publication IS NULL, date IS NULL
      FROM review WHERE id = ?
      """)
    completion = try RawStatement(
      db,
      """
      UPDATE review SET basis = iif(?2 < basis AND ?2 > 0 OR basis = 0, ?2, basis),
        verdict = iif(?2 < basis AND ?2 > 0 OR basis = 0, ?3, verdict),
        rating = coalesce(rating, ?4), score = coalesce(score, ?5),
        publication = coalesce(publication, ?6), date = coalesce(date, ?7)
      WHERE id = ?1
      """)
  }

  /// Writes the reviews of a part.
  mutating func add(_ part: ReviewPart) throws {
    try add(part, films: part.films.map { try film($0, in: part) })
  }

  /// Writes the reviews of a part.
  ///
  /// - Parameter places: the film of each of the part's names.
  mutating func add(_ part: ReviewPart, films places: [Int64?]) throws {
    for index in part.reviews.indices {
      guard let film = places[Int(part.reviews[index].film)] else {
        withoutFilm += 1
        continue
      }
      try add(part.reviews[index], of: film, in: part)
    }
  }

  /// Makes what was left out while the reviews came in.
  mutating func finish() throws {
    try identities.finish()
    if lacksIndexes { try CatalogueSchema.makeIndexes(db) }
  }

  private mutating func film(_ name: ReviewPart.Name, in part: ReviewPart) throws -> Int64? {
    let bytes = part.bytes(name.all)
    let known = nameTable.find(name.hash) { index in
      let place = films[index]
      return place.count == bytes.count
        && names.bytes[place.start..<place.start + place.count].elementsEqual(bytes)
    }
    if let known { return films[known].film }
    guard let film = try matcher.film(part.filmName(name)) else { return nil }
    if films.count >= Self.mostNames { forgetNames() }
    films.append((names.count, bytes.count, film))
    names.append(bytes)
    nameTable.append(name.hash)
    return film
  }

  private mutating func forgetNames() {
    films.removeAll(keepingCapacity: true)
    names.clear()
    nameTable = ProbeTable()
  }

  private static func mergedFilms(_ db: Database) throws -> [Int64: [Int64]] {
    var groups: [Int64: [Int64]] = [:]
    try RawStatement(db, "SELECT id, canonical FROM film WHERE id <> canonical").forEach {
      groups[$0.number(1), default: [$0.number(1)]].append($0.number(0))
    }
    var merged: [Int64: [Int64]] = [:]
    for group in groups.values {
      for film in group { merged[film] = group.filter { $0 != film } }
    }
    return merged
  }

  /// The identity that a review would have; `nil` where the film has the review.
  private func freeIdentity(
    _ packed: ReviewPart.Packed, of film: Int64, in part: ReviewPart
  ) throws -> UInt64? {
    var identity = Self.mixed(packed.identity, film)
    while let other = try identities.review(identity) {
      if try isSame(other, packed, in: part) { return nil }
      // Another review has the same hash: the next number is free, or the review's own.
      identity &+= 1
    }
    return identity
  }

  private mutating func add(_ packed: ReviewPart.Packed, of film: Int64, in part: ReviewPart) throws
  {
    guard let identity = try freeIdentity(packed, of: film, in: part) else {
      known += 1
      return
    }
    if !merged.isEmpty, let others = merged[film] {
      for other in others where try freeIdentity(packed, of: other, in: part) == nil {
        known += 1
        return
      }
    }
    bind(packed, of: film, in: part)
    review.bind(3, Int64(bitPattern: identity))
    try review.step()
    let row = review.lastRow
    try identities.add(identity, of: row)
    if due.insert(film).inserted { try FilmCounts.markDue(film, db) }
    added += 1
    guard packed.text.count > 0 else { return }
    words.bind(1, row)
    words.bind(2, part.bytes(packed.text))
    try words.step()
  }

  private func bind(_ packed: ReviewPart.Packed, of film: Int64, in part: ReviewPart) {
    review.bind(1, film)
    review.bind(2, importID)
    review.bind(4, packed.isAudience ? 1 : 0)
    review.bind(5, packed.isTop ? 1 : 0)
    review.bind(6, Int64(packed.basis.rawValue))
    if let verdict = packed.verdict {
      review.bind(7, Int64(verdict == .fresh ? 1 : 0))
    } else {
      review.bindNull(7)
    }
    review.bind(8, packed.rating)
    review.bind(9, packed.prediction?.probability)
    review.bind(10, packed.prediction?.rating)
    review.bindUnlessEmpty(11, part.bytes(packed.key))
    review.bindUnlessEmpty(12, part.bytes(packed.author))
    review.bindUnlessEmpty(13, part.bytes(packed.publication))
    review.bindUnlessEmpty(14, part.bytes(packed.date))
    review.bindUnlessEmpty(15, part.bytes(packed.score))
    review.bind(16, part.bytes(packed.text))
  }

  /// Whether a review with an identity is this one, and not another with the same hash.
  ///
  /// The film is part of the hash; a review that was split off to another film is still the same.
  private func isSame(
    _ number: Int64, _ packed: ReviewPart.Packed, in part: ReviewPart
  ) throws -> Bool {
    twin.bind(1, number)
    var isSame = false
    var tellsMore = false
    try twin.step { row in
      isSame =
        (row.number(0) != 0) == packed.isAudience
        && row.bytes(1).elementsEqual(part.bytes(packed.author))
        && row.bytes(2).elementsEqual(part.bytes(packed.text))
      let (basis, own) = (Int(row.number(3)), packed.basis.rawValue)
      tellsMore =
        own > 0 && (own < basis || basis == 0) || packed.rating != nil && row.number(4) == 1
        || packed.publication.count > 0 && row.number(5) == 1
        || packed.date.count > 0 && row.number(6) == 1
    }
    if isSame, tellsMore { try complete(number, with: packed, in: part) }
    return isSame
  }

  /// Gives a review what another file says of it, too: the label before a score, and that before a prediction.
  private func complete(
    _ number: Int64, with packed: ReviewPart.Packed, in part: ReviewPart
  ) throws {
    completion.bind(1, number)
    completion.bind(2, Int64(packed.basis.rawValue))
    completion.bind(3, number: packed.verdict.map { $0 == .fresh ? 1 : 0 })
    completion.bind(4, packed.rating)
    completion.bindUnlessEmpty(5, part.bytes(packed.score))
    completion.bindUnlessEmpty(6, part.bytes(packed.publication))
    completion.bindUnlessEmpty(7, part.bytes(packed.date))
    try completion.step()
    try FilmCounts.markDue(ofReview: number, db)
  }

  /// Spreads a hash and a film's number over all bits.
  ///
  /// Source: the finalizer of S. Vigna's SplitMix64.
  static func mixed(_ hash: UInt64, _ film: Int64) -> UInt64 {
    var bits = hash &+ UInt64(bitPattern: film) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
