internal import FilmData
internal import GRDB

/// Tells which reviews the catalogue has already.
///
/// An index does. For the first reviews of a catalogue it is a table in memory, until there are many: the index is
/// sorted once at the end.
///
/// Belongs to one transaction.
struct ReviewIdentities {
  /// The first reviews, whose numbers count from 1 in the order in which they were added; `nil` where there is an index.
  private var first: ProbeTable?
  private let db: Database
  private var twin: RawStatement

  /// With so many reviews the table has taken 50 MB.
  private static let most = 1 << 21
  private static let twins = "SELECT audience, author, text FROM review WHERE"

  init(_ db: Database) throws {
    self.db = db
    if try CatalogueSchema.deferIndexes(db) { first = ProbeTable() }
    twin = try RawStatement(db, "\(Self.twins) \(first == nil ? "identity" : "id") = ?")
  }

  /// Whether there is an index, whose conflicts tell known reviews.
  var areIndexed: Bool { first == nil }

  /// Calls `body` with the audience, author and text of a review with an identity.
  ///
  /// - Returns: whether there is one.
  func review(_ identity: UInt64, _ body: (RawRow) -> Void) throws -> Bool {
    if let first {
      guard let number = first.find(identity, where: { _ in true }) else { return false }
      twin.bind(1, Int64(number + 1))
    } else {
      twin.bind(1, Int64(bitPattern: identity))
    }
    return try twin.step(body)
  }

  /// Notes that a review was added.
  ///
  /// - Returns: whether it is now an index that tells known reviews.
  mutating func add(_ identity: UInt64) throws -> Bool {
    guard first != nil else { return false }
    first?.append(identity)
    guard let first, first.count >= Self.most else { return false }
    try makeIndex()
    return true
  }

  private mutating func makeIndex() throws {
    first = nil
    try CatalogueSchema.makeIdentityIndex(db)
    twin = try RawStatement(db, "\(Self.twins) identity = ?")
  }

  /// Makes the index, if there is none.
  mutating func finish() throws {
    if first != nil { try makeIndex() }
  }
}
