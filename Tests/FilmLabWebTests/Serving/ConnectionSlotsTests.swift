import Synchronization
import Testing

@testable import FilmLabWeb

/// Connections that wait for their clients make room for others.
@Suite struct ConnectionSlotsTests {
  private let slots = ConnectionSlots(limit: 4, perAddress: 3)
  private let closed = Closed()

  private final class Closed: Sendable {
    private let names = Mutex<[String]>([])
    func add(_ name: String) { names.withLock { $0.append(name) } }
    var all: [String] { names.withLock { $0 } }
  }

  /// Opens a connection of an address, named for both: `a1`.
  @discardableResult
  private func open(
    _ name: String, at time: UInt64
  ) throws(WebError) -> ConnectionSlots.Slot {
    try slots.take(ClientAddress(String(name.prefix(1))), at: time) { [closed] in closed.add(name) }
  }

  @Test func theLongestIdleIsClosed() throws {
    for (time, name) in ["a1", "b1", "a2", "b2"].enumerated() {
      try open(name, at: UInt64(time))
    }
    #expect(closed.all == [])
    try open("c1", at: 10)
    try open("c2", at: 11)
    #expect(closed.all == ["a1", "b1"])
    #expect(slots.count == 4)
  }

  @Test func anAddressClosesItsOwnFirst() throws {
    try open("b1", at: 0)
    for (time, name) in ["a1", "a2", "a3", "a4", "a5"].enumerated() {
      try open(name, at: UInt64(time + 1))
    }
    #expect(closed.all == ["a1", "a2"])
    #expect(slots.count == 4)
  }

  /// Idle before slow, slow before untaken answers, and never what the server works on.
  @Test func whoWorksStays() throws {
    let first = try ["a1", "b1", "a2", "b2"].map { name throws(WebError) in try open(name, at: 0) }
    for (slot, phase) in zip(
      first, [ConnectionSlots.Phase.working, .sending, .receiving, .idle])
    {
      slot.set(phase, at: 5)
    }
    for name in ["c1", "d1", "e1"] { try open(name, at: 9).set(.working, at: 9) }
    #expect(closed.all == ["b2", "a2", "b1"])
    #expect(throws: WebError.busy) { try open("f1", at: 10) }
    slots.give(first[0])
    #expect(throws: Never.self) { try open("f1", at: 10) }
  }

  @Test func aSlotIsGivenBackOnce() throws {
    let slot = try open("a1", at: 0)
    slots.give(slot)
    slots.give(slot)
    #expect(slots.count == 0)
    for name in ["a1", "a2", "a3"] { try open(name, at: 0) }
    #expect(closed.all == [])
  }
}
