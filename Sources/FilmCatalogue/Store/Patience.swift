import Glibc
internal import Synchronization

/// Waits for another process that writes: as long as it takes, unless the caller stops.
final class Patience: Sendable {
  private let didWait: @Sendable () -> Void
  private let isCancelled: @Sendable () -> Bool
  private let hasWaited = Atomic<Bool>(false)

  init(didWait: @escaping @Sendable () -> Void, isCancelled: @escaping @Sendable () -> Bool) {
    (self.didWait, self.isCancelled) = (didWait, isCancelled)
  }

  /// A reader's checkpoint is over in less: only who waits longer wants to know.
  private static let silentAttempts = 20
  private static let microseconds: UInt32 = 10_000

  /// Waits a moment; returns whether to try again.
  func waits(attempt: Int) -> Bool {
    if isCancelled() { return false }
    if attempt == Self.silentAttempts, !hasWaited.exchange(true, ordering: .relaxed) { didWait() }
    usleep(Self.microseconds)
    return true
  }
}
