internal import Bytes
internal import FilmData
internal import GRDB
import GRDBSQLite

/// Writes scored reviews into the catalogue, each once.
///
/// Belongs to one transaction.
struct ReviewInsertion {
  private(set) var added = 0
  private(set) var known = 0
  private(set) var withoutFilm = 0
  let matcher: FilmMatcher
  private let importID: Int64
  private let review: RawStatement
  private let words: RawStatement
  private let twin: RawStatement
  /// The films of names that were looked up, at most ``mostNames``: memory does not grow with the file.
  private var films: [String: Int64] = [:]

  private static let mostNames = 1 << 16

  init(_ db: Database, importID: Int64) throws {
    self.importID = importID
    matcher = FilmMatcher(db)
    review = try RawStatement(
      db,
      """
      INSERT INTO review (film, import, identity, audience, top, basis, verdict, rating,
        probability, predicted, key, author, publication, date, score, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (identity) DO NOTHING
      """)
    words = try RawStatement(db, "INSERT INTO review_search (rowid, text) VALUES (?, ?)")
    twin = try RawStatement(
      db, "SELECT audience, author, text FROM review WHERE identity = ?")
  }

  /// Writes the reviews of a part.
  mutating func add(_ part: ReviewPart) throws {
    try add(part, films: zip(part.films, part.filmKeys).map { try film($0, key: $1) })
  }

  /// Writes the reviews of a part.
  ///
  /// - Parameter places: the film of each of the part's names.
  mutating func add(_ part: ReviewPart, films places: [Int64?]) throws {
    for packed in part.reviews {
      guard let film = places[Int(packed.film)] else {
        withoutFilm += 1
        continue
      }
      try add(packed, of: film, in: part)
    }
  }

  private mutating func film(_ name: FilmName, key: String) throws -> Int64? {
    if let film = films[key] { return film }
    guard let film = try matcher.film(name) else { return nil }
    if films.count >= Self.mostNames { films.removeAll(keepingCapacity: true) }
    films[key] = film
    return film
  }

  private mutating func add(_ packed: ReviewPart.Packed, of film: Int64, in part: ReviewPart) throws
  {
    var identity = Self.mixed(packed.identity, film)
    bind(packed, of: film, in: part)
    while true {
      review.bind(3, Int64(bitPattern: identity))
      try review.step()
      if review.changes > 0 { break }
      if try isSame(identity, packed, in: part) {
        known += 1
        return
      }
      // Another review has the same hash: the next number is free, or the review's own.
      identity &+= 1
    }
    added += 1
    guard packed.text.count > 0 else { return }
    words.bind(1, review.lastRow)
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

  /// Whether the review with an identity is this one, and not another with the same hash.
  ///
  /// The film is part of the hash; a review that was split off to another film is still the same.
  private func isSame(
    _ identity: UInt64, _ packed: ReviewPart.Packed, in part: ReviewPart
  ) throws -> Bool {
    twin.bind(1, Int64(bitPattern: identity))
    var isSame = false
    try twin.step { row in
      isSame =
        (sqlite3_column_int64(row, 0) != 0) == packed.isAudience
        && Self.text(row, 1).elementsEqual(part.bytes(packed.author))
        && Self.text(row, 2).elementsEqual(part.bytes(packed.text))
    }
    return isSame
  }

  private static func text(_ row: OpaquePointer, _ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_text(row, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(row, column)))
  }

  /// Spreads a hash and a film's number over all bits.
  ///
  /// Source: the finalizer of S. Vigna's SplitMix64.
  private static func mixed(_ hash: UInt64, _ film: Int64) -> UInt64 {
    var bits = hash &+ UInt64(bitPattern: film) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
