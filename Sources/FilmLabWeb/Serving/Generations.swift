/// Values that were used lately, up to so many bytes.
///
/// In two generations, so that nothing has to be sorted: when the newer one is full, the older one goes; what is used
/// again moves into the newer.
struct Generations<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private var new: [Key: Value] = [:]
  private var old: [Key: Value] = [:]
  /// Of the newer.
  private var byteCount = 0
  private let limit: Int
  private let size: @Sendable (Key, Value) -> Int

  /// - Parameters:
  ///   - limit: bytes of all entries together, about.
  ///   - size: the bytes of an entry.
  init(limit: Int, size: @escaping @Sendable (Key, Value) -> Int) {
    (self.limit, self.size) = (limit, size)
  }

  /// A value that was kept.
  mutating func value(_ key: Key) -> Value? {
    if let value = new[key] { return value }
    guard let value = old[key] else { return nil }
    add(value, for: key)
    return value
  }

  /// Keeps a value; one that is larger than a tenth of all is not worth it.
  mutating func keep(_ value: Value, for key: Key) {
    if size(key, value) <= limit / 10 { add(value, for: key) }
  }

  /// Forgets everything.
  mutating func removeAll() { (new, old, byteCount) = ([:], [:], 0) }

  private mutating func add(_ value: Value, for key: Key) {
    let count = size(key, value)
    if byteCount + count > limit / 2 { (old, new, byteCount) = (new, [:], 0) }
    if new.updateValue(value, forKey: key) == nil { byteCount += count }
  }
}
