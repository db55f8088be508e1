import NIOCore
import NIOPosix
import Synchronization

/// The threads that score and search, which takes too long for an event loop, and the requests that wait
/// for them.
final class WorkQueue: Sendable {
  /// Bytes that the requests hold.
  let held: HeldBytes
  private let threads: NIOThreadPool
  /// Of its own, because changes wait for each other: an import would keep all threads from reading meanwhile.
  private let changes = NIOThreadPool(numberOfThreads: 1)
  private let limit: Int
  private let running = Atomic(0)

  init(jobs: Int, limits: WebLimits) {
    threads = NIOThreadPool(numberOfThreads: jobs)
    limit = limits.waitingRequests + jobs
    held = HeldBytes(limit: limits.heldBytes)
    threads.start()
    changes.start()
  }

  /// Requests that wait or are worked on.
  var count: Int { running.load(ordering: .relaxed) }

  /// Ends the threads when their work is done.
  func shutdown() {
    threads.shutdownGracefully { _ in }
    changes.shutdownGracefully { _ in }
  }

  /// Runs work on one of the threads.
  ///
  /// - Parameter isChange: whether it may change the catalogue; of such work one is done at a time.
  /// - Throws: ``WebError/busy`` where too many requests wait, and what the work throws.
  func run<Result: Sendable>(
    isChange: Bool = false, _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    defer { running.subtract(1, ordering: .relaxed) }
    guard running.add(1, ordering: .relaxed).newValue <= limit else { throw WebError.busy }
    return try await (isChange ? changes : threads).runIfActive(work)
  }
}
