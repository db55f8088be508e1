import NIOCore
import Synchronization

/// Pages that were made lately; all go when the catalogue changes.
final class PageCache: Sendable {
  /// All that a page depends on beside the catalogue.
  struct Key: Hashable, Sendable {
    let target: String
    let visitor: Visitor
  }

  private struct Pages {
    var version = 0
    var kept: Generations<Key, FinishedPage>
  }

  private let pages: Mutex<Pages>

  /// - Parameter limit: bytes of all pages together, about.
  init(limit: Int) {
    // A client can send a long target with each request.
    let kept = Generations<Key, FinishedPage>(limit: limit) { $1.byteCount + $0.target.utf8.count }
    pages = Mutex(Pages(kept: kept))
  }

  /// A page that was made of a version of the catalogue.
  func page(_ key: Key, version: Int) -> FinishedPage? {
    pages.withLock { $0.version == version ? $0.kept.value(key) : nil }
  }

  /// Keeps a page that was made of a version of the catalogue.
  func keep(_ page: FinishedPage, for key: Key, version: Int) {
    pages.withLock { pages in
      if pages.version > version { return }
      if pages.version < version {
        pages.kept.removeAll()
        pages.version = version
      }
      pages.kept.keep(page, for: key)
    }
  }
}
