import Bytes
import NIOCore
import Synchronization

/// Answers that were given lately, for requests that ask the same again: models do not change while a server runs.
///
/// In two generations, so that nothing has to be sorted: when the newer one is full, the older one goes; what is
/// asked for again moves into the newer.
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

  private struct Generations {
    var new: [Key: NIOCore.ByteBuffer] = [:]
    var old: [Key: NIOCore.ByteBuffer] = [:]
    /// Of the newer.
    var byteCount = 0
  }

  private let limit: Int
  private let generations = Mutex(Generations())

  /// - Parameter limit: bytes of all answers and requests together, about.
  init(limit: Int) { self.limit = limit }

  /// An answer that was given before.
  func answer(to key: Key) -> NIOCore.ByteBuffer? {
    generations.withLock { generations in
      if let answer = generations.new[key] { return answer }
      guard let answer = generations.old[key] else { return nil }
      add(answer, for: key, to: &generations)
      return answer
    }
  }

  /// Keeps an answer; one that is larger than a tenth of all is not worth it.
  func keep(_ answer: NIOCore.ByteBuffer, for key: Key) {
    guard answer.readableBytes + key.byteCount <= limit / 10 else { return }
    generations.withLock { add(answer, for: key, to: &$0) }
  }

  private func add(_ answer: NIOCore.ByteBuffer, for key: Key, to generations: inout Generations) {
    let count = answer.readableBytes + key.byteCount
    if generations.byteCount + count > limit / 2 {
      (generations.old, generations.new, generations.byteCount) = (generations.new, [:], 0)
    }
    if generations.new.updateValue(answer, forKey: key) == nil { generations.byteCount += count }
  }
}
