import Synchronization

/// The connections that are open, of which there may be so many, and so many of one address.
///
/// Where there is no slot left, a new client gets that of a connection that waits for its client: clients that
/// send nothing, or slowly, keep nobody out.
final class ConnectionSlots: Sendable {
  /// What a connection waits for, the first to be closed first.
  enum Phase: UInt64 {
    /// For a request.
    case idle
    /// For the rest of a request.
    case receiving
    /// For the client to take its answer.
    case sending
    /// For the server's work: never closed.
    case working
  }

  /// The place of a connection.
  final class Slot: Sendable {
    fileprivate let address: ClientAddress
    fileprivate let close: @Sendable () -> Void
    /// The phase in the upper bits, and since when in the lower: the least is closed first.
    private let state: Atomic<UInt64>
    private static let phaseShift: UInt64 = 61

    fileprivate init(
      _ address: ClientAddress, at time: UInt64, close: @escaping @Sendable () -> Void
    ) {
      self.address = address
      self.close = close
      state = Atomic(time)
    }

    /// - Parameter time: nanoseconds of a clock that never goes back.
    func set(_ phase: Phase, at time: UInt64) {
      state.store(phase.rawValue << Self.phaseShift | time, ordering: .relaxed)
    }

    /// A number that is less the sooner the connection is to be closed; `nil` if it must not.
    fileprivate var patience: UInt64? {
      let state = state.load(ordering: .relaxed)
      return state >> Self.phaseShift == Phase.working.rawValue ? nil : state
    }
  }

  private struct Open {
    var slots: [ObjectIdentifier: Slot] = [:]
    var counts: [ClientAddress: Int] = [:]

    mutating func add(_ slot: Slot) {
      slots[ObjectIdentifier(slot)] = slot
      counts[slot.address, default: 0] += 1
    }

    mutating func remove(_ slot: Slot) {
      guard slots.removeValue(forKey: ObjectIdentifier(slot)) != nil else { return }
      counts[slot.address, default: 1] -= 1
      if counts[slot.address] == 0 { counts[slot.address] = nil }
    }

    /// The connection to be closed first, of one address or of all; `nil` where all are working.
    func leastPatient(of address: ClientAddress?) -> Slot? {
      var found: (slot: Slot, patience: UInt64)?
      for slot in slots.values {
        guard let patience = slot.patience, patience < found?.patience ?? .max,
          address == nil || slot.address == address
        else { continue }
        found = (slot, patience)
      }
      return found?.slot
    }
  }

  private let limit: Int
  private let limitPerAddress: Int
  private let open = Mutex(Open())

  init(limit: Int, perAddress: Int) {
    self.limit = limit
    limitPerAddress = perAddress
  }

  /// How many are open.
  var count: Int { open.withLock { $0.slots.count } }

  /// Takes a slot, if need be from another connection, which is closed.
  ///
  /// - Parameters:
  ///   - time: nanoseconds of a clock that never goes back.
  ///   - close: closes the connection; called from any thread.
  /// - Throws: ``WebError/busy`` where all are working.
  func take(
    _ address: ClientAddress, at time: UInt64, close: @escaping @Sendable () -> Void
  ) throws(WebError) -> Slot {
    let slot = Slot(address, at: time, close: close)
    let (isTaken, dropped): (Bool, Slot?) = open.withLock { open in
      let isCrowded = open.counts[address, default: 0] >= limitPerAddress
      if isCrowded || open.slots.count >= limit {
        guard let dropped = open.leastPatient(of: isCrowded ? address : nil) else {
          return (false, nil)
        }
        open.remove(dropped)
        open.add(slot)
        return (true, dropped)
      }
      open.add(slot)
      return (true, nil)
    }
    guard isTaken else { throw .busy }
    dropped?.close()
    return slot
  }

  /// Gives a slot back, which may have been taken away before.
  func give(_ slot: Slot) { open.withLock { $0.remove(slot) } }
}
