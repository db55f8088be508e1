internal import Dispatch

/// Runs work that makes values on another thread, and hands the values out on this one, in their order.
///
/// A connection belongs to one thread, so that the writer cannot be one of the threads that score. A few values wait
/// between the two, so that memory does not grow.
final class Handover<Value>: @unchecked Sendable {
  /// The reader has stopped; nothing more is wanted.
  private struct Closed: Error {}

  // Both threads use these under the lock alone; a value is with one thread at a time.
  private var values: [Value] = []
  private var isClosed = false
  private let lock = DispatchSemaphore(value: 1)
  private let vacant = DispatchSemaphore(value: 4)
  private let filled = DispatchSemaphore(value: 0)

  private init() {}

  /// - Parameters:
  ///   - make: makes the values on another thread, and gives each to its argument.
  ///   - take: takes a value on this thread.
  /// - Returns: what `make` returns.
  /// - Throws: what `take` throws, else what `make` throws.
  static func run<Result>(
    making make: (_ put: (Value) throws -> Void) throws -> Result,
    taking take: (Value) throws -> Void
  ) throws -> Result {
    let handover = Handover()
    let outcome = Outcome<Result>()
    return try withoutActuallyEscaping(make) { make in
      let work = Work { outcome.result = Swift.Result { try make(handover.put) } }
      let group = DispatchGroup()
      DispatchQueue.global().async(group: group) {
        work.run()
        handover.finish()
      }
      // The work must have ended before this returns, however it returns.
      defer { group.wait() }
      do {
        while let value = handover.next() { try take(value) }
      } catch {
        handover.close()
        throw error
      }
      group.wait()
      guard let result = outcome.result else { throw Closed() }
      return try result.get()
    }
  }

  /// Runs on the other thread, and ends before its maker goes on.
  private struct Work: @unchecked Sendable {
    let run: () -> Void
  }

  private final class Outcome<Result>: @unchecked Sendable {
    // Written by the other thread before the group is left, read after that.
    var result: Swift.Result<Result, any Error>?
  }

  private func put(_ value: Value) throws {
    vacant.wait()
    try locked {
      if isClosed { throw Closed() }
      values.append(value)
    }
    filled.signal()
  }

  private func finish() { filled.signal() }

  private func next() -> Value? {
    filled.wait()
    return locked {
      if values.isEmpty { return nil }
      vacant.signal()
      return values.removeFirst()
    }
  }

  private func close() {
    locked { isClosed = true }
    vacant.signal()
  }

  private func locked<Result>(_ body: () throws -> Result) rethrows -> Result {
    lock.wait()
    defer { lock.signal() }
    return try body()
  }
}
