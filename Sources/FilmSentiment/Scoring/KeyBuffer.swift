/// The keys of a text's features that passed the lexicon's filter, to be looked up together: the
/// loads of one look-up need not wait for those of another.
struct KeyBuffer: ~Copyable {
  private(set) var keys: UnsafeMutablePointer<UInt64>
  /// The slots where keys were found, if eight are looked up at a time.
  private(set) var slots: UnsafeMutablePointer<UInt32>
  private(set) var capacity: Int
  var count = 0

  init(capacity: Int = 1 << 9) {
    self.capacity = capacity
    keys = .allocate(capacity: capacity)
    slots = .allocate(capacity: capacity)
  }

  deinit {
    keys.deallocate()
    slots.deallocate()
  }

  /// Makes room for keys; those that are there are lost.
  @inline(__always)
  mutating func reserve(_ count: Int) {
    if count > capacity { grow(to: count) }
  }

  private mutating func grow(to count: Int) {
    keys.deallocate()
    slots.deallocate()
    capacity = count
    keys = .allocate(capacity: count)
    slots = .allocate(capacity: count)
  }

  /// Doubles the room; the keys in use move.
  mutating func grow() {
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity * 2)
    larger.update(from: keys, count: capacity)
    keys.deallocate()
    keys = larger
    capacity *= 2
    slots.deallocate()
    slots = .allocate(capacity: capacity)
  }
}
