/// The keys of a text's features that passed the lexicon's filter, to be looked up together: the
/// loads of one look-up need not wait for those of another.
struct KeyBuffer: ~Copyable {
  private(set) var keys: UnsafeMutablePointer<UInt64>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 1 << 9) {
    self.capacity = capacity
    keys = .allocate(capacity: capacity)
  }

  deinit { keys.deallocate() }

  mutating func clear() { count = 0 }

  /// Adds a key where `more` is 1; where it is 0, the next key takes its place.
  @inline(__always)
  mutating func append(_ key: UInt64, _ more: Int) {
    if count == capacity { grow() }
    keys[count] = key
    count &+= more
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity * 2)
    larger.update(from: keys, count: count)
    keys.deallocate()
    keys = larger
    capacity *= 2
  }
}
