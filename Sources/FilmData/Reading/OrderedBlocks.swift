internal import Dispatch
import Glibc

/// Lets several workers transform the blocks of an input, and hands out the results in order.
///
/// Memory is one block and one result per worker. The results are the same for any number of
/// workers, since each block is transformed alone.
package enum OrderedBlocks {
  /// Runs the workers until the input ends.
  ///
  /// - Parameters:
  ///   - jobs: the number of workers, at least 1.
  ///   - isCancelled: asked before each block; `true` ends the run after whole blocks.
  ///   - makeWorker: makes what one worker needs for itself.
  ///   - transform: turns a block into a result, with the worker's own state.
  ///   - emit: takes the results in the input's order, one at a time.
  /// - Throws: what the reader or `emit` threw first, after all results before it were handed out.
  package static func run<Worker, Output>(
    _ reader: BlockReader, jobs: Int, isCancelled: @escaping @Sendable () -> Bool = { false },
    makeWorker: () -> Worker, transform: (RecordBlock, Worker) -> Output,
    emit: (Output) throws -> Void
  ) throws {
    // The closures are called on other threads, but never outlive this call.
    try withoutActuallyEscaping(transform) { transform in
      try withoutActuallyEscaping(emit) { emit in
        let turns = Turns(reader: reader, isCancelled: isCancelled)
        let work = Work(workers: (0..<max(1, jobs)).map { _ in makeWorker() }) { block, worker in
          transform(block, worker)
        } emit: {
          try emit($0)
        }
        if jobs <= 1 {
          work.run(0, turns)
        } else {
          DispatchQueue.concurrentPerform(iterations: jobs) { work.run($0, turns) }
        }
        if let failure = turns.failure { throw failure }
      }
    }
  }

  private struct Work<Worker, Output>: @unchecked Sendable {
    let workers: [Worker]
    let transform: (RecordBlock, Worker) -> Output
    let emit: (Output) throws -> Void

    func run(_ index: Int, _ turns: Turns) {
      let block = RecordBlock()
      while let turn = turns.take(block) {
        let output = transform(block, workers[index])
        turns.wait(for: turn) { try emit(output) }
      }
    }
  }
}

/// The order in which blocks were read, and in which their results are handed out.
private final class Turns: @unchecked Sendable {
  private let reader: BlockReader
  private let isCancelled: @Sendable () -> Bool
  // Two locks, so that results are handed out while another worker waits for a slow input.
  private let reading = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var taken = 0
  private var emitted = 0
  private var isAtEnd = false
  private(set) var failure: (any Error)?
  private var readFailure: (any Error)?

  init(reader: BlockReader, isCancelled: @escaping @Sendable () -> Bool) {
    self.reader = reader
    self.isCancelled = isCancelled
    pthread_mutex_init(reading, nil)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    pthread_mutex_destroy(reading)
    condition.deallocate()
    mutex.deallocate()
    reading.deallocate()
  }

  /// Reads the next block; returns its turn, or nil where there is none.
  func take(_ block: RecordBlock) -> Int? {
    pthread_mutex_lock(reading)
    defer { pthread_mutex_unlock(reading) }
    if isClosed || isCancelled() { return nil }
    let outcome = Result { try reader.fill(block) }
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    switch outcome {
    case .success(true):
      taken += 1
      return taken - 1
    case .success(false):
      isAtEnd = true
    case .failure(let error):
      isAtEnd = true
      readFailure = error
      if emitted == taken, failure == nil { failure = error }
    }
    return nil
  }

  private var isClosed: Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return isAtEnd || failure != nil
  }

  func wait(for turn: Int, then emit: () throws -> Void) {
    pthread_mutex_lock(mutex)
    while emitted < turn { pthread_cond_wait(condition, mutex) }
    let isOpen = failure == nil
    pthread_mutex_unlock(mutex)
    // Outside the lock, so that others may read meanwhile; still one at a time, by the turns.
    var thrown: (any Error)?
    if isOpen { do { try emit() } catch { thrown = error } }
    pthread_mutex_lock(mutex)
    emitted += 1
    if failure == nil { failure = thrown ?? (emitted == taken ? readFailure : nil) }
    pthread_cond_broadcast(condition)
    pthread_mutex_unlock(mutex)
  }
}
