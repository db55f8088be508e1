import NIOCore
import Synchronization

/// Pages that were made lately; all go when the catalogue changes.
///
/// In two generations, as ``AnswerCache`` is.
final class PageCache: Sendable {
  /// All that a page depends on beside the catalogue.
  struct Key: Hashable, Sendable {
    let target: String
    let visitor: Visitor
  }

  private struct Pages {
    var version = 0
    var new: [Key: FinishedPage] = [:]
    var old: [Key: FinishedPage] = [:]
    /// Of the newer.
    var byteCount = 0
  }

  private let limit: Int
  private let pages = Mutex(Pages())

  /// - Parameter limit: bytes of all pages together, about.
  init(limit: Int) { self.limit = limit }

  /// A page that was made of a version of the catalogue.
  func page(_ key: Key, version: Int) -> FinishedPage? {
    pages.withLock { pages in
      guard pages.version == version else { return nil }
      if let page = pages.new[key] { return page }
      guard let page = pages.old[key] else { return nil }
      add(page, for: key, to: &pages)
      return page
    }
  }

  /// Keeps a page that was made of a version of the catalogue.
  func keep(_ page: FinishedPage, for key: Key, version: Int) {
    guard page.byteCount + key.target.utf8.count <= limit / 10 else { return }
    pages.withLock { pages in
      if pages.version > version { return }
      if pages.version < version { pages = Pages(version: version) }
      add(page, for: key, to: &pages)
    }
  }

  private func add(_ page: FinishedPage, for key: Key, to pages: inout Pages) {
    // A client can send a long target with each request.
    let count = page.byteCount + key.target.utf8.count
    if pages.byteCount + count > limit / 2 {
      (pages.old, pages.new, pages.byteCount) = (pages.new, [:], 0)
    }
    if pages.new.updateValue(page, forKey: key) == nil { pages.byteCount += count }
  }
}
