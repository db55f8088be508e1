import Synchronization

/// A value that is made at the first request, and kept: what only some work needs.
package final class MadeOnce<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  /// Nothing is made yet.
  package init() {}

  /// The value, if it was made before.
  package var value: Value? { made.withLock { $0 } }

  /// The value.
  ///
  /// - Parameter make: makes it; always the same. Other threads wait for it.
  package func value(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
