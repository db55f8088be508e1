internal import Bytes
internal import GRDB

/// Tells which reviews the catalogue has already, by a hash of each.
///
/// The first reviews of a catalogue are kept in memory, and written in the order of their hashes once there are many, or
/// at the end: a row behind the last takes a fifth of the time of one in between.
///
/// Belongs to one transaction.
struct ReviewIdentities {
  /// The first reviews, and their numbers; `nil` once the table in the database has them all.
  private var first: ProbeTable?
  private var rows: [(identity: Int64, review: Int64)] = []
  private let search: RawStatement
  private let insertion: RawStatement

  /// With so many reviews, they take 100 MB.
  private static let most = 1 << 21

  /// - Parameter areFirst: whether the catalogue has no review.
  init(_ db: Database, areFirst: Bool) throws {
    if areFirst { first = ProbeTable() }
    search = try RawStatement(db, "SELECT review FROM review_identity WHERE identity = ?")
    insertion = try RawStatement(
      db, "INSERT INTO review_identity (identity, review) VALUES (?, ?)")
  }

  /// The number of the review with an identity.
  func review(_ identity: UInt64) throws -> Int64? {
    if let first { return first.find(identity) { _ in true }.map { rows[$0].review } }
    search.bind(1, Int64(bitPattern: identity))
    var number: Int64?
    try search.step { number = $0.number(0) }
    return number
  }

  /// Notes that a review was added.
  mutating func add(_ identity: UInt64, of number: Int64) throws {
    guard first != nil else { return try write(Int64(bitPattern: identity), number) }
    first?.append(identity)
    rows.append((Int64(bitPattern: identity), number))
    if rows.count >= Self.most { try finish() }
  }

  /// Writes what is in memory.
  mutating func finish() throws {
    guard first != nil else { return }
    rows.sort { $0.identity < $1.identity }
    for row in rows { try write(row.identity, row.review) }
    (first, rows) = (nil, [])
  }

  private func write(_ identity: Int64, _ number: Int64) throws {
    insertion.bind(1, identity)
    insertion.bind(2, number)
    try insertion.step()
  }
}
