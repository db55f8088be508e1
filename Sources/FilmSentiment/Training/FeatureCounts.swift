/// Counts how often each of millions of keys was seen: open addressing in two plain arrays.
///
/// Not a `ProbeTable`: here key and count are in the key's slot, so that counting costs two loads and
/// no number has to be kept, and the table grows once three quarters of the slots are full.
struct FeatureCounts: ~Copyable {
  private var keys: UnsafeMutablePointer<UInt64>
  private var counts: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private(set) var distinctCount = 0

  /// - Precondition: the capacity is a power of 2.
  init(capacity: Int = 1 << 12) {
    precondition(capacity > 0 && capacity & (capacity - 1) == 0, "\(capacity) is no power of 2")
    self.capacity = capacity
    (keys, counts) = Self.allocate(capacity)
  }

  deinit {
    keys.deallocate()
    counts.deallocate()
  }

  private static func allocate(
    _ capacity: Int
  ) -> (UnsafeMutablePointer<UInt64>, UnsafeMutablePointer<UInt32>) {
    let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
    let counts = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    keys.initialize(repeating: 0, count: capacity)
    counts.initialize(repeating: 0, count: capacity)
    return (keys, counts)
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    var slot = Int((key >> 16) & UInt64(capacity - 1))
    while counts[slot] != 0, keys[slot] != key { slot = (slot + 1) & (capacity - 1) }
    return slot
  }

  /// Counts a key once more.
  @inline(__always)
  mutating func add(_ key: UInt64) {
    let slot = slot(of: key)
    if counts[slot] == 0 {
      keys[slot] = key
      distinctCount += 1
      counts[slot] = 1
      if distinctCount * 4 > capacity * 3 { grow() }
    } else {
      counts[slot] &+= 1
    }
  }

  /// How often a key was seen.
  func count(of key: UInt64) -> Int { Int(counts[slot(of: key)]) }

  private mutating func grow() {
    let (oldKeys, oldCounts, oldCapacity) = (keys, counts, capacity)
    capacity *= 2
    (keys, counts) = Self.allocate(capacity)
    for old in 0..<oldCapacity where oldCounts[old] != 0 {
      let slot = slot(of: oldKeys[old])
      keys[slot] = oldKeys[old]
      counts[slot] = oldCounts[old]
    }
    oldKeys.deallocate()
    oldCounts.deallocate()
  }

  /// The keys seen at least so often, the most frequent first, equal ones by key.
  func keys(seenAtLeast minimum: Int) -> [UInt64] {
    var kept: [(key: UInt64, count: UInt32)] = []
    for slot in 0..<capacity where counts[slot] >= minimum {
      kept.append((keys[slot], counts[slot]))
    }
    kept.sort { $0.count == $1.count ? $0.key < $1.key : $0.count > $1.count }
    return kept.map(\.key)
  }
}
