/// The entries that a text has matched so far, a bit each: an entry counts once a text, however
/// often it stands there.
struct EntrySet: ~Copyable {
  /// All 0 while the set is empty.
  let bits: UnsafeMutablePointer<UInt64>
  private let wordCount: Int
  /// The places that are set, as long as they are few enough to be cleared one by one.
  private let places: UnsafeMutablePointer<UInt32>
  private static let listedCount = 1 << 12
  /// How many entries there are.
  private(set) var count = 0

  /// Makes an empty set of places below `placeCount`.
  ///
  /// - Precondition: `placeCount` below 2^32.
  init(placeCount: Int) {
    wordCount = (placeCount + 63) / 64
    bits = .allocate(capacity: wordCount)
    bits.initialize(repeating: 0, count: wordCount)
    places = .allocate(capacity: Self.listedCount + 1)
  }

  deinit {
    bits.deallocate()
    places.deallocate()
  }

  /// Adds entries by a function that returns 1 for a new one, else 0.
  @inline(__always)
  mutating func insertAll(_ body: (_ insert: (_ place: Int) -> Int) -> Void) {
    // In local variables, which stay in registers.
    let (bits, places) = (bits, places)
    var count = count
    body { place in
      let word = place &>> 6
      let content = bits[word]
      let isNew = Int(truncatingIfNeeded: ~(content &>> UInt64(place & 63)) & 1)
      bits[word] = content | 1 &<< UInt64(place & 63)
      places[min(count, Self.listedCount)] = UInt32(truncatingIfNeeded: place)
      count &+= isNew
      return isNew
    }
    self.count = count
  }

  /// Empties the set.
  ///
  /// - Complexity: O(*k*) in the entries of the set.
  @inline(__always)
  mutating func clear() {
    if count <= Self.listedCount {
      for index in 0..<count { bits[Int(places[index] &>> 6)] = 0 }
    } else {
      bits.update(repeating: 0, count: wordCount)
    }
    count = 0
  }
}
