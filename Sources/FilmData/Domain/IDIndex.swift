/// Identifiers of users or films and their numbers, counted from 0 in the order of insertion.
///
/// Looks identifiers up by their bytes, so that a file of millions of ratings costs no String per
/// row.
public struct IDIndex: Sendable, Hashable {
  /// The identifiers by number.
  public private(set) var identifiers: [String] = []
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var hashes: [UInt64] = []

  /// Makes an empty index.
  public init() {}

  /// Numbers identifiers in their order; one that comes again keeps its number.
  public init(_ identifiers: some Sequence<String>) {
    for identifier in identifiers { insert(identifier) }
  }

  /// How many identifiers there are.
  public var count: Int { identifiers.count }

  /// The number of an identifier, `nil` for an unknown one.
  ///
  /// - Complexity: O(1) on average.
  public subscript(identifier: String) -> Int? {
    var identifier = identifier
    return identifier.withUTF8 { bytes in
      let number = slots[slot(of: UnsafeRawBufferPointer(bytes), IDIndex.hash(bytes))]
      return number >= 0 ? Int(number) : nil
    }
  }

  /// The number of an identifier, a new one if it was unknown.
  @discardableResult
  public mutating func insert(_ identifier: String) -> Int {
    var identifier = identifier
    return identifier.withUTF8 { insert(UnsafeRawBufferPointer($0)) }
  }

  /// The number of an identifier given as UTF-8; a String is made only for a new one.
  ///
  /// Bytes that are no UTF-8 count as U+FFFD, so that they are found again.
  package mutating func insert(_ identifier: UnsafeRawBufferPointer) -> Int {
    let hash = IDIndex.hash(identifier)
    let place = slot(of: identifier, hash)
    if slots[place] >= 0 { return Int(slots[place]) }
    let text = String(decoding: identifier, as: UTF8.self)
    if !text.utf8.elementsEqual(identifier) { return insert(text) }
    slots[place] = Int32(identifiers.count)
    identifiers.append(text)
    hashes.append(hash)
    if identifiers.count * 2 > slots.count { grow() }
    return identifiers.count - 1
  }

  private func slot(of identifier: UnsafeRawBufferPointer, _ hash: UInt64) -> Int {
    var place = Int(hash & UInt64(slots.count - 1))
    while slots[place] >= 0 {
      let number = Int(slots[place])
      if hashes[number] == hash, identifiers[number].utf8.elementsEqual(identifier) { break }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var place = Int(hash & UInt64(slots.count - 1))
      while slots[place] >= 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = Int32(number)
    }
  }

  /// FNV-1a (Fowler, Noll, Vo) with a final mix: identifiers are short.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
