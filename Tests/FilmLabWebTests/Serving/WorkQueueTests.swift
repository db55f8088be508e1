import Glibc
import Synchronization
import Testing

@testable import FilmLabWeb

/// What waits for what.
@Suite struct WorkQueueTests {
  private final class Gate: Sendable { let isOpen = Atomic(false) }

  /// Although there is one thread alone, and each change waits for the one before.
  @Test(.timeLimit(.minutes(1))) func changesKeepNoReaderWaiting() async throws {
    let work = WorkQueue(jobs: 1, limits: WebLimits())
    defer { work.shutdown() }
    let gate = Gate()
    try await withThrowingTaskGroup { group in
      for _ in 0..<3 {
        group.addTask {
          try await work.run(isChange: true) {
            while !gate.isOpen.load(ordering: .relaxed) { usleep(1000) }
          }
        }
      }
      while work.count < 3 { try await Task.sleep(for: .milliseconds(1)) }
      #expect(try await work.run { 7 } == 7)
      gate.isOpen.store(true, ordering: .relaxed)
      try await group.waitForAll()
    }
  }
}
