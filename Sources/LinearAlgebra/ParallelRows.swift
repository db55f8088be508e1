import Dispatch
import FoundationEssentials
import Synchronization

/// Work on many rows by several threads, with results that do not depend on their number.
///
/// Rows are cut into chunks of a fixed size. Which thread processes a chunk is random; the chunks
/// themselves, and the order in which their results are returned, are not: reduce in that order.
package struct ParallelRows: Sendable {
  /// The number of rows.
  package let count: Int
  /// Rows in a chunk; it affects the result if sums are taken over a chunk.
  package let chunk: Int
  /// The most threads that are used.
  package let threads: Int

  /// Plans the work.
  ///
  /// - Parameter threads: `nil` uses all processors.
  package init(count: Int, chunk: Int, threads: Int? = nil) {
    precondition(count >= 0 && chunk > 0, "\(count) rows in chunks of \(chunk)")
    precondition((threads ?? 1) > 0, "\(threads ?? 1) threads")
    self.count = count
    self.chunk = chunk
    self.threads = threads ?? Self.processorCount
  }

  /// The processors that this process may use.
  package static let processorCount = ProcessInfo.processInfo.activeProcessorCount

  /// How many chunks there are.
  package var chunkCount: Int { (count + chunk - 1) / chunk }

  /// Calls `body` once for every chunk of rows.
  ///
  /// - Throws: What `body` throws for the first chunk that fails.
  package func forEach<Failure: Error>(
    _ body: @Sendable (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    try forEach(workspace: { () }) { (_: inout Void, rows) throws(Failure) in try body(rows) }
  }

  /// Calls `body` once for every chunk of rows, with the workspace of the thread it runs on.
  ///
  /// The workspace saves allocations; it must not carry results from chunk to chunk.
  ///
  /// - Throws: What `body` throws for the first chunk that fails; later chunks may not have run.
  package func forEach<Workspace, Failure: Error>(
    workspace: @Sendable () -> Workspace,
    _ body: @Sendable (inout Workspace, Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    let workers = min(threads, chunkCount)
    guard workers > 1 else {
      var space = workspace()
      for index in 0..<chunkCount { try body(&space, rows(ofChunk: index)) }
      return
    }
    // A worker stops at its failure, so each has a place of its own: no lock, which ThreadSanitizer cannot see through
    // where the kernel hands it over.
    var failures = [(chunk: Int, error: Failure)?](repeating: nil, count: workers)
    let next = Atomic(0)
    failures.withUnsafeMutableBufferPointer { places in
      nonisolated(unsafe) let places = places
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        var space = workspace()
        while case let index = next.add(1, ordering: .relaxed).oldValue, index < chunkCount {
          do throws(Failure) {
            try body(&space, rows(ofChunk: index))
          } catch {
            places[worker] = (index, error)
            // Chunks are handed out in order, so all before a failed one run to their end.
            next.store(chunkCount, ordering: .relaxed)
          }
        }
      }
    }
    if let first = failures.compactMap({ $0 }).min(by: { $0.chunk < $1.chunk }) {
      throw first.error
    }
  }

  /// The results of `body` for all chunks, in the chunks' order.
  package func map<Result>(_ body: @Sendable (Range<Int>) -> Result) -> [Result] {
    map(workspace: { () }) { (_: inout Void, rows) in body(rows) }
  }

  /// The same, with the workspace of the thread that a chunk runs on.
  package func map<Workspace, Result>(
    workspace: @Sendable () -> Workspace, _ body: @Sendable (inout Workspace, Range<Int>) -> Result
  ) -> [Result] {
    var results = [Result?](repeating: nil, count: chunkCount)
    results.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let buffer = buffer
      forEach(workspace: workspace) { space, rows in
        buffer[rows.lowerBound / chunk] = body(&space, rows)
      }
    }
    return results.compactMap { $0 }
  }

  private func rows(ofChunk index: Int) -> Range<Int> {
    index * chunk..<min(count, (index + 1) * chunk)
  }
}
