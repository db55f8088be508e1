import Bytes
import NIOCore
import Synchronization

/// Answers that were given lately, for requests that ask the same again: models do not change while a server runs.
final class AnswerCache: Sendable {
  /// All that an answer depends on.
  struct Key: Hashable, Sendable {
    let path: String
    let query: String
    let contentType: String?
    let body: [UInt8]

    /// - Parameter longest: bytes of the longest body that is kept; `nil` for a request beyond.
    init?(_ path: String, _ request: APIRequest, longest: Int) {
      guard request.bodyCount <= longest else { return nil }
      (self.path, query, contentType) = (path, request.query, request.contentType)
      body = Array(request.body.bytes)
    }

    /// What the tables take for an entry, about.
    private static let entryBytes = 256

    fileprivate var byteCount: Int {
      Self.entryBytes + path.utf8.count + query.utf8.count + body.count
        + (contentType?.utf8.count ?? 0)
    }
  }

  private let answers: Mutex<Generations<Key, NIOCore.ByteBuffer>>

  /// - Parameter limit: bytes of all answers and requests together, about.
  init(limit: Int) {
    answers = Mutex(Generations(limit: limit) { $0.byteCount + $1.readableBytes })
  }

  /// An answer that was given before.
  func answer(to key: Key) -> NIOCore.ByteBuffer? { answers.withLock { $0.value(key) } }

  /// Keeps an answer; one that is larger than a tenth of all is not worth it.
  func keep(_ answer: NIOCore.ByteBuffer, for key: Key) {
    answers.withLock { $0.keep(answer, for: key) }
  }
}
