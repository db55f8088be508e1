import Synchronization
import Testing

@testable import FilmLabWeb

/// Equal work at the same time is done once.
@Suite struct SingleFlightTests {
  private final class Counts: Sendable {
    let asked = Atomic(0)
    let made = Atomic(0)
  }

  private static let others = 64

  /// The work ends when all have asked.
  private func make(_ counts: Counts) async throws -> Int {
    counts.made.add(1, ordering: .relaxed)
    while counts.asked.load(ordering: .relaxed) < Self.others {
      try await Task.sleep(for: .milliseconds(1))
    }
    try await Task.sleep(for: .milliseconds(50))
    return 7
  }

  @Test func oneAnswersAll() async throws {
    let (flights, counts) = (SingleFlight<String, Int>(), Counts())
    let values = try await withThrowingTaskGroup { group in
      for _ in 0..<Self.others {
        group.addTask {
          counts.asked.add(1, ordering: .relaxed)
          return try await flights.value("a") { try await make(counts) }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(values == Array(repeating: 7, count: Self.others))
    #expect(counts.made.load(ordering: .relaxed) == 1)
  }

  @Test func whatIsAskedLaterIsMadeAgain() async throws {
    let flights = SingleFlight<String, Int>()
    #expect(try await flights.value("a") { 1 } == 1)
    #expect(try await flights.value("a") { 2 } == 2)
  }

  @Test func errorsAreOfAllAndAreNotKept() async throws {
    let flights = SingleFlight<String, Int>()
    await #expect(throws: WebError.busy) { try await flights.value("a") { throw WebError.busy } }
    #expect(try await flights.value("a") { 2 } == 2)
  }
}
