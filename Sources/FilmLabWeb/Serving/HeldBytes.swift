import Synchronization

/// Counts the bytes that clients make the server hold: bodies that are being read, answers not yet taken.
final class HeldBytes: Sendable {
  private let limit: Int
  private let held = Atomic(0)

  init(limit: Int) { self.limit = limit }

  /// - Throws: ``WebError/busy`` where too many are held; then none of these are.
  func take(_ count: Int) throws(WebError) {
    guard held.add(count, ordering: .relaxed).newValue <= limit else {
      give(count)
      throw .busy
    }
  }

  /// Holds an answer: it is there, whatever the limit.
  func add(_ count: Int) { held.add(count, ordering: .relaxed) }

  func give(_ count: Int) { held.subtract(count, ordering: .relaxed) }

  /// Bytes held now.
  var count: Int { held.load(ordering: .relaxed) }
}
