import Synchronization

/// Joins equal requests that come at the same time: the work of the first answers all.
final class SingleFlight<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let flights = Mutex<[Key: Task<Value, any Error>]>([:])

  /// A value that is being made, or is made now.
  ///
  /// - Parameter make: makes it; what it keeps is found by those who come after the flight.
  func value(
    _ key: Key, _ make: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let flight = flights.withLock { flights in
      if let flight = flights[key] { return flight }
      // A task of its own: that one of those who wait is cancelled must not end the work of all.
      let flight = Task {
        defer { self.flights.withLock { $0[key] = nil } }
        return try await make()
      }
      flights[key] = flight
      return flight
    }
    return try await flight.value
  }
}
