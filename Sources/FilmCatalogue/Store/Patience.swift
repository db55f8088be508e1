import Glibc
internal import Synchronization

/// Waits for another process that writes: as long as it takes, unless the caller stops.
final class Patience: Sendable {
  private let didWait: @Sendable () -> Void
  private let isCancelled: @Sendable () -> Bool
  private let hasWaited = Atomic<Bool>(false)
  /// Whether no more than ``fewAttempts`` are made at the moment.
  private let isShort = Atomic<Bool>(false)

  init(didWait: @escaping @Sendable () -> Void, isCancelled: @escaping @Sendable () -> Bool) {
    (self.didWait, self.isCancelled) = (didWait, isCancelled)
  }

  /// A reader's checkpoint is over in less: only who waits longer wants to know.
  private static let silentAttempts = 20
  private static let microseconds: UInt32 = 10_000
  /// 50 ms: a page is read in less.
  private static let fewAttempts = 5

  /// Waits a moment; returns whether to try again.
  func waits(attempt: Int) -> Bool {
    if isCancelled() { return false }
    if attempt >= Self.fewAttempts, isShort.load(ordering: .relaxed) { return false }
    if attempt == Self.silentAttempts, !hasWaited.exchange(true, ordering: .relaxed) { didWait() }
    usleep(Self.microseconds)
    return true
  }

  /// Does what need not be done now, and waits for it a moment only; of the one connection that this patience is of.
  func shortly<Result>(_ body: () throws -> Result) rethrows -> Result {
    isShort.store(true, ordering: .relaxed)
    defer { isShort.store(false, ordering: .relaxed) }
    return try body()
  }
}
