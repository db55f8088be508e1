internal import GRDB

/// Writes the owner's entries as an import has them, of each film the latest, in one step of the journal.
///
/// Belongs to one transaction.
struct OwnEntries {
  /// Entries that were not there.
  private(set) var added = 0
  /// Entries that replaced others.
  private(set) var changed = 0
  /// Entries that were there, or are older than those that were.
  private(set) var known = 0
  private let db: Database
  private let importID: Int64
  private let journal: Journal

  init(_ db: Database, importID: Int64) throws {
    (self.db, self.importID) = (db, importID)
    journal = try Journal(db)
  }

  /// Writes an entry, unless the film has the same, or a later one.
  mutating func set(
    _ entry: JournaledEntry, of film: Int64, to value: JournaledEntry.Value
  ) throws {
    let value = value.storable
    guard let before = try entry.value(db, of: film) else {
      added += 1
      return try journal.change(entry, of: film, to: value)
    }
    let isLater = (value.time ?? 0) >= (before.time ?? 0)
    guard entry != .watchlist, isLater, !entry.isSame(before.text, value.text) else {
      known += 1
      return
    }
    changed += 1
    try journal.change(entry, of: film, to: value)
  }

  /// Makes the import part of the step: once that is undone, the file can be imported again.
  func finish() throws {
    if added + changed == 0 { return }
    let now = try JournaledEntry.imported.value(db, of: importID)
    try journal.note(.imported, of: importID, before: .init(text: nil), after: now)
  }
}
