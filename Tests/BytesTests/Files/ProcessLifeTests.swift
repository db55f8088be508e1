import Foundation
import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct ProcessLifeTests {
  private var now: Double { Date().timeIntervalSince1970 }

  @Test func thisOneLives() {
    #expect(!ProcessLife.isOver(getpid(), wroteAt: now))
  }

  /// As after the restart of a container, whose first process always has the number 1.
  @Test func aNumberThatALaterProcessHasIsThatOfADeadOne() {
    #expect(ProcessLife.isOver(getpid(), wroteAt: now - 365 * 86_400))
  }

  @Test func noProcessHasTheNumber() {
    #expect(ProcessLife.isOver(DeadProcess.number, wroteAt: now))
  }

  /// A child that ended, but that nobody waited for, keeps its number.
  @Test func aChildThatEnded() throws {
    var child = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
    defer { free(arguments[0]) }
    try #require(posix_spawnp(&child, "true", nil, nil, &arguments, nil) == 0)
    for _ in 0..<400 where !ProcessLife.isOver(child, wroteAt: now) { usleep(10_000) }
    #expect(ProcessLife.isOver(child, wroteAt: now))
    var status: Int32 = 0
    waitpid(child, &status, 0)
  }
}
