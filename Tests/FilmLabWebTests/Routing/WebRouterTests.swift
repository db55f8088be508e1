import Glibc
import HTTPTypes
import Synchronization
import Testing

@testable import FilmLabWeb

/// What waits for threads, and what does not.
@Suite struct WebRouterTests {
  private final class Gate: Sendable { let isOpen = Atomic(false) }

  @Test func healthIsAnsweredWhileAllThreadsAreBusy() async throws {
    var limits = WebLimits()
    limits.waitingRequests = 2
    let work = WorkQueue(jobs: 1, limits: limits)
    defer { work.shutdown() }
    let api = try ToyAPI(work: work)
    let gate = Gate()
    try await withThrowingTaskGroup { group in
      group.addTask {
        try await work.run {
          while !gate.isOpen.load(ordering: .relaxed) { usleep(1000) }
          return 200
        }
      }
      // Equal ones would be one.
      for title in ["stalker", "persona"] {
        group.addTask { try await api.get("/v1/films?query=\(title)").status }
      }
      while work.count < 3 { try await Task.sleep(for: .milliseconds(1)) }
      // Further ones are told at once.
      let refused = try await api.get("/v1/films?query=mirror")
      #expect(refused.status == 503)
      #expect(refused.headers[.retryAfter] == "1")
      #expect(try await api.get("/health").status == 200)
      #expect(try await api.get("/openapi.json").status == 200)
      gate.isOpen.store(true, ordering: .relaxed)
      for try await status in group { #expect(status == 200) }
    }
  }

  /// Answers that clients do not take, and bodies that they do not finish, are bounded together.
  @Test func tooManyBytesHeldKeepWorkAway() async throws {
    let work = WorkQueue(jobs: 1, limits: WebLimits())
    defer { work.shutdown() }
    let api = try ToyAPI(work: work)
    work.held.add(WebLimits().heldBytes + 1)
    #expect(try await api.get("/v1/films?query=mirror").status == 503)
    #expect(try await api.get("/health").status == 200)
    work.held.give(2)
    #expect(try await api.get("/v1/films?query=mirror").status == 200)
    #expect(try await api.post("/v1/sentiment", #"{"text":"good"}"#).status == 503)
    #expect(work.held.count == WebLimits().heldBytes - 1)
  }
}
