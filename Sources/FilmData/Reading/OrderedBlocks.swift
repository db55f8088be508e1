internal import Dispatch
import Glibc

/// Lets several workers transform the blocks of an input, and hands out the results in order.
///
/// Memory is a block per worker and a few results. The results are the same for any number of
/// workers, since each block is transformed alone.
package enum OrderedBlocks {
  /// Runs the workers until the input ends.
  ///
  /// - Parameters:
  ///   - jobs: the number of workers, at least 1.
  ///   - isCancelled: asked before each block; `true` ends the run after whole blocks.
  ///   - makeWorker: makes one worker's own state.
  ///   - transform: turns a block into a result, with the worker's own state.
  ///   - emit: takes the results in the input's order, one at a time.
  /// - Throws: the first error of the reader or `emit`, after all results before it were handed out.
  package static func run<Worker, Output>(
    _ reader: BlockReader, jobs: Int, isCancelled: @escaping @Sendable () -> Bool = { false },
    makeWorker: () -> Worker, transform: (RecordBlock, Worker) -> Output,
    emit: (Output) throws -> Void
  ) throws {
    // The closures are called on other threads, but never outlive this call.
    try withoutActuallyEscaping(transform) { transform in
      try withoutActuallyEscaping(emit) { emit in
        let turns = Turns<Output>(reader: reader, jobs: jobs, isCancelled: isCancelled)
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

    func run(_ index: Int, _ turns: Turns<Output>) {
      let block = RecordBlock()
      while let turn = turns.take(block) {
        turns.finish(turn, with: transform(block, workers[index]), emit: emit)
      }
    }
  }
}

/// The order in which blocks were read, and in which their results are handed out.
///
/// A worker that finishes before its turn leaves its result to the worker that emits the one before,
/// and goes on with another block.
private final class Turns<Output>: @unchecked Sendable {
  private let reader: BlockReader
  /// How many blocks may be read and not yet handed out.
  private let mostAhead: Int
  private let isCancelled: @Sendable () -> Bool
  // Two locks, so that results can be handed out while another worker waits for a slow input.
  private let reading = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var taken = 0
  private var emitted = 0
  private var finished: [Int: Output] = [:]
  private var isEmitting = false
  private var isAtEnd = false
  private(set) var failure: (any Error)?
  private var readFailure: (any Error)?

  init(reader: BlockReader, jobs: Int, isCancelled: @escaping @Sendable () -> Bool) {
    self.reader = reader
    mostAhead = 2 * max(1, jobs) + 2
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

  /// Reads the next block; returns its turn, or nil if there is none.
  func take(_ block: RecordBlock) -> Int? {
    pthread_mutex_lock(reading)
    defer { pthread_mutex_unlock(reading) }
    waitForRoom()
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

  private func waitForRoom() {
    pthread_mutex_lock(mutex)
    while taken - emitted >= mostAhead { pthread_cond_wait(condition, mutex) }
    pthread_mutex_unlock(mutex)
  }

  /// Accepts a result, and hands out all whose turn it is, unless another worker is doing so.
  func finish(_ turn: Int, with output: Output, emit: (Output) throws -> Void) {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    finished[turn] = output
    if isEmitting { return }
    isEmitting = true
    while let next = finished.removeValue(forKey: emitted) {
      if failure == nil { failure = emitUnlocked(next, emit) }
      emitted += 1
      if failure == nil, emitted == taken { failure = readFailure }
      pthread_cond_broadcast(condition)
    }
    isEmitting = false
  }

  /// Runs outside the lock, so that others may read and finish meanwhile; still one at a time.
  private func emitUnlocked(_ output: Output, _ emit: (Output) throws -> Void) -> (any Error)? {
    pthread_mutex_unlock(mutex)
    defer { pthread_mutex_lock(mutex) }
    do {
      try emit(output)
      return nil
    } catch {
      return error
    }
  }
}
