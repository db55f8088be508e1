internal import GRDB

/// Says whether a catalogue changed between two looks at it: two that are equal mean that nothing did.
///
/// Only those of one ``Catalogue`` are comparable, which is one connection to the file.
public struct ChangeCount: Sendable, Hashable {
  /// A number that changes with each change by another connection: of this process, or of another.
  public var byOthers: Int
  /// The rows that this connection changed since it was opened.
  public var own: Int
}

extension Catalogue {
  /// Says whether anyone changed the catalogue since it was asked for before.
  ///
  /// ```swift
  /// let before = try catalogue.changeCount()
  /// try catalogue.rate(1, stars: 4)
  /// assert(try catalogue.changeCount() != before)
  /// ```
  ///
  /// - Complexity: O(1): a few microseconds, since no table is read.
  public func changeCount() throws -> ChangeCount {
    try CatalogueError.rethrowing(path) {
      // Without a transaction, which would take longer than the question.
      try database.unsafeRead { db in
        let others = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version"))
        return ChangeCount(byOthers: others ?? 0, own: db.totalChangesCount)
      }
    }
  }
}
